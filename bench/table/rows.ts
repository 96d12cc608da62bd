import { pinyin } from 'pinyin-pro'
import * as v from 'valibot'
import { bundledTables } from '../../src/dataset/bundled.ts'
import { buildDataset } from '../../src/dataset/dataset.ts'
import type { Observation, Reported } from '../../src/dataset/observation.ts'
import type { ColumnId } from '../../src/dataset/table/columns.ts'
import { COLUMNS } from '../../src/dataset/table/columns.ts'
import { LocalityId, ObservationId, ReportId } from '../../src/domain/ids.ts'
import type { Quantity } from '../../src/domain/number/bound.ts'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  range,
  vague,
} from '../../src/domain/number/bound.ts'
import { yearPeriod } from '../../src/domain/time/period.ts'
import { sharedPeriods } from '../../src/state/workspace/parse-item.ts'

/** Made-up observations, alike in each run: as many places, reports and printed tokens as a national collection would have. */
export const dataset = {
  ...buildDataset(bundledTables),
  read: (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }),
}

/** Mulberry32: a small generator of numbers that looks random and is the same in each run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = [
  ...'安白宝长成春大丹德东都方福阜固关广海汉和河黑红湖华怀黄吉江金锦晋景静开兰乐丽临龙鲁马南宁平青清泉荣山上石顺太天通万武西新兴延阳宜永玉元云泽张州',
]
const PLACES = 2800
const REPORTS_PER_ROW = 0.1

/** As many observations, sharing localities, indicators and reports as real ones do. */
export function syntheticRows(count: number): Observation[] {
  const next = random(20260201)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('there is nothing to pick from')
    return item
  }
  const base = [...dataset.observations.values()].filter((row): row is Reported => row.status === 'reported')
  const [model] = base
  if (model === undefined) throw new RangeError('the dataset has no reported observation')
  const provinces = [...dataset.localities.values()].filter(
    (place) => place.kind === 'area' && place.level === 'province',
  )
  const places = Array.from({ length: PLACES }, (_, k) => {
    const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(['县', '区', '市'])
    const province = pick(provinces)
    return {
      ...model.locality,
      id: v.parse(LocalityId, `place-${k}`),
      name: { zh: province.name.zh + name, en: `Place ${k}` },
      province: province.id,
    }
  })
  const reports = Array.from({ length: Math.ceil(count * REPORTS_PER_ROW) }, (_, k) => {
    const title = `${pick(places).name.zh}：${pick(base).indicator.name.zh}再上新台阶（之${k}）`
    return {
      ...model.report,
      id: v.parse(ReportId, `report-${k}`),
      title: { zh: title, en: `Report ${k} on ${pick(base).indicator.name.en}` },
    }
  })
  // As the app shares them among the rows of an import.
  const shared = sharedPeriods()
  const quantity = (n: number): Quantity =>
    pick([exact, exact, exact, exact, exact, exact, atLeast, nearly, below, above, atMost, approx])(n)
  return Array.from({ length: count }, (_, k) => {
    const like = pick(base)
    const n = Math.round(10 ** (next() * 6))
    const q = next() < 0.01 ? vague : next() < 0.02 ? range(n, 2 * n) : quantity(n)
    const year = 2010 + Math.floor(next() * 16)
    return {
      ...like,
      id: v.parse(ObservationId, `row-${k}`),
      locality: pick(places),
      report: pick(reports),
      quantity: q,
      printed: `${n}${q.bound === 'atLeast' ? '余' : ''}${like.unit.zh}`,
      period: shared(yearPeriod(year, 'stated')),
    }
  })
}

/** The twelve columns that each table shows. */
export const SHOWN = [
  'locality',
  'province',
  'indicator',
  'theme',
  'breakdown',
  'value',
  'bound',
  'unit',
  'period',
  'status',
  'printed',
  'report',
] as const satisfies readonly ColumnId[]

/** The same rows as the other tables take them: an object per row, with texts and numbers. */
export const plainRows = (rows: readonly Observation[]): Record<string, string | number | null>[] =>
  rows.map((row) =>
    Object.fromEntries(
      SHOWN.map((id) => {
        const column = COLUMNS[id]
        return [
          id,
          column.type === 'number' ? row.quantity.value : (column.entryOf(row, dataset)?.text.zh ?? ''),
        ]
      }),
    ),
  )

/** Chinese in the order of its pinyin, for tables that sort by a comparison. */
const collator = new Intl.Collator('zh-Hans-u-co-pinyin')
export const compareChinese = (a: string, b: string): number => collator.compare(a ?? '', b ?? '')

/** What is looked for, and what is filtered by, in every table. */
export const QUERY = '覆盖'
export const FILTERED_INDICATOR = '集体合同覆盖率'
