// Installs what is missing and runs every check. The last line totals the tests: "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowser } from './browser.mjs'
import { enterRepository, installPackages, requireNode } from './install.mjs'

// Not in test-results/, which Playwright empties before it runs.
const REPORTS = '.cache/reports'
const UNIT_REPORT = `${REPORTS}/unit.json`
const E2E_REPORT = `${REPORTS}/e2e.json`
const MS_PER_SECOND = 1000

const STEPS = [
  { name: 'words', args: ['tsx', 'scripts/words.ts'] },
  { name: 'type check', args: ['tsc', '--noEmit'] },
  { name: 'lint', args: ['biome', 'check', '.'] },
  { name: 'dead code', args: ['knip'] },
  {
    name: 'unit tests',
    args: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: UNIT_REPORT,
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
  { name: 'build', args: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'build of one file', args: ['vite', 'build', '--mode', 'file', '--logLevel', 'warn'] },
  { name: 'sizes', args: ['tsx', 'scripts/budgets.ts'] },
  {
    name: 'end-to-end tests',
    args: ['playwright', 'test', '--reporter=list,json'],
    report: E2E_REPORT,
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  },
]

/** What a step's report counts; a runner that did not get so far has written none. */
function countOf({ report, count }) {
  if (report === undefined) return { passed: 0, failed: 0 }
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Runs one step with its output shown, and says whether it passed and what it counted. */
function runStep(step) {
  const start = Date.now()
  console.log(`\n── ${step.name}`)
  const { status } = spawnSync('npx', ['--no-install', ...step.args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
  })
  const ok = status === 0
  const seconds = ((Date.now() - start) / MS_PER_SECOND).toFixed(1)
  console.log(`── ${step.name}: ${ok ? 'ok' : 'failed'} (${seconds} s)`)
  return { ok, ...countOf(step) }
}

enterRepository()
requireNode()
installPackages()
await installBrowser()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const total = { passed: 0, failed: 0 }
let allOk = true
for (const step of STEPS) {
  const { ok, passed, failed } = runStep(step)
  allOk = ok
  total.passed += passed
  // A step that fails without a failing test (a type error, a file that does not load) counts as one failure.
  total.failed += ok ? failed : Math.max(failed, 1)
  if (!ok) break
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = allOk ? 0 : 1
