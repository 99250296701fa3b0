// `npm test` is what CI trusts, so its count and exit code are tested.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (...steps: string[]) => spawnSync(process.execPath, ['scripts/test.ts', ...steps], { encoding: 'utf8' })

test('the last line counts, and the exit code says whether anything failed', () => {
  const { status, stdout } = run('check')
  expect(stdout.replace(/\d+\.\d s/, '0.0 s')).toBe('passed  Content check  (0.0 s)\n\n1 passed, 0 failed\n')
  expect(status).toBe(0)
})

test('a step that is not known is refused', () => {
  const { status, stderr } = run('unit', 'speling')
  expect(stderr).toBe('There is no step speling; the steps are lint, types, unit, check, build, site.\n')
  expect(status).toBe(2)
})
