import * as v from 'valibot'
import { packedInMemory } from '../../scripts/pack/testing.ts'
import type { SourceRow } from '../../src/sources/view.ts'
import { SourceRowSchema } from '../../src/sources/view.ts'

/** A file that a browser is given to choose. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const named = (kind: string, text: string, at: number) => ({
  key: `${kind}-${at} ${text}`.slice(0, 1900),
  zh: text,
  en: text,
})

/** Rows whose every text is one of those given: of places, themes, reports, units … Each is of two indicators, one its own and one that all share. */
function rowsOf(texts: readonly string[]): readonly SourceRow[] {
  const shared = texts.at(-1) ?? ''
  return texts.flatMap((text, at) =>
    [text, shared].map((indicator, k) =>
      v.parse(SourceRowSchema, {
        position: 2 * at + k,
        id: `${text.slice(0, 1900)} ${at} ${k}`,
        locality: { ...named('place', text, at), level: 'county' },
        province: named('province', text, 0),
        theme: named('theme', shared, 0),
        indicator: { ...named('indicator', indicator, k === 0 ? at : -1), kind: 'flow', additive: true },
        breakdown: k === 0 ? { key: `a=${at}`, zh: text, en: text } : null,
        scope: k === 0 ? { key: text, zh: text, en: text, kind: 'part', basis: 'stated' } : null,
        bound: 'exact',
        value: 100 + at,
        lower: 100 + at,
        upper: 100 + at,
        unit: {
          id: `unit-${k === 0 ? at : 'all'}`,
          zh: (k === 0 ? text : shared).slice(0, 190),
          en: { place: 'word', one: text.slice(0, 190), many: (k === 0 ? text : shared).slice(0, 190) },
          dimension: `unit-${k === 0 ? at : 'all'}`,
        },
        period: { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
        status: 'reported',
        printed: text,
        report: named('report', text, at),
        paragraph: 1,
        figure: text,
        formula: null,
        inputs: [],
      }),
    ),
  )
}

/** A packed folder of such rows, as its files are chosen. */
export async function packedTexts(texts: readonly string[]): Promise<ChosenFile[]> {
  const files = await packedInMemory(rowsOf(texts), { group: 20, narrowGroup: 50, part: 1000 })
  return [...files].map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) }))
}
