/** Names in scripts that are written from right to left; one holds a number, one begins with a sign that turns the direction by force. */
export const PLACES = ['בית (12) שלום', '\u202eبلدية 7', 'مدينة'] as const
const INDICATOR = 'عدد الأعضاء 3'
const UNIT = 'عضو'
export const FILE = 'جدول (2).xlsx'
const SHEET = 'ورقة 1'
const DECK = 'عرض 5'
const VIEW = 'رأي 9'

/** Any letter of such a script. */
export const LETTERS = '\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc'

const both = (text: string) => ({ zh: text, en: text })
const period = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const

const rows = PLACES.flatMap((_, place) =>
  [0, 1].map((year) => {
    const value = 120 + 100 * place + 10 * year
    return {
      id: `rtl-${place}-${year}`,
      locality: `own-rtl-${place}`,
      indicator: 'own-rtl',
      unit: 'own-rtl',
      period: {
        ...period,
        start: `${2024 + year}-01-01`,
        end: `${2024 + year}-12-31`,
      },
      breakdown: null,
      value,
      lower: value,
      upper: value,
      bound: 'exact',
      printed: `${value} ${UNIT}`,
      line: place + 2,
      column: `${INDICATOR} (${UNIT})`,
    }
  }),
)
// The same thing once more, with another value: a conflict.
const [first] = rows
if (first !== undefined)
  rows.push({ ...first, id: 'rtl-again', value: 999, lower: 999, upper: 999, printed: `999 ${UNIT}` })

/** A file of the same office: a name that is known, one that is new, and a cell that is no number. */
export const COMMA_SEPARATED = [
  `地区,时期,${INDICATOR}（${UNIT}）`,
  `${PLACES[0]},2025年,140`,
  'قرية 4,2025年,12',
  'قرية 8,2025年,لا شيء 5',
].join('\n')

/** A backup of somebody whose names are written from right to left. */
export const rightToLeftBackup = (): string =>
  JSON.stringify({
    product: 'union-metrics',
    kind: 'workspace',
    format: 2,
    saved: '2026-03-02T10:00:00.000Z',
    version: '0.1.0',
    counts: { imports: 1, rows: rows.length, mappings: 0, views: 1, decks: 1, targets: 1 },
    targets: { version: 1, targets: [{ indicator: 'own-rtl', locality: 'own-rtl-0', value: 500 }] },
    imports: [
      {
        id: 'rtl',
        file: FILE,
        sheet: SHEET,
        imported: '2026-03-01T08:00:00.000Z',
        themes: [{ id: 'own-indicators', name: both('مؤشرات') }],
        units: [
          { id: 'own-rtl', zh: UNIT, en: { place: 'word', one: UNIT, many: UNIT }, dimension: 'own-rtl' },
        ],
        localities: PLACES.map((text, at) => ({
          kind: 'own',
          id: `own-rtl-${at}`,
          name: both(text),
          parents: [],
          province: null,
          code: null,
        })),
        indicators: [
          {
            id: 'own-rtl',
            name: both(INDICATOR),
            definition: both(INDICATOR),
            unit: 'own-rtl',
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
    views: [{ id: 'rtl', name: VIEW, query: { q: 'مدينة' }, saved: null }],
    decks: [
      {
        id: 'rtl',
        name: both(DECK),
        minutes: null,
        slides: [
          { layout: 'chart', id: 'chart', chart: { observations: rows.map(({ id }) => id) } },
          { layout: 'tiles', id: 'tiles', numbers: [{ observation: 'rtl-0-0' }, { observation: 'rtl-1-0' }] },
          { layout: 'table', id: 'table', query: { 'f.status': 'imported' } },
        ],
      },
    ],
  })

/** Every kind of page on which such a name stands. */
export const PAGES = [
  '/',
  '/locality/own-rtl-0',
  '/locality/own-rtl-1',
  '/indicator/own-rtl',
  '/compare?localities=own-rtl-0,own-rtl-1,lanshan',
  '/table?f.status=imported',
  '/table?f.status=imported&group=locality,indicator',
  '/table?f.status=imported&q=مدينة',
  '/table?f.status=imported&f.locality=own-rtl-0&q=nothing',
  '/data',
  '/import',
  '/own?indicator=own-rtl&locality=own-rtl-0',
  '/templates',
  '/decks',
  '/decks/rtl',
  '/present/rtl/notes',
  '/present/rtl/print',
] as const
