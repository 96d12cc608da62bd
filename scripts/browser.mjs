import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './install.mjs'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Whether Playwright has downloaded a browser of its own that starts. */
async function hasDownload() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** Whether this user may install Debian packages. */
const canInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/**
 * Sees to it that there is a browser for the end-to-end tests: CHROMIUM_PATH, the system's Chromium, Playwright's download,
 * else Debian's package with a Chinese font, else the download.
 */
export async function installBrowser() {
  if (process.env.CHROMIUM_PATH !== undefined || SYSTEM_BROWSERS.some((path) => existsSync(path))) return
  if (await hasDownload()) return
  if (canInstall()) {
    console.log('Installing Chromium and a Chinese font …')
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    if (spawnSync('apt-get', args, options).status === 0) return
  }
  run('npx', ['playwright', 'install', 'chromium'])
}
