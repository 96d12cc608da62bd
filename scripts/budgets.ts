import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of gzipped JavaScript before the overview answers. */
const MOST_SCRIPT = 130_000
/** Bytes of the gzipped page that paints the overview: both languages, their styles, and nothing else to wait for. */
const MOST_PAGE = 45_000
/** Bytes of the single file. */
const MOST_FILE = 2_800_000

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path))
const gzipped = (path: string) => gzipSync(read(path)).length

/** Scripts that the page loads before it answers: its own, and those that they import at once. */
const SCRIPT = /(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu

const page = read('dist/index.html').toString()
const scripts = [...page.matchAll(SCRIPT)].map(([, name = '']) => gzipped(join('dist', name)))

const budgets = [
  {
    name: 'JavaScript before the overview answers, gzipped',
    most: MOST_SCRIPT,
    is: scripts.reduce((sum, size) => sum + size, 0),
  },
  { name: 'Page that paints the overview, gzipped', most: MOST_PAGE, is: gzipped('dist/index.html') },
  { name: 'Single file', most: MOST_FILE, is: read('dist-file/union-metrics.html').length },
]

for (const { name, most, is } of budgets) {
  console.log(
    `${is <= most && is > 0 ? 'ok    ' : 'EXCEEDS'} ${name}: ${is.toLocaleString('en')} of ${most.toLocaleString('en')} bytes`,
  )
}
if (budgets.some(({ most, is }) => is > most || is === 0)) process.exitCode = 1
