import { Fragment, useId, useState } from 'react'
import { writeCount } from '../../domain/fill.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { readPeriod } from '../../imports/period-cell.ts'
import { VALUES_NAMED } from '../../imports/table/doubts.ts'
import type { Answers, Question, ValuesAsked } from '../../imports/table/reading.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { itemAt } from '../../lib/item-at.ts'
import { Button } from '../../ui/control/button.tsx'
import { isComposing } from '../../ui/control/composing.ts'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import {
  ALL_VALUES,
  IMPORT_ANSWERS,
  IMPORT_QUESTIONS,
  UNIT_ANSWERS,
  tableMessages as words,
} from '../../words/imports/import-tables.ts'
import styles from './import.module.css'
import type { Source } from './use-reading.ts'

/** A question as the page asks it: once for all files, but for what is each file's own. */
export interface Asked {
  readonly key: string
  readonly question: Question
  /** The file that it is about; null where it is about a name that all files share. */
  readonly file: string | null
  /** Where it was met first, with the file where there are several. */
  readonly where: string
}

/** Questions whose answer counts for one file only. */
const OF_FILE: readonly Question['kind'][] = [
  'period',
  'year',
  'month',
  'relative',
  'span',
  'week',
  'fiscal',
  'years',
  'locality',
  'holder',
  'task',
  'scaled-twice',
  'comma',
  'day-order',
  'edit',
  'moved',
]
const FILE_KEY = /^(\d+)\|([\s\S]*)$/u

const keyFor = (source: number, { id, kind }: Question): string =>
  OF_FILE.includes(kind) || id === 'indicator' ? `${source}|${id}` : id

/** The answers as one file takes them. */
export function answersFor(source: number, answers: Answers): Answers {
  const own = new Map<string, string>()
  for (const [key, answer] of answers) {
    const [, of, id = ''] = FILE_KEY.exec(key) ?? []
    if (of === undefined) own.set(key, answer)
    else if (Number(of) === source) own.set(id, answer)
  }
  return own
}

/** All that the files ask or asked, each once. */
export function askedOf(
  sources: readonly Pick<Source, 'id'>[],
  files: readonly Pick<FileTabulated, 'asked' | 'file'>[],
): readonly Asked[] {
  const found = new Map<string, Asked>()
  for (const [at, { asked, file }] of files.entries())
    for (const question of asked) {
      const key = keyFor(sources[at]?.id ?? at, question)
      const before = found.get(key)
      if (before !== undefined) {
        found.set(key, { ...before, question: withValuesOf(before.question, question, file) })
        continue
      }
      const isOfFile = FILE_KEY.test(key)
      const where = files.length > 1 && !isOfFile ? `${file} ${question.where}` : question.where
      found.set(key, { key, question, file: files.length > 1 && isOfFile ? file : null, where })
    }
  return [...found.values()]
}

/** A question that several files ask, with the values of all of them. */
function withValuesOf(one: Question, other: Question, file: string): Question {
  if (!SETTLED.includes(one.kind)) return one
  const valuesOf = ({ values, where }: Question): ValuesAsked =>
    values ?? { n: 1, some: [{ where, printed: '' }] }
  const [ours, theirs] = [valuesOf(one), valuesOf(other)]
  const some = [...ours.some, ...theirs.some.map((each) => ({ ...each, where: `${file} ${each.where}` }))]
  return { ...one, values: { n: ours.n + theirs.n, some: some.slice(0, VALUES_NAMED) } }
}

/** Questions about values that do not fit the others. */
const SETTLED: readonly Question['kind'][] = ['scale', 'over', 'negative']

interface QuestionsProps {
  readonly asked: readonly Asked[]
  /** Names that nobody knows, for the question that is about all of them. */
  readonly names: readonly string[]
  readonly answers: Answers
  readonly onAnswer: (key: string, answer: string | null) => void
  readonly onAnswerAll: (answers: Answers) => void
}

