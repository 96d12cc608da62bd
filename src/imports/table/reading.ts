import type { Quantity } from '../../domain/number/bound.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Place } from '../../places/gazetteer.ts'
import { IMPORT_ANSWERS } from '../../words/imports/import-tables.ts'

/** What a question asks for; the interface chooses its words by it. */
export type QuestionKind =
  | 'period'
  | 'year'
  | 'month'
  | 'relative'
  | 'span'
  | 'week'
  | 'fiscal'
  | 'years'
  | 'locality'
  | 'place'
  | 'names'
  | 'holder'
  | 'total'
  | 'part'
  | 'persons'
  | 'merged'
  | 'unit'
  | 'scale'
  | 'share'
  | 'scaled-twice'
  | 'over'
  | 'negative'
  | 'indicator'
  | 'task'
  | 'class'
  | 'sign'
  | 'comma'
  | 'day-order'
  | 'edit'
  | 'moved'
  | 'replace'

export interface ValuesAsked {
  readonly n: number
  readonly some: readonly { readonly where: string; readonly printed: string }[]
}

/** Something that a file does not say. It is asked once for each thing, whatever number of cells hang on it. */
export interface Question {
  /** The kind and what it is about: `unit:会员数`. Answers are given to it. */
  readonly id: string
  readonly kind: QuestionKind
  readonly about: string
  /** The first cell, or the file, that raises it. */
  readonly where: string
  /** The values that the answer holds for, where there are several: how many, and the first of them with their cells. */
  readonly values?: ValuesAsked
  /** Possible answers, the likeliest first. Another text may be given too. */
  readonly options: readonly string[]
  /** How the answers read, where they are neither words of the file nor answers of ours. */
  readonly shown?: readonly Bilingual[]
  /** Whether the first option is already applied in the values that are shown, so that the answer only confirms it. */
  readonly isApplied: boolean
  /** Whether there is an answer that says nothing of what was asked: the question stays open. */
  readonly isUnread?: true
  /** What an answer was taken for: 襄城, typed, is 河南省许昌市襄城县; 4月到次年3月 is a fiscal year from April. */
  readonly meant?: Meant
}

/** What an answer is taken for: a name or a unit as it stands, or words of ours. */
export type Meant = string | Bilingual

/** The place of a value: a known place, a new name, or one that the user is still asked about. */
export type LocalityRead =
  | { readonly kind: 'place'; readonly place: Place }
  /** `within` is the area that the table says it lies in: 城关镇 of 襄城县 and 城关镇 of another county are two. */
  | { readonly kind: 'new'; readonly name: string; readonly within?: Place }
  | { readonly kind: 'asked'; readonly name: string }

export interface TableObservation {
  readonly locality: LocalityRead
  /** The place as it is written in the table; empty if the surroundings name it. */
  readonly localityText: string
  /** The name as it is written in the table, its parts joined by ` · `. */
  readonly indicator: string
  /** The id of the dataset's or the standard indicator of that name. */
  readonly indicatorId: string | null
  /** Null where nothing says it; then `periodText` tells 本期 from 上年同期. */
  readonly period: Period | null
  readonly periodText: string
  readonly quantity: Quantity
  readonly unit: string
  readonly printed: string
  /** What the file's cell holds, where a person typed `printed` in its place. */
  readonly inFile?: string
  readonly sheet: string | null
  readonly cell: string
  /** The heading of its column, or its letter if it has none. */
  readonly heading: string
  /** The observation of the dataset that the user says it replaces: an edit of a file of ours. */
  readonly edits?: string
  /** The value that it takes the place of, though it is of another place or period: the row was corrected. */
  readonly corrects?: string
  /** The value whose scope it keeps. */
  readonly scopedAs?: string
  /** A file of ours says that it has none; elsewhere a missing period is asked. */
  readonly hasNoPeriod?: true
  /** A footnote mark or what the table says of the value. */
  readonly note: string | null
}

/** What does not come in, and why. Nothing is left out without a word. */
export interface LeftOut {
  readonly where: string
  readonly text: string
  readonly reason: string
}

/** Why a line of a file of ours does not come in that nobody edited. */
export const SAME_AS_HERE = 'the same as what stands here'

/**
 * Numbers of a table that cannot all be right: a total and its parts, a part above its whole, a change and its two values; `here`: an edited
 * value of a file of ours. Which values of one thing contradict each other is told once they are planned, see `ImportPlan`.
 */
export interface Conflict {
  readonly kind: 'total' | 'part' | 'change' | 'here'
  readonly where: readonly string[]
  readonly about: string
  readonly values: readonly string[]
}

export type Answers = ReadonlyMap<string, string>

type Asking = Omit<Question, 'isApplied'> & { readonly isApplied?: boolean }

/** Collects questions, each once, and gives the answers that are known. */
export interface Asker {
  /** The answer, or null where it is still open. */
  readonly ask: (question: Asking) => string | null
  /**
   * The place of the option that is chosen among those with which the question was put first, or null where it is still open. An answer in
   * other words counts where they mean one option, which `read` may tell; else it opens the question again.
   */
  readonly choose: (question: Asking, read?: (answer: string) => number | null) => number | null
  /** The question as it was put first. */
  readonly put: (id: string) => Question | null
  /** Opens a question again whose answer says nothing of what was asked. */
  readonly refuse: (id: string) => void
  /** Keeps what the answer to a question was taken for. */
  readonly means: (id: string, meant: Meant) => void
  /** What is open. */
  readonly questions: () => readonly Question[]
  /** All that was asked, with what is answered by now. */
  readonly asked: () => readonly Question[]
}

