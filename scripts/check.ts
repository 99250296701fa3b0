// `npm run check`: reads the program and says what is wrong with it.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { exitCode, jsonReport, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { settings } from '../src/program/program.ts'
import { dateFrom, flags, today, usage } from './options.ts'

const options = flags({ content: 'content', 'as-of': '', format: 'text', out: '' })
const formats = { text: textReport, json: jsonReport }
const format =
  options.format in formats
    ? formats[options.format as keyof typeof formats]
    : usage(`--format "${options.format}" is not known: write ${Object.keys(formats).join(' or ')}.`)

const loaded = load(resolve(options.content))
const frozen = loaded.program && settings(loaded.program)
const as_of = options['as-of'] === '' ? (frozen?.frozen_on ?? today(frozen?.time_zone)) : dateFrom(options['as-of'])
const report = format({ ...loaded, as_of })
if (options.out === '') process.stdout.write(report)
else writeFileSync(options.out, report)
const missing = loaded.problems.some((each) => each.ruleId === 'content-missing')
process.exitCode = missing ? 2 : exitCode(loaded.problems)