/** What the files do not say: each asked once, with the likeliest answer first. */
export function Questions({ asked, names, answers, onAnswer, onAnswerAll }: QuestionsProps) {
  const t = useText()
  const edits = asked.filter(({ question }) => question.kind === 'edit')
  return (
    <Section title={t(words.questions)}>
      {asked.length === 0 && <p className={styles.quiet}>{t(words.questionsNone)}</p>}
      {edits.length > 1 && (
        <p className={styles.bar}>
          <span>{t(words.edits, { n: edits.length })}</span>
          <Button onClick={() => onAnswerAll(answeredBy(edits, 0))}>{t(words.takeEdits)}</Button>
          <Button onClick={() => onAnswerAll(answeredBy(edits, 1))}>{t(words.allHere)}</Button>
        </p>
      )}
      <ol className={styles.questions}>
        {asked.map((each) => (
          <li key={each.key}>
            <OneQuestion asked={each} answer={answers.get(each.key) ?? null} onAnswer={onAnswer} />
            {each.question.id === 'names' && <Names names={names} answers={answers} onAnswer={onAnswer} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The same of their options for all questions. */
const answeredBy = (asked: readonly Asked[], option: number): Answers =>
  new Map(asked.map(({ key, question }) => [key, itemAt(question.options, option)]))

/** What a question is about, without its kind. */
function subjectOf({ id, kind, about }: Question): string {
  if (kind === 'year') return about.replace('the year of ', '')
  if (kind === 'years') return about.replace('which months ', '').replace(' has', '')
  if (kind === 'moved' || kind === 'week') return about.replace('what ', '').replace(/ is$/u, '')
  if (kind === 'day-order') return about.replace('which day ', '').replace(' is', '')
  if (kind === 'comma') return about.replace('what ', '').replace(' is', '')
  if (kind === 'edit') return about.replace('which of the two values of ', '').replace(' holds', '')
  return id.replace(/^[a-z]+:?/u, '')
}

interface OneQuestionProps {
  readonly asked: Asked
  readonly answer: string | null
  readonly onAnswer: QuestionsProps['onAnswer']
}

function OneQuestion({ asked: { key, question, file, where }, answer, onAnswer }: OneQuestionProps) {
  const t = useText()
  const id = useId()
  const { options, shown, isApplied, isUnread = false, kind, values } = question
  const meant = typeof question.meant === 'object' ? t(question.meant) : question.meant
  const [text, setText] = useState('')
  const title = t(IMPORT_QUESTIONS[kind], { name: subjectOf(question) || t(ALL_VALUES) })
  const chosen = answer ?? (isApplied ? (options[0] ?? null) : null)
  const isOther = chosen !== null && !options.includes(chosen)
  const state =
    answer === null
      ? t(isApplied ? words.proposed : words.open)
      : isUnread
        ? t(words.unread)
        : meant === undefined
          ? t(words.answered)
          : t(words.answeredAs, { place: meant })
  const takeOther = () => {
    if (text.trim() !== '') onAnswer(key, text.trim())
  }
  return (
    <fieldset className={styles.question}>
      <legend>
        {file !== null && <Said text={t(words.inFile, { file })} />}
        <Said text={title} />{' '}
        <small className={styles.quiet}>
          <Outside text={where} />
        </small>
      </legend>
      {values !== undefined && <ValuesOf {...values} />}
      <small className={isUnread || (answer === null && !isApplied) ? styles.open : styles.quiet}>
        <Said text={state} />
      </small>
      {options.map((option, at) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={id}
            checked={chosen === option}
            onChange={() => onAnswer(key, option)}
            onClick={() => {
              if (answer === null) onAnswer(key, option)
            }}
          />{' '}
          <Answer option={option} shown={shown?.[at]} kind={kind} isOfSeveral={values !== undefined} />
        </label>
      ))}
      <label className={styles.option}>
        <input type="radio" name={id} checked={isOther} aria-label={t(words.other)} onChange={takeOther} />{' '}
        <span aria-hidden="true">{t(words.other)}</span>
        <input
          type="text"
          aria-label={t(words.otherAnswer, { question: title })}
          value={isOther && text === '' ? chosen : text}
          onChange={({ target }) => setText(target.value)}
          onBlur={takeOther}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) takeOther()
          }}
        />
      </label>
    </fieldset>
  )
}

/** The values that one answer holds for: how many, and the first of them. */
function ValuesOf({ n, some }: ValuesAsked) {
  const t = useText()
  return (
    <small>
      {t(n > some.length ? words.ofValuesSome : words.ofValues, { n })}
      {some.map(({ where, printed }, at) => (
        <Fragment key={where}>
          {at > 0 && BETWEEN}
          <Outside text={`${where} ${printed}`.trim()} />
        </Fragment>
      ))}
    </small>
  )
}

/** Names that are listed; the others come in as they stand. */
const LISTED = 200

function Names({ names, answers, onAnswer }: Omit<QuestionsProps, 'asked' | 'onAnswerAll'>) {
  const t = useText()
  return (
    <details open={names.length <= 6}>
      <summary>{t(words.each)}</summary>
      <ul className={styles.names}>
        {names.slice(0, LISTED).map((name) => (
          <li key={name}>
            <label className={styles.field}>
              <Said text={t(words.eachName, { name })} />
              <input
                type="text"
                defaultValue={answers.get(`place:${name}`) ?? ''}
                onBlur={({ target }) => onAnswer(`place:${name}`, target.value.trim() || null)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !isComposing(event.nativeEvent))
                    onAnswer(`place:${name}`, event.currentTarget.value.trim() || null)
                }}
              />
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

const WORDED = new Map<string, Bilingual>(Object.entries(IMPORT_ANSWERS))
const UNITS = new Map<string, Bilingual>(Object.entries(UNIT_ANSWERS))

/** Questions whose answers name a time. They are kept as Chinese writes it, whatever the language of the page. */
const OF_TIME: readonly Question['kind'][] = [
  'period',
  'year',
  'month',
  'relative',
  'span',
  'week',
  'day-order',
]

/** An answer: a text from the file is shown unchanged, any other in the language of the page. */
export function wordAnswer(option: string, kind: Question['kind'], language: Language): string | null {
  const worded = WORDED.get(option) ?? (kind === 'unit' ? UNITS.get(option) : undefined)
  if (worded !== undefined) return textIn(worded, language)
  if (kind === 'scaled-twice') return numbersIn(option, language)
  const period = OF_TIME.includes(kind) ? readPeriod(option, null) : 'none'
  return typeof period === 'string' ? null : wordPeriod(period, language)
}

/** The amounts that are to be chosen from, as the language writes them; what is printed before the sign of equality stays. */
function numbersIn(option: string, language: Language): string {
  const from = option.lastIndexOf(' = ') + 1
  const amounts = option.slice(from).replace(/\d[\d,]*(?:\.\d+)?/gu, (number) => {
    const [whole = '', decimals] = number.replaceAll(',', '').split('.')
    return [writeCount(Number(whole), language), ...(decimals === undefined ? [] : [decimals])].join('.')
  })
  return option.slice(0, from) + amounts
}

interface AnswerProps extends Pick<Question, 'kind'> {
  readonly option: string
  readonly shown: Bilingual | undefined
  /** Whether it holds for more values than the one that it names. */
  readonly isOfSeveral: boolean
}

function Answer({ option, shown, kind, isOfSeveral }: AnswerProps) {
  const t = useText()
  const language = useLanguage()
  if (shown !== undefined) return <Said text={textIn(shown, language)} />
  const worded = wordAnswer(option, kind, language)
  if (isOfSeveral && kind === 'negative' && worded === null)
    return t(option.startsWith('-') ? words.keepNegative : words.dropMinus)
  return worded === null ? <Outside text={option} /> : worded
}
