// The Typst source of editions in two languages: rows of a grid hold the same clause in both.
import { base } from './template.ts'

export const bilingual = `${base}
#let c = json(sys.inputs.common)
#let (a, b) = (c.first, c.second)
#let (fa, fb) = (data.first, data.second)
#let (in-a, in-b) = (setting(a, fa, "a-"), setting(b, fb, "b-"))
#set document(title: a.text.title + " / " + b.text.title, author: "", keywords: (a.text.document, a.text.version, a.text.locale, b.text.locale), date: auto)
#set page(paper: "a4", margin: (x: 17mm, top: 23mm, bottom: 22mm), numbering: pages(a), background: (in-a.mark)(), header: after-cover(head(a.text.title + "  ·  " + about(a), b.text.title + "  ·  " + about(b))))
#show: body => rules(a, body)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 10pt)

#let side(x, body) = {
  set text(font: faces.at(x.text.dir), size: 9pt, lang: x.text.locale.split("-").first(), region: x.text.locale.split("-").at(1, default: none), dir: if x.text.dir == "rtl" { rtl } else { ltr })
  set par(justify: false, leading: if x.text.dir == "rtl" { 0.8em } else { 0.62em })
  set align(start)
  show heading: set text(font: faces.at(x.text.dir))
  block(width: 100%, breakable: true, body)
}
#let row(left, right) = grid(columns: (1fr, 1fr), column-gutter: 8mm, side(a, left), side(b, right))
#let lead(x, f) = par(text(size: 8.5pt, fill: quiet, if f.state == "blank" { x.words.blankLead } else { x.words.termsLead }))
#let cover(x, f, set-in) = {
  // A hash has no place to break, and a column is narrower than it.
  show regex("[0-9a-f]{64}"): set text(size: 6.6pt)
  text(size: 8.5pt, fill: quiet, about(x) + "  ·  " + (set-in.dated)())
  heading(level: 1, x.text.title)
  if "parties" in f { par(f.parties.vendor + [ #text(fill: quiet, x.words.and) ] + f.parties.partner) }
  if "prevails" in f { par(strong(f.prevails)) }
  if f.state != "signed" { par(text(fill: accent, (set-in.unlinked)(x.text.notice))) } else { par(text(fill: quiet, (set-in.copy-note)())) }
}
#row(cover(a, fa, in-a), cover(b, fb, in-b))
#row(heading(level: 2, outlined: false, a.words.terms) + lead(a, fa), heading(level: 2, outlined: false, b.words.terms) + lead(b, fb))
#{
  let term(x, pair) = side(x, grid(columns: (34%, 1fr), column-gutter: 4mm, ..pair))
  grid(columns: (1fr, 8mm, 1fr), inset: (y: 4.2pt, x: 0pt), stroke: (x, y) => if x != 1 { (bottom: 0.4pt + faint) },
    ..a.variables.zip(b.variables).map(((one, two)) => (term(a, (in-a.key-term)(one)), none, term(b, (in-b.key-term)(two)))).flatten())
}
#cover-ends()
#for i in range(calc.max(a.text.preamble.len(), b.text.preamble.len())) {
  row((in-a.line)(a.text.preamble.at(i, default: ())), (in-b.line)(b.text.preamble.at(i, default: ())))
}
#for i in range(calc.max(a.text.sections.len(), b.text.sections.len())) {
  let (sa, sb) = (a.text.sections.at(i, default: none), b.text.sections.at(i, default: none))
  let off(set-in, s) = s != none and (set-in.is-off)(s)
  let unused = off(in-a, sa) or off(in-b, sb)
  let parts(s) = if s == none or unused { () } else { s.blocks }
  let (ba, bb) = (parts(sa), parts(sb))
  // A title stands in the row of its first clause, so that no page ends with it.
  let start(c, set-in, s, blocks) = if s != none {
    (set-in.section-head)(s)
    if unused { text(fill: quiet, c.words.notUsed) } else if blocks.len() > 0 { (set-in.block-of)(blocks.first()) }
  }
  v(1.1em, weak: true)
  row(start(a, in-a, sa, ba), start(b, in-b, sb, bb))
  for j in range(1, calc.max(ba.len(), bb.len(), 1)) {
    row(if j < ba.len() { (in-a.block-of)(ba.at(j)) }, if j < bb.len() { (in-b.block-of)(bb.at(j)) })
  }
}
#(in-a.signatures)(second: b)
`
