/** Sixty characters, as the names of some bureaus have. */
const LONG = {
  zh: '某某自治州机关事务管理与后勤保障服务中心工会委员会第一直属分会联合女职工委员会及劳动保护监督检查委员会职工互助保障工作办事处',
  en: 'Office for mutual aid and labour protection, First Directly Affiliated Branch of the Union',
} as const

const words = (text: string) => ({ zh: text, en: text })
const both = ({ zh, en }: { readonly zh: string; readonly en: string }, tail: string) => ({
  zh: `${zh.slice(0, 58)}${tail}`,
  en: `${en} ${tail}`,
})

/** Values that no axis suits: from two to twenty million, with open ends, near ones, a range and a word that is no number. */
const VALUES = [
  { value: 2, lower: 2, upper: 2, bound: 'exact', printed: '2人' },
  { value: 20_000_000, lower: 20_000_000, upper: null, bound: 'atLeast', printed: '2000余万人' },
  { value: 90, lower: 90, upper: null, bound: 'above', printed: '超90人' },
  { value: 400, lower: null, upper: 400, bound: 'nearly', printed: '近400人' },
  { value: 300, lower: null, upper: 300, bound: 'below', printed: '不到300人' },
  { value: null, lower: 20, upper: 30, bound: 'range', printed: '20至30人' },
  { value: null, lower: null, upper: null, bound: 'vague', printed: '几十人' },
  { value: 12_345_678, lower: 12_345_678, upper: 12_345_678, bound: 'exact', printed: '12345678人' },
] as const

const rows = VALUES.map((value, at) => ({
  id: `awkward-${at}`,
  locality: `own-awkward-${at}`,
  indicator: 'own-awkward',
  unit: 'ren',
  // No period is known of some.
  period: at % 2 === 0 ? null : { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
  breakdown: null,
  ...value,
  line: at + 2,
  column: LONG.zh,
}))

const of = (...places: readonly number[]) => places.map((at) => `awkward-${at}`)

/** A deck of somebody whose names are long and whose values are awkward, in a backup. */
export const awkwardBackup = (): string =>
  JSON.stringify({
    product: 'union-metrics',
    kind: 'workspace',
    format: 2,
    saved: '2026-03-02T10:00:00.000Z',
    version: '0.1.0',
    counts: { imports: 1, rows: rows.length, mappings: 0, views: 0, decks: 1, targets: 0 },
    targets: { version: 1, targets: [] },
    imports: [
      {
        id: 'awkward',
        file: `${LONG.zh}.xlsx`,
        sheet: null,
        imported: '2026-03-01T08:00:00.000Z',
        themes: [{ id: 'own-indicators', name: words('自有指标') }],
        units: [],
        localities: VALUES.map((_, at) => ({
          kind: 'own',
          id: `own-awkward-${at}`,
          name: both(LONG, `${at + 1}`),
          parents: [],
          province: null,
          code: null,
        })),
        indicators: [
          {
            id: 'own-awkward',
            name: both(LONG, '人数'),
            definition: both(LONG, '人数'),
            unit: 'ren',
            theme: 'own-indicators',
            kind: 'level',
            better: 'up',
            additive: false,
          },
        ],
        rows,
      },
    ],
    mappings: [],
    views: [],
    decks: [
      {
        id: 'awkward',
        name: LONG,
        minutes: null,
        slides: [
          { layout: 'text', id: 'text', title: LONG, text: words(`${LONG.zh}\n${LONG.en}\n${LONG.zh}`) },
          { layout: 'chart', id: 'all', chart: { observations: of(0, 1, 2, 3, 4, 5, 6, 7) } },
          { layout: 'chart', id: 'two', chart: { observations: of(1, 3) } },
          { layout: 'chart', id: 'one', chart: { observations: of(1) } },
          {
            layout: 'two-charts',
            id: 'pair',
            charts: [{ observations: of(0, 1) }, { observations: of(2, 6) }],
          },
          { layout: 'big-number', id: 'big', number: { observation: 'awkward-1' } },
          {
            layout: 'tiles',
            id: 'tiles',
            numbers: of(0, 1, 2, 3, 5, 6, 7).map((observation) => ({ observation })),
          },
          { layout: 'table', id: 'table', query: { 'f.status': 'imported' } },
        ],
      },
    ],
  })

/** The same with names of 1,900 characters, which differ at their ends alone. */
export const endlessBackup = (): string =>
  awkwardBackup()
    .replaceAll(LONG.zh.slice(0, 58), LONG.zh.slice(0, 50).repeat(38))
    .replaceAll(LONG.en, LONG.en.repeat(21))
