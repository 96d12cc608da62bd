// Measures our table beside AG Grid Community and Tabulator in one run of one browser: `npm run bench -- [rows] [rounds] [table]`.
// SLOWED=4 makes the processor four times slower for all of them, as on an old machine.
import { existsSync } from 'node:fs'
import { cpus, freemem, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { installPackages } from '../install.mjs'

const [rows = '100000', rounds = '7', only] = process.argv.slice(2)
const slowed = Number(process.env.SLOWED ?? 1)
const root = fileURLToPath(new URL('.', import.meta.url))

installPackages(import.meta.url, 'ag-grid-community')

const quiet = {
  root,
  base: './',
  logLevel: 'error',
  configFile: false,
  plugins: [react()],
  define: { __VERSION__: '"bench"' },
}
await build({ ...quiet, build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 4000 } })
const server = await preview({ ...quiet, preview: { port: 0, host: '127.0.0.1' } })
const system = '/usr/bin/chromium'
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    // The list below the address field is a page that each new window loads, while the table that is measured loads too.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ],
})
const address = server.resolvedUrls?.local[0] ?? ''

/** Bytes that the page holds once garbage is gone: objects, and the arrays beside them. */
async function heapOf(session) {
  await session.send('HeapProfiler.enable')
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
}

const subjects = only === undefined ? ['ours', 'agGrid', 'tabulator'] : [only]
const results = new Map(subjects.map((name) => [name, []]))
// The tables take turns, so that a busy moment of the machine falls on all of them.
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of subjects) {
    // In Chinese, so that names are sorted as Chinese in every table.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    page.on('pageerror', (error) => console.error(name, error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(name, message.text())
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.goto(address)
    await page.waitForFunction(() => 'measure' in globalThis)
    const empty = await heapOf(session)
    const measured = await page.evaluate(
      ([table, count]) => globalThis.measure(table, count),
      [name, Number(rows)],
    )
    results.get(name).push({ ...measured, heap: (await heapOf(session)) - empty })
    await page.close()
  }
}
const version = browser.version()
await browser.close()
await server.close()

const at = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
const median = (numbers) => at(numbers, 0.5)
const round1 = (n) => (Math.abs(n) < 10 ? Math.round(n * 10) / 10 : Math.round(n))

const NAMES = { ours: 'Union Metrics', agGrid: 'AG Grid Community', tabulator: 'Tabulator' }
const STEPS = {
  firstRows: 'First rows painted',
  ready: 'All rows ready',
  settled: 'Prepared for sorting',
  searchable: 'Prepared for searching, when idle',
  sortNumber: 'First sort by number',
  sortChinese: 'First sort by Chinese',
  search: 'First search over all columns',
  filter: 'First filter of a column',
}

/** A line of the table: the median and the 95th percentile of each subject, and how many times ours it takes. */
function line(title, unit, valuesOf) {
  const mine = results.has('ours') ? median(results.get('ours').flatMap(valuesOf)) : Number.NaN
  const cells = subjects.map((name) => {
    const values = results.get(name).flatMap(valuesOf)
    const ratio = name === 'ours' || Number.isNaN(mine) ? '' : ` · ×${round1(median(values) / mine)}`
    return `${round1(median(values))} (${round1(at(values, 0.95))})${ratio}`
  })
  return `| ${title}, ${unit} | ${cells.join(' | ')} |`
}

const GB = 2 ** 30
console.log(
  `${Number(rows).toLocaleString('en')} rows × 12 columns, ${rounds} rounds in turn, Chromium ${version},`,
)
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / GB)} GB (${Math.round(freemem() / GB)} free), Node ${process.versions.node}, ${process.platform}.`,
)
if (slowed !== 1) console.log(`The processor was slowed ${slowed} times.`)
console.log('Median (95th percentile) · how many times ours.\n')
console.log(`| | ${subjects.map((name) => NAMES[name]).join(' | ')} |`)
console.log(`| --- | ${subjects.map(() => '---:').join(' | ')} |`)
for (const [step, title] of Object.entries(STEPS))
  console.log(line(title, 'ms', ({ steps }) => [steps[step]]))
console.log(line('Frame while scrolling', 'ms', ({ frames }) => frames))
console.log(line('Longest task', 'ms', ({ longest }) => [longest]))
console.log(line('Heap after collecting', 'MB', ({ heap }) => [heap / 2 ** 20]))
console.log(
  `\nRows shown after each step: ${subjects.map((name) => `${NAMES[name]} ${results.get(name)[0].counts.join(' ')}`).join('; ')}.`,
)
