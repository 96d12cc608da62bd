import { fill } from '../domain/fill.ts'
import { colon, comma, textIn } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { CITATIONS, publishedDay } from '../words/dataset/citation.ts'
import type { Dataset } from './dataset.ts'
import type { Observation } from './observation.ts'
import { rootsOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { observationName, scopeWords, valueText } from './observation-wording.ts'
import { typedOverWords } from './source-wording.ts'

type Sources = Pick<Dataset, 'sources'>

/**
 * A citation of one value: where it is printed, what it is computed from, or the cell it comes from. What the source does not state is
 * cited as not stated, in square brackets as GB/T 7714 requires (8.1, 8.4.3). The title is ours or the user's, since the project keeps
 * none of a report's words.
 */
export function citationOf(observation: Observation, dataset: Sources, style: NumberStyle): string {
  const { language } = style
  const say = (key: keyof typeof CITATIONS, values: Parameters<typeof fill>[1] = {}) =>
    fill(CITATIONS[key][language], values, language)
  switch (observation.status) {
    case 'reported': {
      const { report, figure, printed } = observation
      const newspaper = textIn(dataset.sources.get(report.source)?.newspaper, language) ?? say('unnamed')
      const { published } = report
      return say(report.isOwn ? 'entered' : 'reported', {
        title: textIn(report.title, language),
        newspaper,
        published: publishedDay[language](isoOf(published), wordPeriodBasis(published, language)),
        paragraph: String(figure.paragraph),
        printed,
      })
    }
    case 'imported': {
      const { origin, line, column, printed, inFile } = observation
      const { file, sheet, imported } = origin
      const cell = { file, line: String(line), column, printed: inFile ?? printed, day: dayOf(imported) }
      const what = whatOf(observation, style)
      const cited =
        sheet === null ? say('imported', { what, ...cell }) : say('importedSheet', { what, sheet, ...cell })
      const typedOver = typedOverWords(observation, language)
      return typedOver === null ? cited : `${cited} ${typedOver}`
    }
    case 'derived': {
      const roots = rootsOf(observation).map((root) => citationOf(root, dataset, style))
      return say('derived', { what: whatOf(observation, style), list: roots.join(' ') })
    }
  }
}

/** 会员人数，溧阳市，2025年：1100人; with the part of the place, or the condition, that it holds for. */
function whatOf(observation: Observation, style: NumberStyle): string {
  const { language } = style
  const parts = [
    observationName(observation, language),
    textIn(observation.locality.name, language),
    ...scopeWords(observation, language),
    wordPeriodBasis(observation.period, language),
  ]
  return `${parts.join(comma(language))}${colon(language)}${valueText(observation, style)}`
}

/** 2026-01-08, or [2026-01-08/2026-01-31] where it is inferred. */
function isoOf({ start, end, basis }: Period): string {
  const days = start === null || start === end ? end : `${start}/${end}`
  return basis === 'stated' ? days : `[${days}]`
}

/** The day of a moment, as ISO writes it. */
const dayOf = (moment: string): string => moment.slice(0, 10)
