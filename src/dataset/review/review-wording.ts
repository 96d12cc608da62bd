import { fill } from '../../domain/fill.ts'
import type { About, AboutValue } from '../../domain/record/remark.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, comma, countBehind, inBrackets, LONGEST_TEXT, semicolon, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import {
  CONFIRMED_VALUES,
  MARKED_VALUE,
  MORE_OPEN_REVIEWS,
  MORE_REMARKS,
  markedName,
  markedValue,
  NOTED_ABOUT,
  OF_OLDER,
  OPEN_REVIEWS,
  ROLE_NAMES,
  SAID_BY,
  STATE_NAMES,
  VERDICT_NAMES,
} from '../../words/desk/review-wording.ts'
import { eachLanguage } from '../../words/languages.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { observationName, scopeWords, valueText, withScopes } from '../observation-wording.ts'
import type { Entry, Review, ReviewState } from './standing.ts'
import { isOpenState, marksOf, notesOf } from './standing.ts'
import { printOf, thingPrint } from './with-remarks.ts'

/** The sign of each state, which repeats its name for the eye. */
export const STATE_SHAPES = {
  disagreed: '≠',
  questioned: '?',
  older: '↺',
  corrected: '↗',
  checked: '✓',
  rechecked: '✓✓',
} as const satisfies Record<ReviewState, string>

/** Day and time of this computer, to the minute: 2026-01-31 14:05. */
export function wordMoment(iso: string): string {
  const at = new Date(iso)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Whose word it is: 张三（复核） */
export const wordVoice = ({ by, role }: Entry['remark'], language: Language): string =>
  `${isolated(by)}${inBrackets(ROLE_NAMES[role][language], language)}`

/** What a remark says, without who and when. A note is its words. */
export function wordRemark({ remark, isOlder }: Entry, language: Language): string {
  if (remark.kind === 'note') return isolated(remark.words)
  const verdict = VERDICT_NAMES[remark.verdict][language]
  const said = remark.words === '' ? verdict : `${verdict}${colon(language)}${isolated(remark.words)}`
  if (!isOlder) return said
  return fill(OF_OLDER[language], { said, value: textIn(remark.about.said, language) }, language)
}

const both = (tell: (language: Language) => string): Bilingual =>
  eachLanguage((language) => tell(language).slice(0, LONGEST_TEXT))

/** What a value is called: 襄城县 · 集体合同覆盖率 · 2025年 */
export const nameOfValue = (observation: Observation, language: Language): string =>
  [
    textIn(observation.locality.name, language),
    observationName(observation, language),
    ...scopeWords(observation, language),
    ...(observation.period === null ? [] : [wordPeriod(observation.period, language)]),
  ].join(' · ')

/** The value as a remark on it knows it. */
export const aboutValue = (observation: Observation): AboutValue => ({
  kind: 'value',
  id: observation.id,
  thing: thingPrint(observation),
  print: printOf(observation),
  name: both((language) => nameOfValue(observation, language)),
  said: both((language) => valueText(observation, { language, notation: 'full' })),
})

/** Everything around a value that a note may be about: itself, its indicator, its place, its period. */
export function subjectsOf(observation: Observation): readonly About[] {
  const { indicator, locality, period } = observation
  return [
    aboutValue(observation),
    { kind: 'indicator', id: indicator.id, name: indicator.name },
    { kind: 'place', id: locality.id, name: locality.name },
    ...(period === null
      ? []
      : [
          {
            kind: 'period' as const,
            start: period.start,
            end: period.end,
            name: both((language) => wordPeriod(period, language)),
          },
        ]),
  ]
}

/** Characters of a remark in a footnote or a cell, where the page of reviews has the rest. */
const CUT = { footnote: 80, cell: 1000 } as const
const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ')
  // By code points, so that no character is parted.
  return line.length <= most ? line : `${[...line].slice(0, most - 1).join('')}…`
}

