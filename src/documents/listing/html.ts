// Pages of a kit as HTML that stands alone: styles are in it, pictures are written into it, and nothing is loaded from anywhere.
import { attribute, escapeHtml } from '../../site/html.ts'
import { directionOf, type Locale } from '../../site/locales.ts'
import { colours } from '../look/colours.ts'

/** Markup that is safe already. */
export interface Html {
  html: string
}

export const raw = (html: string): Html => ({ html })
type Content = Html | string
const markup = (content: Content): string => (typeof content === 'string' ? escapeHtml(content) : content.html)

/** An element; strings in it are shown as they are. */
export const tag = (name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: readonly Content[]): Html =>
  raw(
    `<${name}${Object.entries(attributes)
      .map(([key, value]) => attribute(key, value))
      .join('')}>${content.map(markup).join('')}</${name}>`,
  )

export const join = (parts: readonly Html[]): Html => raw(parts.map(({ html }) => html).join('\n'))

/** Text that keeps its own direction among others. */
export const bdi = (text: string): Html => tag('bdi', {}, text)

/** Language and direction of a text. */
export const inLanguage = (locale: string | undefined): { lang?: string; dir?: string } =>
  locale === undefined ? { dir: 'auto' } : { lang: locale, dir: directionOf(locale) }

export type Cell = Content | { content: Content; attributes: Readonly<Record<string, string | undefined>> }

export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const cell = (value: Cell): Html =>
    typeof value === 'object' && 'content' in value ? tag('td', value.attributes, value.content) : tag('td', {}, value)
  return tag(
    'div',
    { class: 'scroll' },
    tag(
      'table',
      {},
      tag('thead', {}, tag('tr', {}, ...heads.map((head) => tag('th', { scope: 'col' }, head)))),
      tag('tbody', {}, ...rows.map((row) => tag('tr', {}, ...row.map(cell)))),
    ),
  )
}

/** A picture that is written into the page. */
export const inlineImage = (bytes: Uint8Array, type: string, attributes: Readonly<Record<string, string | undefined>>): Html =>
  raw(
    `<img src="data:${type};base64,${Buffer.from(bytes).toString('base64')}"${Object.entries(attributes)
      .map(([key, value]) => attribute(key, value))
      .join('')}>`,
  )

/** The whole file. */
export const htmlPage = (title: string, { tag: language, dir }: Locale, ...content: readonly Html[]): string => `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<main>
${join(content).html}
</main>
</body>
</html>
`

const css = `
*{box-sizing:border-box}
body{margin:0;background:${colours.bg};color:${colours.text};font:16px/1.55 Figtree,Tajawal,system-ui,sans-serif}
main{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
h1,h2,h3{color:${colours['text-strong']};line-height:1.2;margin:2.6em 0 .7em}
h1{font-size:2rem;margin-top:0}h2{font-size:1.4rem}h3{font-size:1.1rem}
a{color:${colours['accent-text']}}
img{max-width:100%;height:auto;display:block}
.quiet{color:${colours['text-quiet']};font-size:.9rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;background:${colours.surface}}
th,td{text-align:start;vertical-align:top;padding:.55rem .7rem;border-bottom:1px solid ${colours.line}}
th{font-weight:600;color:${colours['text-quiet']};white-space:nowrap}
td.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
td.text{white-space:pre-wrap;overflow-wrap:anywhere;min-width:18rem}
code{font:0.85em ui-monospace,Menlo,Consolas,monospace}
.state{display:inline-block;padding:.05rem .55rem;border-radius:1rem;font-size:.85rem;font-weight:600;white-space:nowrap;background:${colours.sunken}}
.good{color:${colours.good};background:${colours['good-soft']}}
.bad{color:${colours.bad};background:${colours['bad-soft']}}
.warn{color:${colours.warn};background:${colours['warn-soft']}}
dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.5rem 1.5rem;margin:0}
dt{color:${colours['text-quiet']}}dd{margin:0;overflow-wrap:anywhere}
.card{background:${colours.surface};border:1px solid ${colours.line};border-radius:12px;padding:1.5rem;margin:0 0 1.5rem}
.result{display:grid;grid-template-columns:56px 1fr;gap:.2rem 1rem;max-width:30rem}
.result>:not(img){grid-column:2}.result>img{grid-row:1/span 4}
.head{display:grid;grid-template-columns:88px 1fr;gap:0 1.5rem}
.head>:not(img){grid-column:2}.head>img{grid-row:1/span 5}
.name{font-weight:700;font-size:1.05rem;color:${colours['text-strong']};margin:0}
.head .name{font-size:1.6rem;line-height:1.2}
.result p,.head p{margin:.1rem 0}
.clamp{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.columns{display:grid;grid-template-columns:minmax(0,2fr) minmax(14rem,1fr);gap:1.5rem;align-items:start;margin-top:1.5rem}
.box dl{grid-template-columns:1fr;gap:0;font-size:.9rem}.box dd{margin-bottom:.5rem}
.box{background:${colours.sunken};border-radius:10px;padding:1rem 1.2rem}
.price{font-weight:700;font-size:1.1rem;color:${colours['text-strong']};margin:0}
.shots{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
figure{margin:0}figure img{border:1px solid ${colours.line};border-radius:8px}
figcaption{font-size:.9rem;color:${colours['text-quiet']};margin-top:.4rem}
@media(max-width:44rem){.columns{grid-template-columns:1fr}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}}
`
