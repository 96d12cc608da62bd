/** Texts that did harm somewhere: markup, formulas, names of built-ins, signs that turn or hide, and sheer length. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror="window.trap=1">',
  '"><script>window.trap=1</script>',
  'javascript:window.trap=1',
  '{{constructor.constructor("window.trap=1")()}}',
  '\u0000=HYPERLINK("http://evil.test/";"x")',
  '\u200b@SUM(1+1)*cmd|" /C calc"!A0',
  '=1+1',
  '＝1+1',
  '-2+3',
  '\u202egpj.exe=1+1',
  'שלום (12) عالم',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  `Z${'\u0353\u0317\u0342'.repeat(60)}algo`,
  'W'.repeat(1900),
  '字'.repeat(1900),
] as const

const both = (text: string) => ({ zh: text, en: text })
/** Of a unit: what of a text has room in one. */
const asUnit = (text: string) => text.slice(0, 190)

const period = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
const COUNT = HOSTILE_TEXTS.length

const place = (at: number) => `own-place-${at}`
const indicator = (at: number) => `own-indicator-${at}`
const unit = (at: number) => `own-unit-${at}`

const row = (
  id: number,
  of: { locality: string; indicator: string; unit: string },
  value: number,
  printed: string,
) => ({
  id: `evil-${id}`,
  ...of,
  period,
  breakdown: null,
  value,
  lower: value,
  upper: value,
  bound: 'exact',
  printed,
  line: id + 2,
  column: printed,
})

const rows = [
  ...HOSTILE_TEXTS.map((text, at) =>
    row(at, { locality: place(at), indicator: indicator(at), unit: unit(at) }, 1000 + at, text),
  ),
  // Every text as the name of a place under an indicator that all of them have, and numbers of 300 digits among its values.
  ...HOSTILE_TEXTS.map((text, at) =>
    row(
      COUNT + at,
      { locality: place(at), indicator: 'members-recruited', unit: 'ming' },
      at === 0 ? 1e308 : at === 1 ? -1e308 : at * 1e20,
      text,
    ),
  ),
]

/** Rows that contradict themselves. */
const faulty = [
  { ...row(900, { locality: place(0), indicator: indicator(0), unit: unit(0) }, 5, '5'), lower: 1 },
  { ...row(901, { locality: place(0), indicator: indicator(0), unit: unit(0) }, 5, '5'), lower: 9, upper: 2 },
]

const deck = (at: number, text: string) => ({
  id: `evil-${at}`,
  name: both(text.slice(0, 200)),
  minutes: null,
  slides: [
    { layout: 'text', id: 'text', title: both(text.slice(0, 500)), notes: both(text), text: both(text) },
    {
      layout: 'chart',
      id: 'chart',
      title: both(text.slice(0, 500)),
      chart: { observations: [`evil-${at}`] },
    },
    { layout: 'big-number', id: 'number', number: { observation: `evil-${at + COUNT}` } },
    {
      layout: 'tiles',
      id: 'tiles',
      numbers: [{ observation: `evil-${at}` }, { observation: `evil-${at + COUNT}` }],
    },
    { layout: 'table', id: 'table', query: { q: text, 'f.status': 'imported' } },
  ],
})

const decks = HOSTILE_TEXTS.map((text, at) => deck(at, text))

/** A deck file with every text as a title, a note and a text, and with a chart of each row. */
export const hostileDeckFile = () =>
  JSON.stringify({
    format: 'union-metrics-deck',
    version: 1,
    deck: {
      ...deck(4, HOSTILE_TEXTS[4]),
      id: 'from-a-file',
      name: both(`${HOSTILE_TEXTS[9]} ${HOSTILE_TEXTS[4]}`),
      slides: HOSTILE_TEXTS.flatMap((text, at) =>
        deck(at, text).slides.map((slide) => ({ ...slide, id: `${slide.id}-${at}` })),
      ),
    },
  })

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
/** A table as somebody might send one: the texts as places, one of 50,000 characters, and a number of 300 digits. */
export const hostileCsv = () =>
  [
    '地区,指标,数值,单位,时期',
    ...[...HOSTILE_TEXTS, 'n'.repeat(50_000)].map(
      (text, at) => `${quoted(text)},会员数,${at === 0 ? '9'.repeat(300) : 100 + at},人,2025年`,
    ),
    '',
  ].join('\n')
/** Beyond what a deck may hold: left out when restored, and said to be. */
export const TOO_LARGE = [
  { ...deck(0, 'a'), id: 'named', name: both('n'.repeat(50_000)) },
  { ...deck(0, 'a'), id: 'lined', slides: [{ layout: 'text', id: 'a', text: { en: '\n'.repeat(4000) } }] },
]

const views = HOSTILE_TEXTS.map((text, at) => ({
  id: `evil-${at}`,
  name: text.slice(0, 80),
  query: { q: text, 'f.locality': place(at) },
  saved: null,
}))

/** A backup whose every text is hostile, as somebody might send one. */
export const hostileBackup = () =>
  JSON.stringify({
    product: 'union-metrics',
    kind: 'workspace',
    format: 2,
    saved: '2026-03-02T10:00:00.000Z',
    version: '0.1.0',
    counts: {
      imports: 1,
      rows: rows.length + faulty.length,
      mappings: 1,
      views: views.length,
      decks: decks.length + TOO_LARGE.length,
      targets: 1,
    },
    targets: { version: 1, targets: [{ indicator: 'members-recruited', locality: null, value: 1e308 }] },
    imports: [
      {
        id: 'evil',
        file: HOSTILE_TEXTS.join(' ').slice(0, 1900),
        sheet: HOSTILE_TEXTS[0],
        imported: '2026-03-01T08:00:00.000Z',
        themes: [{ id: 'own-indicators', name: both(HOSTILE_TEXTS[0]) }],
        units: HOSTILE_TEXTS.map(asUnit).map((text, at) => ({
          id: unit(at),
          zh: text,
          en: [
            { place: 'before', symbol: text },
            { place: 'behind', symbol: text },
            { place: 'word', one: text, many: text },
          ][at % 3],
          dimension: unit(at),
        })),
        localities: HOSTILE_TEXTS.map((text, at) => ({
          kind: 'own',
          id: place(at),
          name: both(text),
          parents: [],
          province: null,
          code: null,
        })),
        indicators: HOSTILE_TEXTS.map((text, at) => ({
          id: indicator(at),
          name: both(text),
          definition: both(text),
          unit: unit(at),
          theme: 'own-indicators',
          kind: 'level',
          better: 'neither',
          additive: false,
        })),
        rows: [...rows, ...faulty],
      },
    ],
    mappings: [
      {
        id: 'constructor',
        headings: [...HOSTILE_TEXTS],
        roles: ['__proto__'],
        constants: { toString: 'valueOf' },
      },
    ],
    views,
    decks: [...decks, ...TOO_LARGE],
  })

const longest = COUNT - 2
/** Every kind of page, with what is worst for it. */
export const HOSTILE_PAGES = [
  '/',
  '/locality/own-place-0',
  `/locality/${place(longest)}`,
  `/indicator/${indicator(longest)}`,
  `/indicator/${indicator(16)}`,
  '/indicator/members-recruited',
  `/compare?localities=${place(longest)},${place(16)},${place(0)}`,
  '/table?f.status=imported',
  `/table?q=${'q'.repeat(50_000)}`,
  `/table?in=${'i'.repeat(5000)}`,
  '/data',
  '/import',
  '/decks',
  `/decks/evil-${longest}`,
  `/present/evil-${longest}/notes`,
  `/present/evil-${longest}/print`,
] as const