/** The remarks on a value in one line, for a cell: each with who, in which role, and when. '' where there are none. */
export function remarksInLine(
  review: Review | undefined,
  kind: 'marks' | 'notes',
  language: Language,
): string {
  if (review === undefined) return ''
  const entries = kind === 'marks' ? marksOf(review) : notesOf(review)
  const said = entries.map((entry) => {
    const about =
      entry.remark.about.kind === 'value' ? '' : `[${isolated(textIn(entry.remark.about.name, language))}] `
    const voice = `${wordVoice(entry.remark, language)} ${wordMoment(entry.remark.at)}`
    const words = `${about}${cut(wordRemark(entry, language), CUT.cell)}`
    return fill(SAID_BY[language], { said: words, voice }, language)
  })
  return said.join(semicolon(language))
}

/** Remarks that a footnote names; the page of reviews has all. */
const MOST_LISTED = 3

const more = (n: number, language: Language): string[] =>
  n <= 0 ? [] : [fill(MORE_REMARKS[language], { n }, language)]

/** What must be in sight of values: which of them are in doubt, in one sentence; none where none is. */
export function doubtsOf(observations: readonly Observation[], language: Language): readonly string[] {
  const open = observations.flatMap((one) => {
    const state = one.review?.state ?? null
    return state !== null && isOpenState(state) ? [{ one, state }] : []
  })
  if (open.length === 0) return []
  const nameOf = (one: Observation, when = '') =>
    markedName[language](observationName(one, language), textIn(one.locality.name, language), when)
  const names = open.slice(0, MOST_LISTED).map(({ one, state }) => {
    const name = nameOf(one)
    const period = wordPeriod(one.period, language)
    // Of several values of one thing it is the period that tells which is meant.
    const isOneOfSeveral = observations.some(
      (other) => nameOf(other) === name && wordPeriod(other.period, language) !== period,
    )
    const named = `${isOneOfSeveral ? nameOf(one, period) : name}${inBrackets(STATE_NAMES[state][language], language)}`
    return withScopes(named, [one], language)
  })
  const list = names.join(semicolon(language))
  const n = countBehind(open.length, names.length, language)
  const words = open.length > names.length ? MORE_OPEN_REVIEWS : OPEN_REVIEWS
  return [fill(words[language], { list, n }, language)]
}

/** Marks and notes of values in sentences, for below a chart: who doubts what and why, how many are confirmed, what was noted. */
export function reviewNotes(observations: readonly Observation[], style: NumberStyle): readonly string[] {
  const { language } = style
  const parts = observations.flatMap((one) => {
    const { review } = one
    if (review === undefined || !(isOpenState(review.state) || review.state === 'corrected')) return []
    const marks = marksOf(review).map(
      (entry) =>
        `${cut(wordRemark(entry, language), CUT.footnote)}${comma(language)}${wordVoice(entry.remark, language)}`,
    )
    const named = markedName[language](
      observationName(one, language),
      textIn(one.locality.name, language),
      '',
    )
    const name = withScopes(markedValue[language](named, valueText(one, style)), [one], language)
    return [fill(MARKED_VALUE[language], { name, marks: marks.join(semicolon(language)) }, language)]
  })
  const confirmed = observations.filter(
    ({ review }) => review?.state === 'checked' || review?.state === 'rechecked',
  )
  const again = confirmed.filter(({ review }) => review?.state === 'rechecked').length
  const notes = new Map(
    observations.flatMap(({ review }) =>
      review === undefined ? [] : notesOf(review).map((entry) => [entry.remark.id, entry] as const),
    ),
  )
  const noted = [...notes.values()].map(({ remark }) => {
    const about = textIn(remark.about.name, language)
    const words = cut(remark.words, CUT.footnote)
    return fill(NOTED_ABOUT[language], { about, words, by: remark.by }, language)
  })
  return [
    ...parts.slice(0, MOST_LISTED),
    ...more(parts.length - MOST_LISTED, language),
    ...(confirmed.length === 0
      ? []
      : [confirmedWords(confirmed.length, again, observations.length, language)]),
    ...noted.slice(0, MOST_LISTED),
    ...more(noted.length - MOST_LISTED, language),
  ]
}

function confirmedWords(n: number, again: number, all: number, language: Language): string {
  return fill(CONFIRMED_VALUES[again === 0 ? 'self' : 'again'][language], { n, again, all }, language)
}
