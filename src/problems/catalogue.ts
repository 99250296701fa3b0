// Every kind of problem that reading a program can find. Ids are permanent.

interface CatalogueEntry {
  /** Id of the gate's rule that the problem breaks; several problems may break one. Ids below PB1000 are of reading alone. */
  rule: string
  severity: 'error' | 'warning'
  /** `usage`: there is no program to read; `unreadable`: a file's content is not known; `finding`: it is known and wrong. They decide the exit code. */
  stage: 'usage' | 'unreadable' | 'finding'
  /** What to do, when the problem itself does not say it better. */
  fix: string
}

export const catalogue = {
  'file-empty': { rule: 'PB0101', severity: 'error', stage: 'unreadable', fix: 'Write the entry or delete the file.' },
  'file-encoding': { rule: 'PB0102', severity: 'error', stage: 'unreadable', fix: 'Save the file as UTF-8.' },
  'file-large': {
    rule: 'PB0103',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Keep files in the content folder under 5 MB; link to larger ones.',
  },
  'file-unreadable': {
    rule: 'PB0104',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Give the user who runs the check the right to read it, and names in UTF-8.',
  },
  'file-link': { rule: 'PB0105', severity: 'error', stage: 'unreadable', fix: 'Replace the symbolic link by the file itself.' },
  'file-unknown': { rule: 'PB0106', severity: 'error', stage: 'finding', fix: 'Move the file to the folder of its kind, or delete it.' },
  'file-extension': { rule: 'PB0107', severity: 'error', stage: 'finding', fix: 'Rename the file to the ending of its kind.' },
  'file-missing': { rule: 'PB0108', severity: 'error', stage: 'finding', fix: 'Add the file.' },
  'folder-missing': {
    rule: 'PB0109',
    severity: 'warning',
    stage: 'finding',
    fix: 'Restore the folder if it was lost; if there is nothing to keep in it, create it with an empty .gitkeep file.',
  },
  'content-missing': { rule: 'PB0110', severity: 'error', stage: 'usage', fix: 'Give the folder that holds program.yaml with --content.' },
  'yaml-syntax': { rule: 'PB0201', severity: 'error', stage: 'unreadable', fix: 'Mend the YAML at this place.' },
  'yaml-key-duplicate': { rule: 'PB0202', severity: 'error', stage: 'unreadable', fix: 'Keep one of the two keys.' },
  'yaml-merge-key': {
    rule: 'PB0203',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Write the merged fields out; merge keys are not supported.',
  },
  'yaml-key-reserved': {
    rule: 'PB0204',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Use another name; this one has a meaning in JavaScript.',
  },
  'yaml-aliases': {
    rule: 'PB0205',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Write the values out; a file may use at most 20 aliases.',
  },
  'front-matter-missing': {
    rule: 'PB0301',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Start the file with front matter: a line ---, fields in YAML, a line ---.',
  },
  'front-matter-language': {
    rule: 'PB0302',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Write the front matter in YAML between two lines of ---. Code in front matter is never run.',
  },
  'mdx-syntax': {
    rule: 'PB0401',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Mend the MDX at this place; write a literal < or { as &lt; or &#123;.',
  },
  'csv-syntax': {
    rule: 'PB0501',
    severity: 'error',
    stage: 'unreadable',
    fix: 'Mend the CSV at this place: comma as delimiter, double quotes around cells that hold one.',
  },
  'link-unsafe': {
    rule: 'PB0402',
    severity: 'error',
    stage: 'finding',
    fix: 'Link with https:, mailto: or tel:, or by a path of the site.',
  },
  'unknown-field': { rule: 'PB1005', severity: 'error', stage: 'finding', fix: 'Remove the field, or correct its name.' },
  'missing-field': { rule: 'PB0601', severity: 'error', stage: 'finding', fix: 'Add the field.' },
  'wrong-type': { rule: 'PB0602', severity: 'error', stage: 'finding', fix: 'Write what the field asks for.' },
  'wrong-value': { rule: 'PB0603', severity: 'error', stage: 'finding', fix: 'Correct the value.' },
  'version-number': { rule: 'PB0604', severity: 'error', stage: 'finding', fix: 'Put the version in quotes.' },
  'date-invalid': { rule: 'PB1003', severity: 'error', stage: 'finding', fix: 'Write a day that exists, as YYYY-MM-DD.' },
  'date-order': { rule: 'PB1004', severity: 'error', stage: 'finding', fix: 'Correct one of the two dates.' },
  'id-form': {
    rule: 'PB0605',
    severity: 'error',
    stage: 'finding',
    fix: 'Rename the file or folder: lower-case letters, digits and single hyphens.',
  },
  'id-mismatch': { rule: 'PB0606', severity: 'error', stage: 'finding', fix: 'Make the id equal to the name of the file or folder.' },
  'id-duplicate': { rule: 'PB1002', severity: 'error', stage: 'finding', fix: 'Give one of the two another id.' },
  'ref-dangling': { rule: 'PB1001', severity: 'error', stage: 'finding', fix: 'Correct the id, or add the entry that it names.' },
  'asset-missing': { rule: 'PB1710', severity: 'error', stage: 'finding', fix: 'Add the file, or remove the reference.' },
  'evidence-missing': { rule: 'PB1008', severity: 'error', stage: 'finding', fix: 'Add the file, or say where it is kept with url.' },
  'asset-outside': {
    rule: 'PB0701',
    severity: 'error',
    stage: 'finding',
    fix: 'Put the file into the folder of the entry and refer to it from there.',
  },
  'asset-unsafe': {
    rule: 'PB0702',
    severity: 'error',
    stage: 'finding',
    fix: 'Save the drawing without scripts, event handlers and references to other files.',
  },
  'asset-unused': { rule: 'PB0703', severity: 'warning', stage: 'finding', fix: 'Refer to the file from its entry, or delete it.' },
  'translation-orphan': {
    rule: 'PB0802',
    severity: 'error',
    stage: 'finding',
    fix: 'Add the page in the default language, or remove the language from the file name.',
  },
  'translation-stale': {
    rule: 'PB1708',
    severity: 'warning',
    stage: 'finding',
    fix: 'Bring the translation up to date, then set source_hash to the SHA-256 of the page that it was made from.',
  },
  'translation-unrecorded': {
    rule: 'PB1708',
    severity: 'warning',
    stage: 'finding',
    fix: 'Add source_hash, the SHA-256 of the page that it was made from.',
  },
  'matrix-hole': { rule: 'PB1702', severity: 'error', stage: 'finding', fix: 'Add the cell; every tier fills every row of the matrix.' },
  'matrix-row-unknown': { rule: 'PB1702', severity: 'error', stage: 'finding', fix: 'Add the row to matrix.yaml, or remove the cell.' },
  'matrix-unit': { rule: 'PB1702', severity: 'error', stage: 'finding', fix: 'Write the cell as the row says.' },
  'locale-missing': { rule: 'PB1708', severity: 'error', stage: 'finding', fix: 'Add the text in the default language of the program.' },
  'locale-unknown': {
    rule: 'PB0803',
    severity: 'error',
    stage: 'finding',
    fix: 'Use a language of the program, or add it to locales in program.yaml.',
  },
  'audience-wider': {
    rule: 'PB0801',
    severity: 'error',
    stage: 'finding',
    fix: 'Remove the audience, or move the page to a folder that may be read by it.',
  },
  'export-unreadable': {
    rule: 'PB0901',
    severity: 'error',
    stage: 'finding',
    fix: 'Make the export again, as CSV with a header.',
  },
  'export-column-missing': {
    rule: 'PB0902',
    severity: 'error',
    stage: 'finding',
    fix: 'Say in sources.yaml with columns which header it is, or with fixed which value all rows have.',
  },
  'export-header-unknown': { rule: 'PB0903', severity: 'error', stage: 'finding', fix: 'Write a header of the file.' },
  'export-header-duplicate': {
    rule: 'PB0904',
    severity: 'error',
    stage: 'finding',
    fix: 'Say in sources.yaml which of the two it is, such as "Amount #2".',
  },
  'export-field-unknown': { rule: 'PB0905', severity: 'error', stage: 'finding', fix: 'Write a column of the dataset.' },
  'export-value-wrong': { rule: 'PB0906', severity: 'error', stage: 'finding', fix: 'Write a value that the dataset knows.' },
  'export-date-format': {
    rule: 'PB0907',
    severity: 'error',
    stage: 'finding',
    fix: 'Declare date_format in sources.yaml, such as DD/MM/YYYY.',
  },
  'export-number-format': {
    rule: 'PB0908',
    severity: 'error',
    stage: 'finding',
    fix: 'Declare decimal_mark in sources.yaml.',
  },
  'export-currency-missing': {
    rule: 'PB0909',
    severity: 'error',
    stage: 'finding',
    fix: 'Declare currency in sources.yaml.',
  },
  'export-scale-missing': {
    rule: 'PB0910',
    severity: 'error',
    stage: 'finding',
    fix: 'Declare scale in sources.yaml, such as {min: 1, max: 5}, or good_bad.',
  },
  'export-partner-unknown': {
    rule: 'PB0911',
    severity: 'error',
    stage: 'finding',
    fix: 'Write the id of a partner, or none for a name that is no partner.',
  },
  'export-empty': {
    rule: 'PB0912',
    severity: 'error',
    stage: 'finding',
    fix: 'Make the export again, or take its source out of sources.yaml.',
  },
  'export-rejected': {
    rule: 'PB0913',
    severity: 'error',
    stage: 'finding',
    fix: 'Mend the rows in the system that they come from; raise max_rejected only for rows that may be missing from every figure.',
  },
  'export-defects': {
    rule: 'PB0914',
    severity: 'warning',
    stage: 'finding',
    fix: 'Mend the rows in the system that they come from; npm run score names each of them.',
  },
  'document-unmade': {
    rule: 'PB1001',
    severity: 'error',
    stage: 'finding',
    fix: 'Mend what it is made from; the other documents were made.',
  },
  'legal-value-missing': {
    rule: 'PB1012',
    severity: 'error',
    stage: 'finding',
    fix: 'Write the value in the variables of the agreement.',
  },
  'legal-text-missing': {
    rule: 'PB1012',
    severity: 'error',
    stage: 'finding',
    fix: 'Add the text in this language to the template, or take the language out of the agreement.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type ProblemId = keyof typeof catalogue
