import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Seconds after which a registry that does not answer is given up, rather than waited for in silence. */
const PATIENCE = 120

/**
 * Installs the packages of a comparison on first use, just those that its lock file names; the app itself never needs them.
 * @param folder the folder of the comparison, as the URL of a file in it
 * @param known a package that stands there once all are installed
 * @throws {Error} where the registry does not answer in time, or npm fails.
 */
export function installPackages(folder, known) {
  const cwd = fileURLToPath(new URL('.', folder))
  if (existsSync(join(cwd, 'node_modules', known, 'package.json'))) return
  console.error(`Installing what the comparison needs (${known}) …`)
  const wait = ['--fetch-timeout=30000', '--fetch-retries=1']
  // A shell, because npm is a script and not a program on Windows.
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...wait], {
    cwd,
    stdio: 'inherit',
    shell: true,
    timeout: PATIENCE * 1000,
  })
}
