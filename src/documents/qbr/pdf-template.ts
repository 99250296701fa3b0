// The Typst template of packs. Everything that it prints comes from the data; the compiler never reads text of the program as source.
export const template = `
#let d = json(bytes(sys.inputs.data))
#let c = d.colours.pairs().fold((:), (all, pair) => { all.insert(pair.at(0), rgb(pair.at(1))); all })
#let flow = if d.dir == "rtl" { rtl } else { ltr }
#let tone(name) = c.at(if name in ("good", "warn", "bad", "info") { name } else { "text-quiet" })
#let soft(name) = c.at(if name in ("good", "warn", "bad", "info") { name + "-soft" } else { "sunken" })

// A text in another language than the pack keeps its own direction.
#let own(it) = {
  let lang = it.at("lang", default: none)
  if lang == none { it.text } else {
    let short = lang.split("-").at(0)
    text(lang: short, dir: if short in ("ar", "fa", "he", "ur") { rtl } else { ltr }, it.text)
  }
}
#let quiet(body) = text(size: 7.6pt, fill: c.text-quiet, body)
#let chip(body, ink, ground) = box(fill: ground, radius: 2pt, inset: (x: 4pt), outset: (y: 2.6pt), text(fill: ink, weight: 600, body))

#let cell(it) = {
  let named = it.at("tone", default: none)
  if named == none or it.text == "–" {
    if it.at("strong", default: false) { text(weight: 600, own(it)) } else { own(it) }
  } else if named == "neutral" { text(fill: c.text-quiet, own(it)) } else { text(fill: tone(named), weight: 600, own(it)) }
  if "note" in it { linebreak(); quiet(it.note) }
}

#let period = box(text(dir: ltr, d.period))

#let titled(it) = if "title" in it { heading(level: 3, it.title) }

#let table-part(it) = {
  titled(it)
  if it.rows.len() == 0 { text(fill: c.text-quiet, it.none) } else {
    table(
      columns: it.columns.map(column => column.width * 1fr),
      align: (x, y) => (if it.columns.at(x).at("number", default: false) { end } else { start }) + (if y == 0 { bottom } else { top }),
      table.header(..it.columns.map(column => text(size: 8pt, weight: 600, fill: c.text-quiet, column.title))),
      // A row stays on one page unless it would hardly fit there.
      ..it.rows.flatten().map(each => table.cell(breakable: each.text.len() > 1200, cell(each))),
    )
  }
}

#let tiles-part(it) = block(above: 8pt, below: 8pt, grid(
  columns: (1fr,) * 4, gutter: 5pt, inset: (x: 7pt, y: 7pt), stroke: 0.6pt + c.line,
  ..it.tiles.map(tile => {
    quiet(tile.label)
    v(4pt, weak: true)
    text(size: if tile.value.clusters().len() > 16 { 10pt } else { 13pt }, weight: 700, fill: if "tone" in tile { tone(tile.tone) } else { c.text-strong }, tile.value)
    if tile.at("note", default: "") != "" { v(4pt, weak: true); quiet(tile.note) }
  }),
))

#let legend(chart) = if chart.series.len() > 1 {
  chart.series.enumerate().map(((index, name)) => box({
    pdf.artifact(box(baseline: 1pt, image(chart.swatches.at(index), height: 6pt, alt: name)))
    h(4pt)
    quiet(name)
  })).join(h(10pt))
}
#let drawing(chart) = image(chart.file, width: 100%, alt: chart.title + ". " + chart.summary)
#let chart-part(chart) = block(breakable: false, width: 100%, {
  heading(level: 3, chart.title)
  drawing(chart)
  legend(chart)
  v(4pt, weak: true)
  quiet(chart.summary)
})
// A chart that stands alone has its words beside it.
#let single-chart(chart) = block(breakable: false, width: 100%, {
  heading(level: 3, chart.title)
  grid(columns: (1.3fr, 1fr), column-gutter: 16pt, align: horizon, drawing(chart), { par(chart.summary); legend(chart) })
})
#let charts-part(charts) = if charts.len() == 1 { single-chart(charts.first()) } else {
  grid(columns: (1fr, 1fr), column-gutter: 14pt, row-gutter: 10pt, ..charts.map(chart-part))
}

#let part(it) = {
  if it.kind == "tiles" { tiles-part(it) }
  else if it.kind == "table" { table-part(it) }
  else if it.kind == "charts" { charts-part(it.charts) }
  else if it.kind == "list" {
    titled(it)
    if it.items.len() == 1 { par(cell(it.items.first())) } else { list(..it.items.map(cell)) }
  }
  else if it.kind == "prose" {
    let lang = it.blocks.flatten().first().at("lang", default: none)
    set text(dir: if lang.split("-").at(0) in ("ar", "fa", "he", "ur") { rtl } else { ltr }) if lang != none
    grid(columns: (1fr, 1fr), column-gutter: 16pt, ..it.blocks.map(blocks => {
      for block in blocks {
        if block.kind == "heading" { heading(level: 3, own(block)) } else if block.kind == "item" { list(own(block)) } else { par(own(block)) }
      }
    }))
  }
  else { par(it.text) }
}

#set document(title: d.kind + ": " + d.title + ", " + d.period, author: d.program, keywords: (d.period,))
#set text(font: if flow == rtl { ("Tajawal", "Figtree") } else { ("Figtree", "Tajawal") }, size: if flow == rtl { 9.6pt } else { 9pt }, fill: c.text, lang: d.lang, region: d.region, dir: flow)
#set par(leading: 0.58em, spacing: 0.8em)
#set list(marker: text(fill: c.accent, "•"), spacing: 0.55em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt + c.line-strong } else { 0.5pt + c.line }), inset: (x: 4pt, y: 4pt))
#set page(
  paper: "a4",
  margin: (x: 16mm, top: 19mm, bottom: 17mm),
  header: context if counter(page).get().first() > 1 {
    grid(columns: (1fr, auto), align: (start, end), quiet(d.program + " · " + if d.title == d.program { d.kind } else { d.title }), quiet(period))
    v(-4pt)
    line(length: 100%, stroke: 0.5pt + c.line)
  },
  footer: context grid(
    columns: (1fr, auto), align: (start, end),
    quiet(d.notice),
    quiet(d.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))),
  ),
)
#show heading: set text(fill: c.text-strong)
#show heading.where(level: 1): set text(size: 19pt, weight: 700, fill: c.on-inverse)
#show heading.where(level: 2): it => block(above: 15pt, below: 7pt, sticky: true, text(size: 12.5pt, weight: 700, it.body))
#show heading.where(level: 3): it => block(above: 9pt, below: 5pt, sticky: true, text(size: 9.4pt, weight: 600, it.body))

#block(width: 100%, fill: c.inverse, radius: 6pt, inset: (x: 14pt, y: 13pt), {
  set text(fill: c.on-inverse)
  grid(columns: (1fr, auto), align: (start, end),
    text(size: 9pt, fill: c.on-inverse-quiet, weight: 600, d.kind),
    box(fill: c.cta, radius: 3pt, inset: (x: 6pt), outset: (y: 3pt), text(fill: c.on-cta, weight: 700, period)),
  )
  v(9pt, weak: true)
  heading(level: 1, d.title)
  v(9pt, weak: true)
  text(fill: c.on-inverse-quiet, d.lead.join("  ·  "))
})

#if d.facts.len() > 0 {
  grid(columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 5pt,
    ..d.facts.map(fact => (text(size: 8pt, fill: c.text-quiet, weight: 600, fact.label), text(size: 8.4pt, fact.value))).flatten())
}

#for section in d.sections {
  heading(level: 2, {
    section.title
    if section.at("team", default: false) { h(7pt); text(size: 7.6pt, chip(d.teamMark, c.warn, c.warn-soft)) }
  })
  if "lead" in section { block(sticky: true, section.lead) }
  for it in section.parts { part(it) }
}
`