export function asker(answers: Answers): Asker {
  const open = new Map<string, Question>()
  const all = new Map<string, Question>()
  const meant = new Map<string, Meant>()
  const ask: Asker['ask'] = ({ isApplied = false, ...question }) => {
    const { id, about, kind, options } = question
    const answer =
      answers.get(id) ?? answers.get(about) ?? (kind === 'names' ? answers.get('names') : undefined)
    if (!all.has(id)) all.set(id, { ...question, isApplied })
    if (answer !== undefined) return keyOf(answer, options)
    const before = open.get(id)
    if (before === undefined) open.set(id, { ...question, isApplied })
    // The year is asked once for all months that lack it.
    else if (kind === 'year' && !before.about.endsWith(about.replace('the year of', '')))
      open.set(id, { ...before, about: `${before.about},${about.replace('the year of', '')}` })
    return null
  }
  const refuse: Asker['refuse'] = (id) => {
    const question = all.get(id)
    if (question !== undefined) open.set(id, { ...question, isUnread: true })
  }
  return {
    ask,
    choose: (question, read = () => null) => {
      const answer = ask(question)
      if (answer === null) return null
      const { id } = question
      const options = all.get(id)?.options ?? question.options
      const at = optionMeant(answer, options) ?? read(answer)
      const option = at === null ? undefined : options[at]
      if (at === null || option === undefined) {
        refuse(id)
        return null
      }
      if (answer !== option) meant.set(id, WORDED.get(option) ?? option)
      return at
    },
    put: (id) => all.get(id) ?? null,
    refuse,
    means: (id, taken) => meant.set(id, taken),
    questions: () => withNamesTogether([...open.values()]),
    asked: () =>
      withNamesTogether(
        [...all.values()].map((each) => {
          const taken = meant.get(each.id)
          return { ...(open.get(each.id) ?? each), ...(taken === undefined ? {} : { meant: taken }) }
        }),
      ),
  }
}

/** Answers of ours as the reader sees them. */
const WORDED: ReadonlyMap<string, Bilingual> = new Map(Object.entries(IMPORT_ANSWERS))

/** An answer without what says nothing: blanks, width, capitals, a full stop. */
const plainAnswer = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|[。.;]\s*$/gu, '')

/** An option as people write it: its words in each language, and what it says behind its sign for "is", 92% of 0.92 = 92%. */
const waysOf = (option: string): readonly string[] =>
  [option, ...Object.values<string>(WORDED.get(option) ?? {}), option.split(' = ').at(1) ?? option].map(
    plainAnswer,
  )

/** The place of the only option that an answer means by its words; null where it means none, or several. */
function optionMeant(answer: string, options: readonly string[]): number | null {
  const exact = options.indexOf(answer)
  if (exact >= 0) return exact
  const said = plainAnswer(answer)
  const fitting = options.flatMap((option, at) => (waysOf(option).includes(said) ? [at] : []))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** An answer of ours that somebody typed as the page words it, 不导入; all else as it stands. */
function keyOf(answer: string, options: readonly string[]): string {
  if (options.includes(answer)) return answer
  const said = plainAnswer(answer)
  const found = [LEAVE_OUT, NEW_PLACE, ...options].find(
    (option) => WORDED.has(option) && waysOf(option).includes(said),
  )
  return found ?? answer
}

/** Names that nobody knows are one question: a list of forty firms is not forty. Each may still be answered by its own id. */
function withNamesTogether(questions: readonly Question[]): readonly Question[] {
  const names = questions.filter(({ kind }) => kind === 'names')
  const [first] = names
  if (first === undefined || names.length === 1) return questions
  const listed = names.map(({ id }) => id.replace(/^place:/u, '')).join('、')
  const together: Question = { ...first, id: 'names', about: `what these names are: ${listed}` }
  return questions.flatMap((question) =>
    question.kind !== 'names' ? [question] : question === first ? [together] : [],
  )
}

export const LEAVE_OUT = 'leave out'
export const NEW_PLACE = 'a new place'
/** What the lines of a table are that has a column of names of persons. */
export const LINE_PER_PLACE = 'a place each'
/** Whether 18-60 below 年龄 parts the values beside it. */
export const PART_OF_NAME = 'a part of the name'
/** What 类别 beside 指标 is where it does not part it. */
export const HEADING_OF_GROUP = 'a heading of a group'
/** Whose a value is that stands in one cell beside several lines. */
export const OF_TOGETHER = 'together'
export const OF_EACH = 'each of the lines'
export const OF_FIRST = 'the first of the lines'
/** What a row of a file of ours is that names another place, indicator or period than it did. */
export const CORRECTION = 'a correction'
/** The same of a value that no file changes: it stays, and says that another one was chosen. */
export const CORRECTION_BESIDE = 'a correction of what stays'
export const NEW_VALUE = 'a new value'
