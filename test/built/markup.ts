// What is valid HTML here. html-validate knows the standard; its rules of style are on unless a reason to the contrary stands beside them.
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Starlight's buttons stand outside of forms, where the type says nothing.
    'no-implicit-button-type': 'off',
    // The anchor of the top is called "_top" by Starlight, and HTML allows any name without spaces.
    'valid-id': ['error', { relaxed: true }],
    // Starlight has two tables of contents with one name, of which only one is ever visible; axe judges what is visible.
    'unique-landmark': 'off',
    // The heading over the table of contents stands before the page's own; head.ts looks at those in main.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Files of the site's own host need no checksum; there are no others.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Titles hold names of the program's data, which are as long as they are.
    'long-title': 'off',
    // Safari takes lists without marks for no lists unless their role is given.
    'no-redundant-role': 'off',
  },
})

/** What is wrong with the HTML of a page, each with its place. */
export async function markupProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => `${line}:${column} ${message} [${ruleId}] ${selector ?? ''}`),
  )
}
