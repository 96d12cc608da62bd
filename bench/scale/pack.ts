// Packs made-up values of a nation. `npm run bench:pack -- DIR [rows]`
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileWriter } from 'hyparquet-writer'
import { LAYOUT, packRows } from '../../scripts/pack/pack-rows.ts'
import { MANIFEST } from '../../src/sources/parquet/manifest.ts'
import { MOST_ROWS, rowAt } from './rows.ts'

const [folder, rows = '1000000'] = process.argv.slice(2)
if (folder === undefined) throw new Error('npm run bench:pack -- DIR [rows]')
const length = Math.min(Number(rows), MOST_ROWS)
mkdirSync(folder, { recursive: true })
const start = performance.now()
const manifest = await packRows(
  { length, at: rowAt },
  {
    title: { zh: '全国模拟数据', en: 'Made-up data of a nation' },
    made: '2026-02-01',
    layout: LAYOUT,
    open: (name) => fileWriter(join(folder, name)),
    onFile: (name, done, of) => console.info(`${done}/${of} ${name}`),
  },
)
writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest))
const bytes = manifest.orders
  .flatMap(({ parts }) => parts)
  .reduce((sum, { wide, narrow }) => sum + wide.bytes + narrow.bytes, 0)
console.info(
  `${length} rows, ${Math.round(bytes / 1e6)} MB, ${Math.round((performance.now() - start) / 1000)} s`,
)
