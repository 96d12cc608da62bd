import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './install.mjs'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Whether Playwright has downloaded a browser of its own. */
async function hasDownload() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** Whether this user may install Debian packages. */
const canInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/** Installs Debian's Chromium and a Chinese font; whether it did. */
function installDebianPackages() {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  return spawnSync('apt-get', args, options).status === 0
}

/**
 * Sees to it that there is a browser for the end-to-end tests: CHROMIUM_PATH, the system's, Playwright's download, else Debian's
 * package, else the download.
 */
export async function installBrowser() {
  if (process.env.CHROMIUM_PATH) return
  if (SYSTEM_BROWSERS.some((path) => existsSync(path)) || (await hasDownload())) return
  console.log('Installing a browser for the end-to-end tests …')
  if (canInstall() && installDebianPackages()) return
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
}
