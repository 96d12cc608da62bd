import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FIRST_PORT = 4200
const PORTS = 700

/** A port that follows from the folder, so that two clones on one machine can be tested at the same time. */
const port =
  FIRST_PORT +
  [...process.cwd()].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % PORTS, 0)
const address = `http://127.0.0.1:${port}/`

/** The name by which the tests reach the app as other devices would; no address of this machine counts as one. */
const HOSTED = 'union.example'

/** A browser named in CHROMIUM_PATH, else the system's, else the one that Playwright downloads. */
const executablePath = process.env.CHROMIUM_PATH || SYSTEM_BROWSERS.find((path) => existsSync(path))

/**
 * What the browser leaves out. A switch that is given twice counts as it stands last, so Playwright's own list comes first, as its
 * `chromiumSwitches.ts` has it.
 */
const NOT_WANTED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // The list below the address field, which no one sees here, is a page: each window would load it, for half a second of a core.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // A full accessibility check of a large table takes a while on two cores.
  timeout: 120_000,
  // A machine with other work on it is slow, not wrong.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // A trace takes a third of a test's time; `npm run e2e -- --trace on` records one.
    screenshot: 'only-on-failure',
    // Storing the whole app for each new visitor takes time too; the tests that are about it ask for it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${NOT_WANTED.join()}`,
        `--host-resolver-rules=MAP ${HOSTED} 127.0.0.1:${port}`,
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --logLevel warn`,
    env: { __VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS: HOSTED },
    url: address,
    reuseExistingServer: false,
  },
})
