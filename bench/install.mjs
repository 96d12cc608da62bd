import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Installs the packages of the comparison on first use; the app itself never needs them. */
export function installBenchPackages() {
  if (existsSync(new URL('node_modules/@microsoft/recognizers-text-suite', import.meta.url))) return
  console.error('Installing the packages of the comparison …')
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  // A shell, because npm is a script and not a program on Windows.
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd,
    stdio: 'inherit',
    shell: true,
  })
}
