// Measures what the large table holds in a browser, on packed data. Build first. `npm run bench:memory -- DIR`
// Chromium is driven over its own pipe: tools that watch the network keep all that it has read in the page's memory.
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import * as v from 'valibot'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('npm run bench:memory -- DIR')
const dist = join(import.meta.dirname, '../../dist')
const browser =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  )
if (browser === undefined) throw new Error('CHROMIUM_PATH names no browser')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
  const file = path.startsWith('/data/')
    ? join(folder, path.slice('/data/'.length))
    : join(dist, path === '/' ? 'index.html' : path)
  if (!existsSync(file)) return response.writeHead(404).end()
  const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '') ?? []
  const { size } = statSync(file)
  const [start, end] = from === undefined || to === undefined ? [0, size - 1] : [Number(from), Number(to)]
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': end - start + 1,
    'cache-control': 'no-store',
    // Without these a page may not measure itself.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  })
  createReadStream(file, { start, end }).pipe(response)
})
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
})

const profile = mkdtempSync(join(tmpdir(), 'union-metrics-memory-'))
const chromium = spawn(
  browser,
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
)
const [, , , asking, answering] = chromium.stdio
if (
  asking === null ||
  asking === undefined ||
  !('write' in asking) ||
  answering === null ||
  answering === undefined
)
  throw new Error('the browser has no pipe')

const MessageSchema = v.object({
  id: v.optional(v.number()),
  result: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
})
const waiting = new Map<number, (message: v.InferOutput<typeof MessageSchema>) => void>()
let rest = ''
answering.on('data', (part: Buffer) => {
  const messages = (rest + part.toString('utf8')).split('\0')
  rest = messages.pop() ?? ''
  for (const text of messages) {
    const message = v.parse(MessageSchema, JSON.parse(text))
    waiting.get(message.id ?? 0)?.(message)
  }
})
let last = 0
/** Asks the browser, or a page of it. */
async function ask<T>(
  schema: v.GenericSchema<unknown, T>,
  method: string,
  params: object = {},
  sessionId?: string,
): Promise<T> {
  last += 1
  const id = last
  const message = await new Promise<v.InferOutput<typeof MessageSchema>>((resolve) => {
    waiting.set(id, resolve)
    asking.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
  })
  waiting.delete(id)
  if (message.error !== undefined) throw new Error(`${method}: ${JSON.stringify(message.error)}`)
  return v.parse(schema, message.result)
}

const { targetId } = await ask(v.object({ targetId: v.string() }), 'Target.createTarget', {
  url: 'about:blank',
})
const { sessionId } = await ask(v.object({ sessionId: v.string() }), 'Target.attachToTarget', {
  targetId,
  flatten: true,
})

/** Runs code in the page, and waits for what it promises. */
async function inPage<T>(schema: v.GenericSchema<unknown, T>, code: string): Promise<T> {
  const { result, exceptionDetails } = await ask(
    v.object({
      result: v.object({ value: v.optional(v.unknown()) }),
      exceptionDetails: v.optional(v.unknown()),
    }),
    'Runtime.evaluate',
    { expression: `(async () => { ${code} })()`, awaitPromise: true, returnByValue: true },
    sessionId,
  )
  if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
  return v.parse(schema, result.value)
}
const nothing = v.undefined()
const settled = (selector: string): string => `
  const done = () => document.querySelector('${selector}') !== null && document.querySelector('[aria-busy="true"]') === null
  for (let calm = 0; calm < 3; calm = done() ? calm + 1 : 0) await new Promise((resolve) => setTimeout(resolve, 30))`
const show = (view: string, selector = '[role="grid"] td'): Promise<undefined> =>
  inPage(
    nothing,
    `location.hash = '/large?lang=en&at=data/&${view}';
  await new Promise((resolve) => setTimeout(resolve, 60))${settled(selector)}`,
  )

/** What the process of the page has for itself alone, in megabytes: the page, the browser's own code for it, and what is not given back yet. */
async function ofProcess(): Promise<number> {
  const { processInfo } = await ask(
    v.object({ processInfo: v.array(v.object({ type: v.string(), id: v.number() })) }),
    'SystemInfo.getProcessInfo',
  )
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) =>
      [...readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+)/gmu)].reduce(
        (sum, [, kilobytes]) => sum + Number(kilobytes),
        0,
      ),
    )
  return Math.max(...sizes) / 1024
}

/** Tells what the page holds, by its own measure, after what is no longer used was given up. */
async function tell(step: string): Promise<void> {
  const bytes = await inPage(v.number(), 'return (await performance.measureUserAgentSpecificMemory()).bytes')
  console.info(`| ${step} | ${Math.round(bytes / 1e6)} | ${Math.round(await ofProcess())} |`)
}

console.info(`load ${loadavg()[0]?.toFixed(1)}`)
console.info('| after | page, MB | process, MB |')
console.info('|---|---:|---:|')
await ask(v.unknown(), 'Page.navigate', { url: `http://127.0.0.1:${port}/#/large?lang=en` }, sessionId)
// Until the new document is there, there is nothing to run code in.
const isThere = () =>
  inPage(v.boolean(), "return document.querySelector('main h1') !== null").catch(() => false)
while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 100))
await tell('the page without data')
await show('page=1')
await tell('the first page')
const pages = await inPage(v.number(), `return Number(document.querySelector('input[type="number"]').max)`)
const FAR = 100
for (let k = 0; k < FAR; k += 1) await show(`page=${1 + Math.floor(((k * 37) % FAR) * ((pages - 1) / FAR))}`)
await tell(`${FAR} pages from all over`)
for (let k = 0; k < FAR; k += 1) await show(`page=${1 + k}`)
await tell(`${FAR} pages one after another`)
for (const view of [
  'sort=value.desc',
  'sort=locality.asc',
  'f.indicator=indicator-3&sort=value.desc',
  'f.locality=place-7&sort=value.desc',
])
  for (let k = 1; k <= 10; k += 1) await show(`${view}&page=${3 * k}`)
await tell('sorted and filtered, 40 pages')
await show('f.value=900000..!')
await tell('a filter by number over all rows')
await show('group=indicator', '[data-depth]')
await tell('groups of all rows')
const few = 'f.indicator=indicator-3&f.period=2020-01-01..2020-12-31'
await show(`${few}&form=charts`, 'figure')
await tell('charts of a year of one indicator')
await show(`${few}&cross=periods`)
await tell('the same as a cross-table')
await show('page=1')
await tell('the first page again')

chromium.kill()
server.closeAllConnections()
server.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
