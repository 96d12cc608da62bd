import type { Dataset } from '../../dataset/dataset.ts'
import type { Language } from '../../domain/text.ts'
import { listOf, sentenceListOf } from '../../domain/text.ts'
import type { ChartModel } from '../chart-model.ts'
import { lowered } from '../title.ts'
import type { SlideTable } from './slide-model.ts'

/** More places than this are counted. */
const PLACES = 2
/** More indicators than this are named by their themes. */
const INDICATORS = 2

/**
 * The title of two charts side by side: whose they are and of what. Each chart says its own finding below it.
 */
export function pairTitle(charts: readonly ChartModel[], dataset: Dataset, language: Language): string {
  const shown = charts.map(({ table }) =>
    table.rows.flatMap(({ observationId }) =>
      observationId === null ? [] : (dataset.observations.get(observationId) ?? []),
    ),
  )
  // A chart of what is known where has no place or theme of its own: its finding is the first that the slide says.
  if (shown.some((own) => own.length === 0)) return charts[0]?.title ?? ''
  const observations = shown.flat()
  const places = [...new Set(observations.map(({ locality }) => locality.name[language]))]
  const names = [...new Set(observations.map(({ indicator }) => indicator.name[language]))]
  const themes = [...new Set(observations.map(({ theme }) => theme.name[language]))]
  const where =
    places.length <= PLACES
      ? listOf(places, language)
      : language === 'zh'
        ? `${places.length}个地区`
        : `${places.length} localities`
  const what = names.length <= INDICATORS ? names : themes
  return language === 'zh'
    ? `${where}的${sentenceListOf(what, 'zh')}`
    : `${inEnglish(what)}${places.length <= PLACES ? `, ${where}` : ` in ${where}`}`
}

/** Names in a sentence; one that has an "and" of its own is parted from the others by a comma. */
function inEnglish([first = '', ...others]: readonly string[]): string {
  const names = [first, ...others.map(lowered)]
  if (!names.some((name) => name.includes(' and '))) return sentenceListOf(names, 'en')
  return names.length === 1 ? first : `${listOf(names.slice(0, -1), 'en')}, and ${names.at(-1)}`
}

/** The title of a table: whose rows they are, and how many. */
export function tableTitle({ total }: SlideTable, place: string | null, language: Language): string {
  const n = total.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')
  if (total === 0) return language === 'zh' ? '没有符合条件的观测值' : 'No observations match'
  if (language === 'zh') return place === null ? `${n}个观测值` : `${place}的${n}个观测值`
  const what = `${n} ${total === 1 ? 'observation' : 'observations'}`
  return place === null ? what : `${what} of ${place}`
}
