import type { Language } from '../domain/text.ts'
import { colon, comma } from '../domain/text.ts'
import type { Period } from '../domain/time/period.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import type { Dataset } from './dataset.ts'
import type { Derived, Imported, Observation, Reported } from './observation.ts'
import { rootsOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { observationName, scopeWords, valueText } from './observation-wording.ts'

type Sources = Pick<Dataset, 'sources'>

/** In which form a citation is written: Chinese after GB/T 7714-2015, English in plain words. */
interface Form {
  readonly reported: (row: Reported, dataset: Sources) => string
  readonly derived: (what: string, row: Derived, roots: readonly string[]) => string
  readonly imported: (what: string, row: Imported) => string
}

/**
 * A citation of one value: where it stands printed, what it is computed from, or the cell it comes from. What the source does not state is
 * told as not stated, in square brackets as GB/T 7714 asks (8.1, 8.4.3); the title is ours or the user's, since the project keeps none of a report's words.
 */
export function citationOf(observation: Observation, dataset: Sources, style: NumberStyle): string {
  const { language } = style
  const form = FORMS[language]
  const what = whatOf(observation, style)
  switch (observation.status) {
    case 'reported':
      return form.reported(observation, dataset)
    case 'imported':
      return form.imported(what, observation)
    case 'derived': {
      const roots = rootsOf(observation).map((root) => citationOf(root, dataset, style))
      return form.derived(what, observation, roots)
    }
  }
}

/** 会员人数，溧阳市，2025年：1100人; with the part of the place, or the condition, that it holds for. */
function whatOf(observation: Observation, style: NumberStyle): string {
  const { language } = style
  const parts = [
    observationName(observation, language),
    observation.locality.name[language],
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

const sheetOf = (sheet: string | null, joiner: string): string => (sheet === null ? '' : `${joiner}${sheet}`)

const FORMS: Readonly<Record<Language, Form>> = {
  zh: {
    reported: ({ report, figure, printed }, { sources }) => {
      const newspaper = sources.get(report.source)?.newspaper?.zh ?? '[报名不详]'
      const title = report.isOwn ? '题名由录入者自拟' : '题名自拟'
      return `${report.title.zh}（${title}）[N]. ${newspaper}, ${isoOf(report.published)}：第${figure.paragraph}段，原文“${printed}”.`
    },
    derived: (what, _row, roots) => `${what}（推算）. 据：${roots.join(' ')}`,
    imported: (what, { origin, line, column, printed }) =>
      `${what}. ${origin.file}${sheetOf(origin.sheet, '，')}[DS]. 第${line}行，${column}，原文“${printed}”，${dayOf(origin.imported)}导入.`,
  },
  en: {
    reported: ({ report, figure, printed }, { sources }) => {
      const newspaper = sources.get(report.source)?.newspaper?.en ?? 'newspaper not named'
      const published = wordPeriodBasis(report.published, 'en')
      const title = report.isOwn ? 'title by the user who entered it' : 'title ours'
      return `“${report.title.en}” (${title}), ${newspaper}, ${published}, paragraph ${figure.paragraph}, printed “${printed}”.`
    },
    derived: (what, _row, roots) => `${what} (derived). From: ${roots.join(' ')}`,
    imported: (what, { origin, line, column, printed }) =>
      `${what}. ${origin.file}${sheetOf(origin.sheet, ', ')}, row ${line}, ${column}, printed “${printed}”, imported ${dayOf(origin.imported)}.`,
  },
}
