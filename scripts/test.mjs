// Installs what is missing and runs every check. The last line totals the tests: "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowser } from './browser.mjs'
import { installPackages, requireNode } from './install.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
requireNode()
installPackages()
await installBrowser()

const UNIT_REPORT = 'test-results/unit.json'
const E2E_REPORT = 'test-results/e2e.json'
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const STEPS = [
  ['type check', ['tsc', '--noEmit']],
  ['lint', ['biome', 'check', '.']],
  ['dead code', ['knip']],
  [
    'unit tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  ],
  ['build', ['vite', 'build', '--logLevel', 'warn']],
  ['build of one file', ['vite', 'build', '--mode', 'file', '--logLevel', 'warn']],
  ['end-to-end tests', ['playwright', 'test']],
]

let failed = false
for (const [name, args] of STEPS) {
  const start = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npx', args, { stdio: 'inherit' })
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'failed'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (status !== 0) {
    failed = true
    break
  }
}

/** Reads a test runner's report; a step that did not get so far has none. */
function reportOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const unit = reportOf(UNIT_REPORT)
const e2e = reportOf(E2E_REPORT)
const passedTests = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0)
const failedTests = (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0) + (e2e?.stats.flaky ?? 0)
const skippedTests = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0)
console.log(`\n${passedTests} passed, ${failedTests} failed, ${skippedTests} skipped`)
process.exit(failed ? 1 : 0)
