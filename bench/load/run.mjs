// Measures how the overview opens on a slow phone, beside a bare React page and one with ECharts. `npm run bench:load -- [rounds]`
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { overviewData } from '../../scripts/first-view.ts'
import { installPackages } from '../install.mjs'

const [rounds = '7'] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const app = join(root, 'dist')
const others = join(here, 'dist')

/** A slow phone: kilobits a second, milliseconds to and fro, and how much slower the processor is. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const SLOWER = 4
/** Milliseconds for which a page is watched. */
const WATCHED = 8000

installPackages(import.meta.url, 'echarts')
if (!existsSync(join(app, 'index.html'))) throw new Error('build the app first: npm run build')
await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'error',
  plugins: [react(), overviewData(`${root}/`)],
  build: {
    outDir: others,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: [join(here, 'react.html'), join(here, 'echarts.html')] },
  },
})

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' }
/** The built page without its scripts: as early as a page can be. */
const staticPage = () =>
  readFileSync(join(app, 'index.html'), 'utf8').replaceAll(
    /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/gu,
    '',
  )
const packed = new Map()
/** Serves the pages as a good host does: packed. */
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (!packed.has(path)) {
    const file = join(
      path.startsWith('/app/') ? app : others,
      path.replace(/^\/(?:app|others)\//u, '') || 'index.html',
    )
    const body = path === '/static/' ? staticPage() : existsSync(file) ? readFileSync(file) : null
    packed.set(path, body === null ? null : gzipSync(body))
  }
  const body = packed.get(path)
  const type = TYPES[extname(path)] ?? 'text/html'
  if (body === null) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}`

const system = '/usr/bin/chromium'
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    // The list below the address field is a page that each new window loads, while the page that is measured loads too.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ],
})

/** Notes what the browser says of painting, of long tasks, of what moves and of what is pressed. */
function watch() {
  const seen = { largest: 0, answers: Number.NaN, blocked: [], moved: 0, presses: {} }
  globalThis.seen = seen
  // Looked for from outside, the page would do that work before its first paint.
  new MutationObserver((changes) => {
    if (Number.isNaN(seen.answers) && changes.some(({ target }) => target.matches('[data-view]')))
      seen.answers = performance.now()
  }).observe(document, { subtree: true, attributeFilter: ['data-asleep'] })
  const on = (type, note, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    })
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime
  })
  on('longtask', ({ startTime, duration }) => seen.blocked.push([startTime, duration]))
  on('layout-shift', ({ value }) => {
    seen.moved += value
  })
  on(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId) seen.presses[interactionId] = Math.max(seen.presses[interactionId] ?? 0, duration)
    },
    { durationThreshold: 16 },
  )
}

async function slowPage() {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return page
}

async function openingOf(path) {
  const page = await slowPage()
  await page.goto(`${address}${path}`, { waitUntil: 'commit' })
  await page.waitForTimeout(WATCHED)
  const measured = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    const { largest, answers, blocked, moved } = globalThis.seen
    const over = blocked.filter(([at]) => at >= first).reduce((sum, [, long]) => sum + long - 50, 0)
    return { first, largest, answers, blocked: over, moved }
  })
  await page.context().close()
  return measured
}

/** The presses on the way through all pages: what was pressed, how long its answer took, and by how much the page was blocked after it. */
async function pressesOfWalk() {
  const page = await slowPage()
  await page.goto(`${address}/app/`)
  await page.waitForFunction(() => document.querySelector('[data-asleep]') === null)
  const walked = []
  const press = async (role, name) => {
    await page.evaluate(() => {
      globalThis.seen.presses = {}
      globalThis.seen.blocked.length = 0
    })
    await page.getByRole(role, { name, exact: true }).first().click()
    await page.waitForTimeout(1500)
    const { durations, blocked } = await page.evaluate(() => ({
      durations: Object.values(globalThis.seen.presses),
      blocked: globalThis.seen.blocked.reduce((sum, [, long]) => sum + long - 50, 0),
    }))
    // Shorter than the browser tells of: drawn within a frame.
    walked.push({ name, duration: Math.max(0, ...durations), blocked })
  }
  await press('button', '2,447 people')
  await page.keyboard.press('Escape')
  await press('link', 'Compare')
  await press('link', 'Table')
  await press('button', 'Value')
  for (const name of ['Scorecard', 'Workbench', 'Import', 'Review', 'Data', 'Present', 'Overview'])
    await press('link', name)
  await press('link', 'Xiangcheng County')
  await press('link', 'Overview')
  await press('link', 'Members recruited')
  await press('button', '中文')
  await press('button', 'English')
  await press('link', 'Overview')
  await page.context().close()
  return walked
}

const SUBJECTS = {
  '/app/': 'Union Metrics',
  '/static/': 'The same page without scripts',
  '/others/react.html': 'Bare React page',
  '/others/echarts.html': 'ECharts page',
}
const results = new Map(Object.keys(SUBJECTS).map((path) => [path, []]))
const presses = []
// The pages take turns, so that a busy moment of the machine falls on all of them.
for (let round = 0; round < Number(rounds); round += 1) {
  // A round takes about a minute, in which nothing else is said.
  console.error(`Round ${round + 1} of ${rounds}, load ${loadavg()[0]?.toFixed(1)} …`)
  for (const path of results.keys()) results.get(path).push(await openingOf(path))
  presses.push(...(await pressesOfWalk()))
}
const version = browser.version()
await browser.close()
server.close()

const at = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
const LINES = {
  first: 'First paint, ms',
  largest: 'Largest paint, ms',
  answers: 'Answers, ms',
  blocked: 'Blocked, ms',
  moved: 'Layout shift',
}
console.log(
  `Chromium ${version}, ${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds\n`,
)
console.log(`| | ${Object.values(SUBJECTS).join(' | ')} |\n| --- |${' ---: |'.repeat(results.size)}`)
for (const [key, title] of Object.entries(LINES)) {
  const cells = [...results.values()].map((all) => {
    const numbers = all.map((one) => one[key])
    const middle = at(numbers, 0.5)
    if (Number.isNaN(middle)) return ''
    return key === 'moved' ? middle.toFixed(3) : `${Math.round(middle)} (${Math.round(at(numbers, 0.95))})`
  })
  console.log(`| ${title} | ${cells.join(' | ')} |`)
}
const durations = presses.map(({ duration }) => duration)
console.log(
  `\nPresses on a walk through all pages: ${presses.length}, 98th percentile ${Math.round(at(durations, 0.98))} ms, median ${Math.round(at(durations, 0.5))} ms\n`,
)
console.log('| Pressed | answered, ms | then blocked, ms |\n| --- | ---: | ---: |')
for (const name of new Set(presses.map((press) => press.name))) {
  const these = presses.filter((press) => press.name === name)
  const middle = (key) =>
    Math.round(
      at(
        these.map((press) => press[key]),
        0.5,
      ),
    )
  console.log(`| ${name} | ${middle('duration')} | ${middle('blocked')} |`)
}
