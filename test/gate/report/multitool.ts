// Microsoft's validator of SARIF, with the rules that GitHub's code scanning adds.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = createRequire(import.meta.url)('@microsoft/sarif-multitool') as string

interface Log {
  runs: { results?: { ruleId: string; level?: string; message: { text?: string; arguments?: string[] } }[] }[]
}

/** Errors and warnings of the validator in a SARIF text; notes are advice. */
export function faultsOf(sarif: string): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-sarif-'))
  try {
    const [input, output] = [join(dir, 'in.sarif'), join(dir, 'out.sarif')]
    writeFileSync(input, sarif)
    const args = [
      'validate',
      input,
      '--rule-kind',
      'Sarif;Ghas',
      '--level',
      'Error;Warning;Note',
      '--output',
      output,
      '--log',
      'ForceOverwrite',
    ]
    execFileSync(binary, args, { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, stdio: 'pipe' })
    const { runs } = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')) as Log
    const results = runs.flatMap((run) => run.results ?? [])
    // The tool notes at least that the run names no repository: without any note it has not looked.
    if (results.length === 0) throw new Error('the validator said nothing')
    return results
      .filter(({ level = 'warning' }) => level !== 'note')
      .map(({ ruleId, message }) => `${ruleId} ${message.text ?? message.arguments?.join(' | ')}`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
