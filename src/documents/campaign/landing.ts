// The landing page in one language, as one file that loads nothing from anywhere: what is promised, by whom, and a link to the place where people sign up.
import { settings } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatList } from '../../site/format.ts'
import { escapeHtml, isSafeHref } from '../../site/html.ts'
import type { Locale } from '../../site/locales.ts'
import { bdi, type Html, join, raw, tag } from '../listing/html.ts'
import { colours } from '../look/colours.ts'
import { markShapes } from '../look/mark.ts'
import { night } from '../look/night.ts'
import { fieldSvg } from '../look/pixels.ts'
import { campaignWords } from '../words/campaign.ts'
import { agreedStory, companies, partnerNames, type Subject, textIn, titleOf } from './subject.ts'

/** Undefined where the campaign has no landing page, or none in this language. */
export function landingPage(subject: Subject, locale: Locale): string | undefined {
  const { landing_page: page, value_proposition } = subject.fields
  const headline = textIn(subject, page?.headline, locale)
  const call = textIn(subject, page?.call_to_action, locale)
  const value = textIn(subject, value_proposition, locale)
  if (page === undefined || headline === undefined || call === undefined || value === undefined) return undefined
  const action = button(page.url, call)
  const hero = tag(
    'header',
    {},
    field(locale.dir),
    tag('div', { class: 'wrap' }, tag('p', { class: 'name' }, mark, bdi(titleOf(subject, locale))), tag('h1', {}, headline), action),
  )
  const main = tag(
    'main',
    { class: 'wrap' },
    tag('p', { class: 'value' }, value),
    ...story(subject, locale),
    ...people(subject, locale),
    tag('p', { class: 'again' }, action),
  )
  return document(headline, value, locale, join([hero, main, foot(subject, locale)]))
}

/** The address was checked when the program was read; one that could run something is not linked. */
const button = (url: string, call: string): Html =>
  isSafeHref(url) ? tag('a', { class: 'call', href: url, rel: 'noopener' }, call) : tag('strong', {}, call)

function story(subject: Subject, locale: Locale): Html[] {
  const found = agreedStory(subject)
  const words = campaignWords(locale)
  if (found === undefined) return []
  const parts = [
    [words.before, textIn(subject, found.situation, locale)],
    [words.done, textIn(subject, found.solution, locale)],
    [words.changed, textIn(subject, found.outcome, locale)],
  ] as const
  if (parts.some(([, text]) => text === undefined)) return []
  return [
    tag(
      'section',
      { 'aria-labelledby': 'story' },
      tag('h2', { id: 'story' }, bdi(found.customer)),
      tag('div', { class: 'steps' }, ...parts.map(([label, text = '']) => tag('div', {}, tag('h3', {}, label), tag('p', {}, text)))),
    ),
  ]
}

function people(subject: Subject, locale: Locale): Html[] {
  const words = campaignWords(locale)
  return [
    tag(
      'section',
      { 'aria-labelledby': 'people' },
      tag('h2', { id: 'people' }, words.together),
      tag('ul', { class: 'people' }, ...companies(subject, locale).map((name) => tag('li', {}, bdi(name)))),
    ),
  ]
}

function foot(subject: Subject, locale: Locale): Html {
  const { vendor, legal } = settings(subject.site.view)
  const words = campaignWords(locale)
  const names = formatList([...partnerNames(subject, locale), vendor.legal_name], locale)
  return tag(
    'footer',
    { class: 'wrap' },
    tag('p', {}, bdi(names), ' · ', bdi(programName(subject.site, locale))),
    ...(legal === undefined
      ? []
      : [tag('p', {}, `${words.privacy}: `, tag('a', { href: `mailto:${legal.privacy_email}` }, bdi(legal.privacy_email)))]),
  )
}

const mark = raw(
  `<svg viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">${markShapes({ body: night.mark, dot: night.call })}</svg>`,
)

const field = (dir: Locale['dir']): Html =>
  raw(fieldSvg({ cell: 40, step: 46, round: 7 }, dir).replace('<svg ', '<svg class="field" aria-hidden="true" focusable="false" '))

const document = (title: string, description: string, { tag: lang, dir }: Locale, body: Html): string => `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<style>${css}</style>
</head>
<body>
${body.html}
</body>
</html>
`

const css = `
:root{color-scheme:light dark;--bg:${colours.bg};--surface:${colours.surface};--line:${colours.line};--text:${colours.text};--strong:${colours['text-strong']};--quiet:${colours['text-quiet']};--accent:${colours['accent-text']}}
@media(prefers-color-scheme:dark){:root{--bg:#091a20;--surface:${night.ground};--line:${night.line};--text:#dbe5e7;--strong:${night.text};--quiet:${night.quiet};--accent:${night.accent}}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:1.0625rem/1.6 Figtree,Tajawal,system-ui,sans-serif}
[dir=rtl] body{font-family:Tajawal,Figtree,system-ui,sans-serif}
.wrap{width:min(100% - 2.5rem,64rem);margin-inline:auto}
header{position:relative;overflow:hidden;background:${night.ground};color:${night.text};padding:2rem 0 4.5rem}
header .wrap{position:relative}
.field{position:absolute;inset-block-start:0;inset-inline-end:0;width:min(42vw,21rem);opacity:.9}
.name{display:flex;align-items:center;gap:.75rem;margin:0 0 clamp(3rem,9vw,6.5rem);font-weight:700;color:${night.accent}}
h1{font-size:clamp(2.2rem,1.4rem + 4vw,4.2rem);line-height:1.1;letter-spacing:-.015em;margin:0 0 2rem;max-width:17ch;text-wrap:balance;overflow-wrap:anywhere}
[dir=rtl] h1{line-height:1.3;letter-spacing:0}
h2{font-size:1.6rem;line-height:1.25;color:var(--strong);margin:0 0 1.25rem}
h3{font-size:1rem;color:var(--accent);margin:0 0 .4rem}
p{margin:0 0 1rem;overflow-wrap:anywhere}
.call{display:inline-block;background:${night.call};color:#301904;font-weight:700;text-decoration:none;padding:.85rem 1.6rem;border-radius:.625rem}
.call:hover{background:#ffc659}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
header :focus-visible{outline-color:${night.text}}
main{padding-block:3.5rem 1rem}
.value{font-size:clamp(1.15rem,1rem + .8vw,1.45rem);line-height:1.5;color:var(--strong);max-width:46rem;margin-bottom:3.5rem}
section{margin-bottom:3.5rem}
.steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem}
.steps>div{background:var(--surface);border:1px solid var(--line);border-radius:1rem;padding:1.4rem 1.5rem}
.steps p{margin:0}
.people{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;margin:0;padding:0}
.people li{background:var(--surface);border:1px solid var(--line);border-radius:2rem;padding:.45rem 1.1rem;font-weight:600;color:var(--strong)}
footer{border-top:1px solid var(--line);padding-block:1.5rem 3rem;color:var(--quiet);font-size:.9rem}
footer p{margin:0 0 .3rem}
@media print{header{background:none;color:inherit}.field{display:none}}
`
