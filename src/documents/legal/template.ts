// The Typst source of legal documents. It is constant, so that the compiler keeps what it knows of it; all words come as data.

/** Pieces that the one-language and the two-language edition share. */
export const base = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1b1f27")
#let quiet = rgb("#5b6472")
#let faint = rgb("#d9dde3")
#let accent = rgb("#a4372b")
#let faces = (
  rtl: ("Noto Naskh Arabic", "Source Serif 4"),
  ltr: ("Source Serif 4", "Noto Naskh Arabic"),
)

#let targets(t) = {
  let found = ()
  for s in t.sections {
    found.push("clause-" + s.number)
    for b in s.blocks {
      if b.type == "clause" { found.push("clause-" + b.number) }
      if b.type == "annex" { found.push("annex-" + b.letter) }
    }
  }
  found
}

#let numbered(number, body) = par(hanging-indent: 2.6em, box(width: 2.6em, text(number-type: "lining", number)) + body)

#let fill-in(words, values) = {
  let out = words
  for (k, v) in values { out = out.replace("{" + k + "}", v) }
  out
}

// What stands on every page is the same for all documents of a text: a rule that holds a value of one document would keep the compiler from using
// paragraphs that it has laid out for another.
#let pages(c) = (..found) => {
  let (page, pages) = (found.pos().first(), found.pos().last())
  align(end, text(8pt, fill: quiet, fill-in(c.words.page, (page: str(page), pages: str(pages)))))
}
#let about(c) = fill-in(c.words.version, (version: c.text.version)) + "  ·  " + c.language
#let head(left, right) = {
  set text(8pt, fill: quiet)
  grid(columns: (1fr, auto), left, right)
  v(-0.7em)
  std.line(length: 100%, stroke: 0.4pt + faint)
}
// The cover has no header, and the text begins below it: on a page of its own, unless the key terms already run over to one.
#let after-cover(body) = context if here().page() > 1 { body }
// The place is marked by itself: a context that begins before a break is moved behind it, and would ask for the page that it makes.
#let cover-ends() = [#metadata(none)<cover-ends>] + context {
  if query(<cover-ends>).all(it => it.location().page() == 1) { pagebreak(weak: true) } else { v(1.6em) }
}
#let rules(c, body) = {
  set text(font: faces.at(c.text.dir), size: 10.2pt, fill: ink, lang: c.text.locale.split("-").first(), region: c.text.locale.split("-").at(1, default: none), dir: if c.text.dir == "rtl" { rtl } else { ltr }, number-type: "lining")
  set par(leading: if c.text.dir == "rtl" { 0.82em } else { 0.66em }, spacing: 0.92em, justify: c.text.dir == "ltr")
  show heading: set text(font: faces.at(c.text.dir), fill: ink)
  show heading: set par(justify: false)
  show heading.where(level: 1): set text(size: 25pt, weight: 600, hyphenate: false)
  show heading.where(level: 2): set text(size: 11.6pt, weight: 600)
  show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
  show link: set text(fill: rgb("#23406e"))
  body
}

