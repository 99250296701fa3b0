// What `--help` prints: what a command does, and its options with a line each.

interface Help {
  does: string
  /** What stands beside the options. */
  rest?: string
  /** Options whose meaning differs from that of the other commands. */
  options?: Readonly<Record<string, string>>
}

/** By name of the script. */
const commands: Readonly<Record<string, Help>> = {
  start: { does: 'Checks, builds both sites and serves them.', options: { out: 'DIR: writes the sites there instead of dist' } },
  build: { does: 'Reads the program and writes its sites.', options: { out: 'DIR: writes there instead of dist' } },
  dev: { does: 'Serves the internal site and follows every change.' },
  check: { does: 'Says everything that is wrong with the program on a day, and what is out of compliance.' },
  score: {
    does: 'Works out scorecards from exports or a warehouse.',
    rest: '[PARTNER METRIC PERIOD]',
    options: {
      format: 'text, json or csv',
      schema: 'NAME: schema of the tables in the warehouse',
    },
  },
  documents: { does: 'Makes the documents of the program.', options: { out: 'DIR: writes there instead of dist/documents' } },
  verify: { does: 'Holds evidence of a check, or documents, against the content.', rest: '[DIR]' },
}

const options: Readonly<Record<string, string>> = {
  content: 'DIR: folder of the program, content unless you say otherwise',
  'as-of': 'YYYY-MM-DD: the day that is looked at; today, or frozen_on of the program',
  audience: 'public or internal; both unless you say otherwise',
  format: 'NAME: form of the output, text unless you say otherwise',
  out: 'FILE: writes to a file instead of standard output',
  documents: 'DIR: takes documents that were made before',
  cold: 'builds without what earlier builds have kept',
  also: 'FORMAT=FILE: another output of the same run; may stand several times',
  forecast: 'DAYS: lists what falls due in the days after',
  baseline: 'FILE: accepts the findings of a baseline',
  'update-baseline': 'writes the baseline',
  base: 'REF: compares with a commit',
  'fail-on': 'error or warning: least severity that fails the run',
  'fail-states': 'LIST: states that fail the run: new, existing, time_caused, or all',
  rule: 'ID: only this rule; may stand several times',
  changed: 'only what a change concerns',
  explain: 'ID: prints the page of a rule, or with all their list',
  evidence: 'DIR: writes evidence of the run',
  port: 'NUMBER: where it listens',
  'port-public': 'NUMBER: where the public site is served, 4321 unless you say otherwise',
  'port-internal': 'NUMBER: where the internal site is served, 4322 unless you say otherwise',
  host: 'ADDRESS: where the sites are served, this machine alone unless you say otherwise',
  partner: 'ID: documents of this partner alone',
  only: 'KIND: documents of this kind alone',
  period: 'PERIOD: 2026-10, 2026-Q3, 2026 or 12m; the last full quarter unless you say otherwise',
  inspect: 'FILE: proposes an entry of sources.yaml for a new export',
  receipt: 'prints what is behind one figure: PARTNER METRIC PERIOD; PARTNER may be program',
  warehouse: 'URL: reads the datasets from PostgreSQL instead of exports',
}

/** The help of a command with these options. */
export function helpText(command: string, names: readonly string[]): string {
  const { does, rest, options: own = {} } = commands[command] ?? { does: 'The options are:' }
  const width = Math.max(...names.map((name) => name.length)) + 4
  const lines = names.map((name) => `  ${`--${name}`.padEnd(width)}${own[name] ?? options[name] ?? ''}`.trimEnd())
  return [
    `npm run ${command} -- [OPTIONS]${rest === undefined ? '' : ` ${rest}`}`,
    does,
    '',
    ...lines,
    '',
    'The README tells more.',
    '',
  ].join('\n')
}
