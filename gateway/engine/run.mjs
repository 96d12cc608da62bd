// Installs the embedded ClickHouse on first use, then runs what needs it: the tests, the record of the wire, or the timings.
//   node run.mjs test | record | bench | agree [options]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const [task = 'test', ...options] = process.argv.slice(2)

// A shell, because npm and npx are scripts and not programs on Windows.
function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(new URL('node_modules/chdb', import.meta.url))) {
  console.error('Installing the embedded ClickHouse, 550 MB …')
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund'], here)
}
const TASKS = {
  test: ['vitest', 'run', '--config', 'gateway/engine/vitest.config.ts'],
  record: ['tsx', 'gateway/engine/record.ts'],
  bench: ['tsx', 'gateway/engine/bench.ts'],
  // A million rows, as objects and in three forms.
  agree: ['tsx', '--max-old-space-size=8000', 'bench/agree/run.ts'],
}
if (!(task in TASKS)) {
  console.error(`test, record, bench or agree, not ${task}`)
  process.exit(2)
}
run('npx', ['--no-install', ...TASKS[task], ...options], root)