// How one document is set. What a function is given is looked at anew at every call, what it captures once: so text and values are captured.
#let setting(c, f, prefix) = {
  let known = targets(c.text)

  // What is filled in, or a marked blank that says what to write.
  let slot(name, bold) = {
    let value = f.values.at(name, default: none)
    if value == none {
      let hint = c.variables.find(v => v.name == name)
      text(fill: accent, style: if c.text.dir == "rtl" { "normal" } else { "italic" }, "[" + if hint == none { name } else { hint.label } + "]")
    } else if bold { strong(value) } else { value }
  }

  let inline(item, linked: true) = {
    if item.type == "text" {
      let body = item.text
      if item.at("italic", default: false) { body = emph(body) }
      if item.at("bold", default: false) { strong(body) } else { body }
    } else if item.type == "slot" { slot(item.name, item.at("bold", default: false)) }
    else if item.type == "term" { strong(item.text) }
    else if item.type == "reference" {
      if linked and item.to in known { link(label(prefix + item.to), item.text) } else { item.text }
    } else if item.type == "link" { link(item.url, item.text) }
  }
  let line(items) = items.map(inline).join()

  // For places outside of the text, where a link would lead nowhere or stand twice.
  let unlinked(items) = items.map(item => inline(item, linked: false)).join()

  let block-of(b) = {
    if b.type == "clause" [#numbered(b.number, if b.number in f.off { text(fill: quiet, c.words.notUsed) } else { line(b.inlines) }) #label(prefix + "clause-" + b.number)]
    else if b.type == "paragraph" { par(line(b.inlines)) }
    else if b.type == "annex" [
      #block(above: 1.1em, { let goes-on = b.inlines.len() > 0 and b.inlines.first().at("text", default: "").starts-with(regex("[,،;؛]")); strong(b.mark + if b.title != "" { ". " + b.title }) + if goes-on and "annex-" + b.letter not in f.off { "" } else { ". " }; if "annex-" + b.letter in f.off { c.words.notUsed } else { line(b.inlines) } }) #label(prefix + "annex-" + b.letter)
    ]
    else if b.type == "list" {
      let items = b.items.map(line)
      if b.ordered { enum(..items) } else { list(..items) }
    } else if b.type == "table" {
      let (head, ..rows) = b.rows
      table(columns: head.len(), stroke: 0.5pt + faint, inset: 5pt,
        table.header(..head.map(x => strong(line(x)))),
        ..rows.flatten().map(line))
    }
  }
  let section-head(s) = [#heading(level: 2, s.number + ".\u{a0}" + line(s.title)) #label(prefix + "clause-" + s.number)]
  let is-off(s) = s.number in f.off

  let section(s) = {
    section-head(s)
    if is-off(s) { par(text(fill: quiet, c.words.notUsed)) }
    else { for b in s.blocks { block-of(b) } }
  }

  let copy-note() = if "signedFile" in f { fill-in(c.words.copy, (hash: f.signedFile)) } else { c.words.copyPlain }
  let dated() = fill-in(if f.state == "signed" { c.words.signedOn } else if f.state == "blank" { c.words.released } else { c.words.prepared }, (date: f.date))
  let mark() = if f.state != "signed" {
    place(center + horizon, rotate(-52deg, reflow: false, text(size: 96pt, weight: 700, fill: rgb("#f2f3f5"), if f.state == "blank" { c.words.template } else { c.words.draft })))
  }

  // Signature blocks. The anchors are what e-signature services look for: white and tiny, and once for each signer.
  // Where there is a second language, its labels stand below those of the first.
  let signatures(second: none) = block(breakable: false, width: 100%, above: 2em, {
    heading(level: 2, outlined: false, c.words.signatures + if second != none { "  ·  " + second.words.signatures })
    let cell(b) = {
      let given = f.signers.filter(s => s.side == b.side)
      let name = if "parties" in f { f.parties.at(b.side) } else { "" }
      strong(b.label)
      if second != none { linebreak(); strong(second.blocks.find(x => x.anchor == b.anchor).label) }
      if name != "" { linebreak(); name }
      if f.state == "signed" {
        for s in given {
          v(0.7em)
          grid(columns: (auto, 1fr), column-gutter: 0.8em, row-gutter: 0.55em,
            text(fill: quiet, c.words.name), s.name, text(fill: quiet, c.words.title), s.title, text(fill: quiet, c.words.date), s.date)
        }
      } else {
        v(2.2em)
        // A box of its own direction: between Arabic words an anchor would be taken apart at its underscores.
      pdf.artifact(box({ set text(dir: ltr, lang: "en", font: faces.ltr, size: 1pt, fill: white); b.anchor }))
        std.line(length: 100%, stroke: 0.6pt + ink)
        v(-0.4em)
        for x in if second == none { (c,) } else { (c, second) } {
        block(above: 0.6em, below: 0pt, text(size: 8.5pt, fill: quiet, x.words.name + "  ·  " + x.words.title + "  ·  " + x.words.date))
      }
      }
    }
    grid(columns: (1fr, 1fr), column-gutter: 9mm, ..c.blocks.map(cell))
  })

  let key-term(v) = (text(fill: quiet, v.label), if v.name in f.values { f.values.at(v.name) } else { text(fill: accent, if v.hint == v.label { c.words.toFill } else { v.hint }) })
  let key-terms() = {
    set par(justify: false)
    set text(size: 9.4pt)
    grid(columns: (34%, 1fr), column-gutter: 5mm, row-gutter: 0pt, stroke: (bottom: 0.4pt + faint), inset: (y: 4.2pt, x: 0pt),
      ..c.variables.map(key-term).flatten())
  }
  (
    line: line, unlinked: unlinked, block-of: block-of, section-head: section-head, section: section, is-off: is-off, copy-note: copy-note, dated: dated, mark: mark, key-term: key-term, key-terms: key-terms, signatures: signatures,
  )
}
`

/** One language: a cover with the key terms, the standard terms, the signatures. */
export const single = `${base}
#let c = json(sys.inputs.common)
#let f = data
#let (line, unlinked, section, copy-note, dated, mark, key-terms, signatures) = setting(c, f, "")
#set page(paper: "a4", margin: (x: 25mm, top: 25mm, bottom: 24mm), numbering: pages(c), background: mark(), header: after-cover(head(c.text.title, about(c))))
#show: body => rules(c, body)

#v(8mm)
#text(size: 9pt, fill: quiet, about(c) + "  ·  " + dated())
#heading(level: 1, c.text.title)
#if "parties" in f {
  v(0.4em)
  set text(size: 12pt)
  par(justify: false, f.parties.vendor + [ #text(fill: quiet, c.words.and) ] + f.parties.partner)
}
#v(0.6em)
#if f.state != "signed" {
  block(width: 100%, inset: (x: 10pt, y: 8pt), stroke: 0.6pt + accent, radius: 2pt, text(size: 9.4pt, line(c.text.notice)))
} else {
  block(width: 100%, inset: (x: 10pt, y: 8pt), stroke: 0.6pt + faint, radius: 2pt, text(size: 9.4pt, copy-note()))
}
#if "prevails" in f { par(text(size: 9.4pt, f.prevails)) }
#heading(level: 2, outlined: false, c.words.terms)
#par(justify: false, text(size: 9pt, fill: quiet, if f.state == "blank" { c.words.blankLead } else { c.words.termsLead }))
#key-terms()
#cover-ends()
#if c.text.sections.len() > 14 {
  heading(level: 2, outlined: false, c.words.contents)
  set text(size: 9.4pt)
  let entries = c.text.sections.map(s => block(above: 0pt, below: 0.62em, link(label("clause-" + s.number), s.number + ". " + unlinked(s.title))))
  let half = calc.ceil(entries.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, entries.slice(0, half).join(), entries.slice(half).join())
  v(0.4em)
}
#for p in c.text.preamble { par(line(p)) }
#for s in c.text.sections { section(s) }
#signatures()
// At the end: a title that differs before the text would keep the compiler from using what it has laid out.
#set document(title: c.text.title + if "parties" in f { " – " + f.parties.partner } else { "" }, author: "", keywords: (c.text.document, c.text.version, c.text.locale), date: auto)
`
