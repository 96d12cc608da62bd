// Measures our table beside AG Grid Community and Tabulator in one run of one browser. `node run.mjs [rows] [rounds]`
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const [rows = '100000', rounds = '7', only] = process.argv.slice(2)
const root = fileURLToPath(new URL('.', import.meta.url))
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
  args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', '--disable-background-networking'],
})
const address = server.resolvedUrls?.local[0] ?? ''

const subjects = only === undefined ? ['ours', 'agGrid', 'tabulator'] : [only]
const results = new Map(subjects.map((name) => [name, []]))
// The tables take turns, so that a busy moment of the machine falls on all of them.
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of subjects) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => console.error(name, error.message))
    await page.goto(address)
    await page.waitForFunction(() => 'measure' in globalThis)
    results
      .get(name)
      .push(await page.evaluate(([table, count]) => globalThis.measure(table, count), [name, Number(rows)]))
    await page.close()
  }
}
await browser.close()
await server.close()

const at = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
const median = (numbers) => at(numbers, 0.5)
const round1 = (n) => Math.round(n * 10) / 10

console.log(
  `${Number(rows).toLocaleString('en')} rows × 12 columns, ${rounds} rounds, ${cpus().length} × ${cpus()[0]?.model}`,
)
console.log('milliseconds until painted: median (p95)\n')
for (const step of ['firstRows', 'ready', 'prepared', 'sortNumber', 'sortChinese', 'search', 'filter']) {
  const values = (name) => results.get(name).map((result) => result.steps[step])
  const mine = results.has('ours') ? median(values('ours')) : Number.NaN
  const cells = subjects.map((name) => {
    const ratio = name === 'ours' ? '' : ` ×${round1(median(values(name)) / mine)}`
    return `${name} ${round1(median(values(name)))} (${round1(at(values(name), 0.95))})${ratio}`
  })
  console.log(`${step.padEnd(12)} ${cells.join('   ')}`)
}
for (const name of subjects) {
  const all = results.get(name)
  console.log(
    `${name.padEnd(12)} frames p95 ${round1(
      at(
        all.flatMap(({ frames }) => frames),
        0.95,
      ),
    )} ms   longest task ${round1(Math.max(...all.map(({ longest }) => longest)))} ms   heap ${Math.round(median(all.map(({ memory }) => memory)) / 2 ** 20)} MB   rows ${all[0].counts.join(' ')}`,
  )
}
