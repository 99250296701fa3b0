// Wording of agreements as HTML.
import { expect, test } from 'vitest'
import { legalTextHtml } from '../../src/site/legal-text.ts'

const html = (body: string): string => legalTextHtml(body, [{ name: 'vendor_name', description: 'Legal "name"' }]).html

test('headings move one level down and get anchors, repeated ones numbered', () => {
  const text = legalTextHtml('## 1. Use\n\n### 1.1 Scope\n\n## 1. Use\n\n## التعريفات\n', [])
  expect(text.html).toBe(
    '<h3 id="text-1-use">1. Use</h3>\n<h4 id="text-11-scope">1.1 Scope</h4>\n<h3 id="text-1-use-1">1. Use</h3>\n<h3 id="text-التعريفات">التعريفات</h3>',
  )
  expect(text.headings).toEqual([
    { slug: 'text-1-use', text: '1. Use' },
    { slug: 'text-1-use-1', text: '1. Use' },
    { slug: 'text-التعريفات', text: 'التعريفات' },
  ])
})

test('numbered clauses have an anchor that their number leads to; a number that comes again, and one inside a list, has none', () => {
  const text = legalTextHtml(
    '## 3. Use\n\n3.4 Only for **this**.\n\n3.4 Again.\n\n3.45% is a number. \n\n- 3.5 In a list.\n\n12.10 Last.',
    [],
  )
  expect(text.html).toMatchInlineSnapshot(`
    "<h3 id="text-3-use">3. Use</h3>
    <p id="clause-3.4"><a class="clause" href="#clause-3.4">3.4</a> Only for <strong>this</strong>.</p>
    <p>3.4 Again.</p>
    <p>3.45% is a number.</p>
    <ul>
    <li>3.5 In a list.</li>
    </ul>
    <p id="clause-12.10"><a class="clause" href="#clause-12.10">12.10</a> Last.</p>"
  `)
  expect([...text.clauses]).toEqual([
    ['3', 'text-3-use'],
    ['3.4', 'clause-3.4'],
    ['12.10', 'clause-12.10'],
  ])
})

test('placeholders are marked, everywhere and only they', () => {
  const name = '<var class="placeholder" dir="ltr" title="Legal &#34;name&#34;">vendor_name</var>'
  expect(html('**{{vendor_name}}** of {{ vendor_name }} and `{{other}}`, but {vendor_name} and {{Vendor name}}')).toBe(
    `<p><strong>${name}</strong> of ${name} and <code><var class="placeholder" dir="ltr">other</var></code>, but {vendor_name} and {{Vendor name}}</p>`,
  )
})

test('raw HTML and addresses that run are text', () => {
  expect(
    html('A <b onclick="x()">b</b> [c](javascript:x()) [d](https://d.example/) ![e](https://e.example/e.png)\n\n<script>x()</script>'),
  ).toMatchInlineSnapshot(`
    "<p>A &#60;b onclick=&#34;x()&#34;&#62;b&#60;/b&#62; c <a href="https://d.example/">d</a> </p>
    &#60;script&#62;x()&#60;/script&#62;"
  `)
})

test('lists and tables keep their form', () => {
  expect(html('3. three\n4. four\n\n| a | b |\n|--:|---|\n| 1 | <2 |')).toMatchInlineSnapshot(`
    "<ol start="3">
    <li>three</li>
    <li>four</li>
    </ol>
    <table>
    <thead>
    <tr>
    <th>a</th>
    <th>b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td>&#60;2</td>
    </tr>
    </tbody>
    </table>"
  `)
})
