import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Oldest Node that the build tools run on. */
const NODE = [20, 19]

/** What npm notes of the packages that it installed. */
const INSTALLED = 'node_modules/.package-lock.json'

/** Goes to the root of the repository, so that every command may be called from any folder. */
export const enterRepository = () => process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** Runs a command with its output shown; ends this process with its exit code where it fails. */
export function run(command, args, options = {}) {
  // On Windows npm and npx are scripts, which only a shell starts.
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell, ...options })
  if (error !== undefined) {
    console.error(`cannot run ${command}: ${error.message}`)
    process.exit(1)
  }
  if (status !== 0) process.exit(status ?? 1)
}

/** Says which Node is needed where this one is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return
  console.error(`Union Metrics needs Node ${NODE.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Whether the packages of package-lock.json are installed in their versions. The contents are compared, since the times of files
 * say little after a clone, a copy or a change of branch. Optional packages are those of other platforms.
 */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = packagesOf(INSTALLED)
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  )
}

/**
 * Installs the packages of package-lock.json where they are missing or of other versions. Not by `npm ci`: it refuses a lock that
 * lacks an optional package of another platform, which happens where the registry that wrote the lock did not have that package.
 */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages …')
  run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])
}
