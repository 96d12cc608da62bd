import * as v from 'valibot'
import type { DraftContext } from '../draft-context.ts'
import type { Scene } from './commands.ts'
import { accept, changePart } from './commands.ts'
import type { DraftDocument, Entry, Patch } from './document.ts'
import { documentOf, EntryId, patched, printedOf } from './document.ts'
import { beginDocument, createSuggester } from './suggested.ts'

/** A draft of a text that is worked on as a person does, one act after another. */
export function workOn(text: string, context: DraftContext, day = '2026-02-10') {
  const suggest = createSuggester(context)
  let document: DraftDocument = documentOf(beginDocument('草稿', text, context))
  const scene = (): Scene => ({ document, suggested: suggest(document), context })
  const act = (patch: Patch | null): void => {
    if (patch === null) throw new RangeError('the act is not possible here')
    document = patched(document, patch).document
  }
  const work = {
    scene,
    act,
    figure: (printed: string): Entry => {
      const entry = document.entries.find((each) => printedOf(document, each) === printed)
      if (entry === undefined) throw new RangeError(`no figure is printed ${printed}`)
      return entry
    },
    entries: () => document.entries,
    /** Says what is asked of each report as a whole: its day, whom it is about, title and summary. */
    sayAbout: (): void => {
      act({ about: { ...document.about, published: { start: day, end: day, basis: 'stated' } } })
      for (const [at] of document.parts.entries()) {
        const home = suggest(document).parts[at]?.report.locality[0]?.value ?? null
        act(
          changePart(document, at, {
            locality: home,
            title: { zh: '自拟标题', en: 'A title of our own' },
            summary: { zh: '自拟摘要。', en: 'A summary of our own.' },
          }),
        )
      }
    },
    /** Accepts every figure as it is shown; a new indicator gets a theme, and what cannot be a measure is said to be something else. */
    acceptAll: (): void => {
      for (const { id } of document.entries) {
        const entry = document.entries.find((each) => each.id === id)
        if (entry === undefined) continue
        const indicator = suggest(document).figures.get(id)?.indicator[0]?.value
        const theme = [...context.dataset.themes.values()][0]
        if (indicator?.from === 'new' && theme !== undefined) {
          const { name, kind } = indicator
          const { indicators } = document.about
          if (!indicators.some((each) => each.name === name))
            act({
              about: {
                ...document.about,
                indicators: [
                  ...indicators,
                  {
                    name,
                    kind,
                    en: '',
                    definition: { zh: '', en: '' },
                    better: 'neither',
                    additive: false,
                    theme: theme.id,
                  },
                ],
              },
            })
        }
        act(accept(scene(), entry) ?? { entries: [{ id, to: { ...entry, account: { as: 'other' } } }] })
      }
    },
  }
  return work
}

/** An open figure with a number of its own. */
export const addedAt = (number: number, start: number, end: number): Entry => ({
  id: v.parse(EntryId, `f${number}`),
  start,
  end,
  account: null,
  said: {},
})
