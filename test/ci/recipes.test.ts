// The recipes for CI: their commands are run as they stand, in a copy of the project with a history of its own. What only the hosts can do is left out:
// fetching the code, installing, uploading; GitHub's command line is played by a script that notes what it is asked.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { casesOf } from '../gate/report/parsed.ts'

interface Step {
  name?: string
  uses?: string
  run?: string
  if?: string
  env?: Record<string, string>
}
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>
}

const workflow = (name: string): Workflow => parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow
const stepsOf = (name: string): Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps)
const command = (name: string, step: string): string => {
  const found = stepsOf(name).find((each) => each.name === step)?.run
  if (found === undefined) throw new Error(`${name} has no step "${step}"`)
  return found
}

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-ci-'))
const project = join(folder, 'project')
const commit_day = '2026-11-20T12:00:00Z'
const partner = 'content/partners/mirante-displays/partner.yaml'
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@partner.example', '-c', 'core.hooksPath=.none', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: commit_day, GIT_AUTHOR_DATE: commit_day },
  }).trim()

interface Ended {
  code: number | null
  output: string
}

/** Runs a command as a step of a workflow does. */
function run(text: string, env: Record<string, string> = {}): Ended {
  const path = [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter)
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: path,
      NO_COLOR: '1',
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_OUTPUT: join(folder, 'output'),
      ...env,
    },
  })
  return { code: status, output: stdout + stderr }
}

const gate = (file: string): string => readFileSync(join(project, 'gate', file), 'utf8')
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(project, file), change(readFileSync(join(project, file), 'utf8')))

