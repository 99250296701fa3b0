// The Typst template of co-sell tools. Everything that it prints comes from the data; the compiler never reads text of the program as source.
export const template = `
#let d = json(bytes(sys.inputs.data))
#let c = d.colours.pairs().fold((:), (all, pair) => { all.insert(pair.at(0), rgb(pair.at(1))); all })
#let flow = if d.dir == "rtl" { rtl } else { ltr }
#let own(it) = {
  let lang = it.at("lang", default: none)
  if lang == none { it.value } else {
    let short = lang.split("-").at(0)
    text(lang: short, dir: if short in ("ar", "fa", "he", "ur") { rtl } else { ltr }, it.value)
  }
}
#let quiet(body) = text(size: 8pt, fill: c.text-quiet, body)
#let head(body) = text(size: 8.4pt, weight: 600, fill: c.text-quiet, body)
// A row stays on one page unless it would hardly fit there.
#let splits(it) = it.value.len() > 1200

#let table-part(it) = table(
  columns: it.columns.map(column => column.width * 1fr),
  table.header(..it.columns.map(column => head(column.title))),
  ..it.rows.map(row => row.map(each => table.cell(breakable: splits(each), own(each)))).flatten(),
)

#let inks = (R: c.accent, A: c.inverse, C: c.accent-soft, I: c.sunken)
#let mark(part) = if part == "" { [] } else {
  box(width: 14pt, height: 14pt, radius: 3pt, fill: inks.at(part), align(center + horizon,
    text(weight: 700, fill: if part in ("R", "A") { c.on-accent } else { c.text-strong }, part)))
}
#let matrix-part(it) = {
  block(above: 10pt, below: 8pt, it.legend.map(line => quiet(line)).join(h(14pt)))
  table(
    columns: (5fr,) + (1fr,) * it.roles.len(),
    align: (x, y) => if x == 0 { start + horizon } else { center + if y == 0 { bottom } else { horizon } },
    inset: (x: 2.5pt, y: 3pt),
    table.header(
      head(it.activity),
      // Names of roles stand upright where many share the width.
      ..it.roles.map(role => if it.roles.len() > 8 { rotate(-90deg, reflow: true, head(box(width: 78pt, align(start, role)))) } else { head(role) }),
    ),
    ..it.rows.map(row => (own(row.activity), ..row.parts.map(mark))).flatten(),
  )
}

#let answers-part(it) = for (index, each) in it.items.enumerate() {
  block(above: 11pt, below: 0pt, breakable: splits(each.answer) or splits(each.said), width: 100%,
    grid(columns: (20pt, 1fr),
      text(size: 11pt, weight: 700, fill: c.accent-text, str(index + 1)),
      {
        heading(level: 2, own(each.said))
        par(own(each.answer))
        if "proof" in each { block(above: 5pt, quiet[#text(weight: 600, it.proof): #own(each.proof)]) }
        line(length: 100%, stroke: 0.5pt + c.line)
      },
    ))
}

#let lists-part(it) = {
  block(above: 12pt, below: 12pt, width: 100%, fill: c.accent-soft, radius: 4pt, inset: 9pt, {
    head(it.lead.label)
    linebreak()
    text(size: 12pt, weight: 600, fill: c.text-strong, own(it.lead.text))
  })
  grid(columns: (1fr, 1fr), gutter: 9pt, ..it.lists.map(each => block(
    width: 100%, fill: c.at(each.tone + "-soft"), radius: 4pt, inset: 10pt, {
      heading(level: 2, text(fill: c.at(each.tone), each.title))
      list(marker: text(fill: c.at(each.tone), "•"), ..each.items.map(own))
    })))
}

#set document(title: d.title.value, author: d.program)
#set text(font: if flow == rtl { ("Tajawal", "Figtree") } else { ("Figtree", "Tajawal") }, size: if flow == rtl { 10pt } else { 9.4pt }, fill: c.text, lang: d.lang, region: d.region, dir: flow)
#set par(leading: 0.6em, spacing: 0.8em)
#set list(spacing: 0.75em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt + c.line-strong } else { 0.5pt + c.line }), inset: (x: 4pt, y: 5pt))
#set page(
  paper: "a4", flipped: d.part.kind == "matrix",
  margin: (x: 16mm, top: 16mm, bottom: 17mm),
  footer: context grid(columns: (1fr, auto), align: (start, end), column-gutter: 10pt,
    text(size: 8pt, weight: if d.inside { 600 } else { 400 }, fill: if d.inside { c.bad } else { c.text-quiet }, d.notice),
    quiet(d.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))),
  ),
)
#show heading.where(level: 1): it => block(above: 0pt, below: 0pt, text(size: 20pt, weight: 700, fill: c.on-inverse, it.body))
#show heading.where(level: 2): it => block(above: 0pt, below: 6pt, sticky: true, text(size: 10.6pt, weight: 600, fill: c.text-strong, it.body))

#block(width: 100%, fill: c.inverse, radius: 6pt, inset: (x: 14pt, y: 13pt), {
  text(size: 9pt, weight: 600, fill: c.cta, d.kind)
  h(8pt)
  text(size: 9pt, fill: c.on-inverse-quiet, d.program)
  v(9pt)
  heading(level: 1, own(d.title))
  v(11pt)
  text(fill: c.on-inverse, own(d.summary))
  v(8pt)
  text(size: 8pt, fill: c.on-inverse-quiet, d.facts.join("  ·  "))
})

#if d.part.kind == "table" { table-part(d.part) }
#if d.part.kind == "matrix" { matrix-part(d.part) }
#if d.part.kind == "answers" { answers-part(d.part) }
#if d.part.kind == "lists" { lists-part(d.part) }
`
