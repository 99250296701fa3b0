// The exit code of the gate's command.
import type { Problem } from '../../problems/problem.ts'
import { exitCode } from '../../problems/report.ts'
import { blocks, type Report } from './report.ts'

/** 0 pass, 1 findings that fail the run, 3 content that cannot be read, 4 a rule that failed itself. */
export function answerOf(report: Pick<Report, 'compliance' | 'fail_on' | 'fail_states'>, problems: readonly Problem[]): 0 | 1 | 3 | 4 {
  const { crashes, findings } = report.compliance
  if (crashes.length > 0) return 4
  if (exitCode(problems) === 3) return 3
  return findings.some((finding) => blocks(report, finding)) ? 1 : 0
}