beforeAll(() => {
  mkdirSync(project, { recursive: true })
  for (const part of ['content', 'schemas', 'scripts', 'src', 'package.json', '.githooks', '.gitignore'])
    cpSync(part, join(project, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'The program')
  mkdirSync(join(folder, 'bin'))
  const played = [
    '#!/usr/bin/env bash',
    `echo "$*" >> ${folder}/asked`,
    `if [ "$1 $2" = "issue list" ]; then cat ${folder}/open 2>/dev/null || true; fi`,
    `if [ "$1 $2" = "issue create" ]; then echo 7 > ${folder}/open; fi`,
    `if [ "$1 $2" = "issue close" ]; then rm -f ${folder}/open; fi`,
  ]
  writeFileSync(join(folder, 'bin/gh'), `${played.join('\n')}\n`)
  chmodSync(join(folder, 'bin/gh'), 0o755)
})

beforeEach(() => {
  git('checkout', '--quiet', '--force', 'main')
  git('reset', '--quiet', '--hard')
  for (const file of ['summary', 'output', 'asked', 'open']) rmSync(join(folder, file), { force: true })
  rmSync(join(project, 'gate'), { recursive: true, force: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const typo = (): void => edit(partner, (text) => `${text}canary_field: 1\n`)

describe('GitHub: pull requests', () => {
  const judge = command('check.yml', 'Judge the pull request')
  const show = command('check.yml', 'Show the findings in the summary')

  test('one that changes nothing passes, with a page and a SARIF file', () => {
    const { code, output } = run(judge, { BASE: git('rev-parse', 'HEAD') })
    expect([code, output.includes('::error')]).toEqual([0, false])
    expect(gate('summary.md')).toMatch(/^### Partnerbook: passed\n/)
    expect((JSON.parse(gate('findings.sarif')) as { version: string }).version).toBe('2.1.0')
    expect(run(show).code).toBe(0)
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toBe(gate('summary.md'))
  })

  test('one that breaks something fails, with an annotation on the line', () => {
    const base = git('rev-parse', 'HEAD')
    typo()
    const { code, output } = run(judge, { BASE: base })
    const last = readFileSync(join(project, partner), 'utf8').trimEnd().split('\n').length
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`^::error file=${partner},line=${last},`, 'm'))
    expect(gate('summary.md')).toMatch(/^### Partnerbook: failed\n/)
  })

  test('one on a base that was broken before passes', () => {
    typo()
    git('checkout', '--quiet', '-b', 'broken')
    git('commit', '--quiet', '-am', 'Broken')
    const { code, output } = run(judge, { BASE: git('rev-parse', 'HEAD') })
    expect([code, /^::error /m.test(output)]).toEqual([0, true])
    expect(run(command('check.yml', 'Judge main')).code).toBe(1)
  })

  test('without a page there is no summary', () => {
    expect([run(show).code, existsSync(join(folder, 'summary'))]).toEqual([0, false])
  })
})

describe('GitHub: by date', () => {
  const judge = command('scheduled.yml', 'Judge main as of today')
  const keep = command('scheduled.yml', 'Keep one issue')
  const on = (day: string): string => judge.replace('check -- ', `check -- --as-of ${day} `)
  const asked = (): string[] => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
  const outputs = (): string => readFileSync(join(folder, 'output'), 'utf8')

  test('what falls due opens one issue, which is written anew and closed', () => {
    expect(run(on('2029-06-01')).code).toBe(0)
    expect(outputs()).toBe('code=1\n')
    expect(gate('issue.md')).toContain('#### Caused by time')
    for (const CODE of ['1', '1', '0', '0']) expect(run(keep, { CODE }).code).toBe(0)
    expect(asked().filter((line) => !line.startsWith('issue list'))).toEqual([
      'label create compliance-gate --force --description Kept by the scheduled compliance gate',
      'issue create --title Compliance: what fell due --label compliance-gate --body-file gate/issue.md',
      'issue edit 7 --body-file gate/issue.md',
      'issue close 7 --comment Nothing that fell due is open any more.',
    ])
  })

  test('a day on which nothing fell due asks for nothing', () => {
    expect(run(on('2026-11-20')).code).toBe(0)
    expect(outputs()).toBe('code=0\n')
  })

  test('a program that cannot be judged fails the run', () => {
    edit('content/program.yaml', () => 'name: [\n')
    expect(run(judge).code).not.toBe(0)
    expect(outputs()).toMatch(/^code=[234]\n$/)
  })
})

describe('GitLab', () => {
  const recipe = parse(readFileSync('.gitlab/compliance.yml', 'utf8')) as {
    compliance: { script: string[]; artifacts: { when: string; reports: Record<string, string> } }
  }
  const [install, judge = ''] = recipe.compliance.script
  const { reports, when } = recipe.compliance.artifacts

  test('the job is part of the pipeline, and keeps its reports when it fails', () => {
    const pipeline = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as { include: { local: string }[] }
    expect([install, when, pipeline.include]).toEqual(['npm ci', 'always', [{ local: '.gitlab/compliance.yml' }]])
  })

  test.each([
    ['merge_request_event', 1],
    ['schedule', 1],
    ['push', 1],
  ])('%s: fails on a new mistake and writes both reports', (source, expected) => {
    const base = git('rev-parse', 'HEAD')
    typo()
    const { code } = run(judge, { CI_PIPELINE_SOURCE: source, CI_MERGE_REQUEST_DIFF_BASE_SHA: base })
    expect(code).toBe(expected)
    const issues = JSON.parse(readFileSync(join(project, reports['codequality'] ?? ''), 'utf8')) as { location: { path: string } }[]
    expect(issues.map(({ location }) => location.path)).toContain(partner)
    const failures = casesOf(readFileSync(join(project, reports['junit'] ?? ''), 'utf8')).filter(
      ({ children }) => children[0]?.name === 'failure',
    )
    expect(failures.map(({ attributes }) => attributes['file'])).toEqual([partner])
  })

  test('a merge request that changes nothing passes', () => {
    expect(run(judge, { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'HEAD') }).code).toBe(0)
  })
})

describe('the hook', () => {
  const commit = (): Ended =>
    run('git -c user.name=Test -c user.email=test@partner.example -c core.hooksPath=.githooks commit --quiet -m Try', {
      GIT_COMMITTER_DATE: commit_day,
    })

  test('stops a commit that makes something worse, and lets others through', () => {
    git('checkout', '--quiet', '-B', 'hook')
    typo()
    git('add', '.')
    const { code, output } = commit()
    expect(code).not.toBe(0)
    expect(output).toContain('canary_field')
    git('reset', '--quiet', '--hard')
    edit(partner, (text) => `# Edited\n${text}`)
    git('add', '.')
    expect(commit().code).toBe(0)
    expect(git('log', '-1', '--format=%s')).toBe('Try')
  })

  test('does not judge what is not of the program', () => {
    git('checkout', '--quiet', '-B', 'other')
    typo()
    edit('package.json', (text) => `${text}\n`)
    git('add', 'package.json')
    expect(commit().code).toBe(0)
  })
})

describe('permissions', () => {
  test.each(['check.yml', 'scheduled.yml'])('%s asks for no more than it needs, and pins what it uses', (name) => {
    const { permissions, jobs } = workflow(name)
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([
      { contents: 'read', [name === 'check.yml' ? 'security-events' : 'issues']: 'write' },
    ])
    for (const { uses } of stepsOf(name)) if (uses !== undefined) expect(uses).toMatch(/@(?:v\d+|[0-9a-f]{40})$/)
  })

  test('pull requests get no secrets, and no text of theirs is run', () => {
    const text = readFileSync('.github/workflows/check.yml', 'utf8')
    expect(text).not.toMatch(/secrets\.|pull_request_target/)
    for (const { run: script = '' } of [...stepsOf('check.yml'), ...stepsOf('scheduled.yml')]) expect(script).not.toContain('${{')
  })
})
