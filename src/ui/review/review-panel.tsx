import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { Review } from '../../dataset/review/standing.ts'
import { aboutKey } from '../../dataset/review/with-remarks.ts'
import type { About, AboutValue, Remark, Saying, Verdict } from '../../domain/record/remark.ts'
import {
  LONGEST_NAME,
  LONGEST_WORDS,
  MOST_REMARKS,
  needsWords,
  ROLES,
  remarkOf,
  VERDICTS,
} from '../../domain/record/remark.ts'
import type { Bilingual } from '../../domain/text.ts'
import { sentenceCase, textIn } from '../../domain/text.ts'
import { isolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import { keepsNothing } from '../../state/publication.ts'
import type { RemarkDraft } from '../../state/remark-drafts.ts'
import { openRemarkDrafts } from '../../state/remark-drafts.ts'
import { lastReviewer, rememberReviewer } from '../../state/reviewer.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { ABOUT_WORDS, reviewMessages as words } from '../../words/desk/review.ts'
import { ROLE_NAMES, VERDICT_NAMES } from '../../words/desk/review-wording.ts'
import { Button } from '../control/button.tsx'
import field from '../control/field.module.css'
import { Segmented } from '../control/segmented.tsx'
import { ChangesNote, useUndoableChanges } from '../data/undoable-changes.tsx'
import { useTaken } from '../data/use-dataset.ts'
import { Section } from '../page/section.tsx'
import { useLanguage, useText } from '../use-language.ts'
import type { FilledText } from '../use-said.ts'
import { useWordSaid } from '../use-said.ts'
import { EntryList } from './entry-list.tsx'
import styles from './review.module.css'
import { ReviewBadge } from './review-badge.tsx'

const remarkDrafts = openRemarkDrafts()

/** Adds remarks, says what came of the last ones, and takes those back together. */
export function useRemarks() {
  const { message, say, apply, undo } = useUndoableChanges(words.undone)
  return {
    message,
    /** Gives whether they are kept. */
    add: async (remarks: readonly Remark[], done: FilledText = { text: words.saved }): Promise<boolean> => {
      const { content } = workspace.store.getState()
      if (content.remarks.length + remarks.length > MOST_REMARKS) {
        say({ text: words.full, values: { most: MOST_REMARKS } })
        return false
      }
      return await apply(
        remarks.map((put) => ({ collection: 'remarks', put })),
        done,
      )
    },
    undo,
  }
}
export type Remarks = ReturnType<typeof useRemarks>

/** The notes on a place or an indicator, on its page. */
export function NotesSection({ about }: { readonly about: About }) {
  const t = useText()
  const { reviewed } = useTaken()
  const key = aboutKey(about)
  const review = reviewed.find((one) => aboutKey(one.about) === key)?.review
  return (
    <div data-screen-only={review === undefined || undefined}>
      <Section title={t(words.note)}>
        <ReviewPanel review={review} subjects={[about]} add={words.addNote} />
      </Section>
    </div>
  )
}

interface RemarkFormProps {
  /** The key of what is typed, see {@link openRemarkDrafts}. */
  readonly draftKey: string
  /** What a note can be about; a mark is on the value among them, and there is none where no value is. */
  readonly subjects: readonly About[]
  /** Whether the page was asked for because of the form. */
  readonly isArrival: boolean
  /** Gives whether the remark is kept; else the form stays as it is. */
  readonly onAdd: (remark: Remark) => Promise<boolean>
}

const WORDS_LABELS = {
  confirmed: words.wordsConfirmed,
  questioned: words.wordsQuestioned,
  corrected: words.wordsCorrected,
  note: words.note,
} as const satisfies Record<Verdict | 'note', Bilingual>

type Part = 'kind' | 'words' | 'name' | 'role'

const isValue = (about: About): about is AboutValue => about.kind === 'value'

/** Marks a value or writes a note. What was typed stays in the form until it is kept, and the form says what is wrong with it. */
function RemarkForm({ draftKey, subjects, isArrival, onAdd }: RemarkFormProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const value = subjects.find(isValue)
  // Nobody confirms a value by pressing on: a verdict is chosen each time.
  const noKind = value === undefined ? 'note' : null
  const [draft, setDraft] = useState((): RemarkDraft => {
    const first = lastReviewer()
    const blank = {
      kind: noKind,
      about: 0,
      text: '',
      by: first?.by ?? '',
      role: first?.role ?? null,
    } as const
    return remarkDrafts.get(draftKey) ?? blank
  })
  const { kind, about, text, by, role } = draft
  /** The draft that is being written; null while none is. */
  const writing = useRef<RemarkDraft | null>(null)
  const type = (part: Partial<RemarkDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    remarkDrafts.set(draftKey, next)
  }
  const [problem, setProblem] = useState<{ readonly of: Part; readonly said: FilledText } | null>(null)
  const wordSaid = useWordSaid()

  const refuse = (of: Part, text: Bilingual, values: FilledText['values'] = {}) => {
    setProblem({ of, said: { text, values } })
    if (of === 'kind' || of === 'role') {
      const choices = [...(form.current?.querySelectorAll('fieldset') ?? [])]
      ;(of === 'kind' ? choices.at(0) : choices.at(-1))?.querySelector('input')?.focus()
    } else (of === 'words' ? wordsField : nameField).current?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // As they are kept, so that signs that nobody sees count for nothing.
    const said = withoutHiddenSigns(text).trim()
    const name = withoutHiddenSigns(by).trim()
    if (kind === null) return refuse('kind', words.noVerdict)
    if (said.length > LONGEST_WORDS)
      return refuse('words', words.longWords, { most: LONGEST_WORDS, n: said.length })
    if (said === '' && (kind === 'note' || needsWords(kind)))
      return refuse('words', kind === 'note' ? words.noNote : words.noWords)
    if (name === '') return refuse('name', words.noName)
    if (name.length > LONGEST_NAME)
      return refuse('name', words.longName, { most: LONGEST_NAME, n: name.length })
    // Nor is anybody the one who checks because that stands first.
    if (role === null) return refuse('role', words.noRole)
    setProblem(null)
    const signed = { by: name, role, at: new Date().toISOString(), words: said }
    const subject = subjects[about]
    const saying: Saying | null =
      kind === 'note'
        ? subject === undefined
          ? null
          : { kind, about: subject, ...signed }
        : value === undefined
          ? null
          : { kind: 'mark', verdict: kind, about: value, ...signed }
    if (saying === null) return
    // A second press while the first is being written is the same remark.
    if (writing.current === draft) return
    writing.current = draft
    rememberReviewer({ by: name, role })
    const isKept = await onAdd(remarkOf(saying))
    if (writing.current === draft) writing.current = null
    if (!isKept) return
    // What was typed meanwhile is of the next remark.
    setDraft((last) => (last === draft ? { ...last, kind: noKind, text: '' } : last))
    if (remarkDrafts.get(draftKey) === draft) remarkDrafts.set(draftKey, null)
  }

  const kinds = [
    ...(value === undefined
      ? []
      : VERDICTS.map((each) => ({ value: each, label: sentenceCase(t(VERDICT_NAMES[each])) }))),
    { value: 'note' as const, label: t(words.note) },
  ]
  const error = (of: 'words' | 'name') =>
    problem?.of === of && (
      <small id={`${id}-${of}-error`} className={styles.error} role="alert">
        {wordSaid(problem.said)}
      </small>
    )
  const faulty = (of: 'words' | 'name') =>
    problem?.of === of ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-${of}-error` } as const) : {}
  return (
    <form
      ref={form}
      className={styles.form}
      data-arrival={isArrival || undefined}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      {kinds.length > 1 && (
        <Segmented
          label={t(words.what)}
          value={kind}
          options={kinds}
          onChange={(next) => type({ kind: next })}
          fault={problem?.of === 'kind' ? wordSaid(problem.said) : ''}
        />
      )}
      {kind === 'note' && subjects.length > 1 && (
        <label className={field.field}>
          {t(words.about)}
          <select value={about} onChange={({ target }) => type({ about: Number(target.value) })}>
            {subjects.map((subject, at) => (
              <option key={subject.kind} value={at}>
                {t(ABOUT_WORDS[subject.kind])}
                {isValue(subject) ? '' : ` · ${isolated(textIn(subject.name, language))}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={field.field}>
        <label htmlFor={`${id}-words`}>{t(kind === null ? words.wordsBefore : WORDS_LABELS[kind])}</label>
        <textarea
          ref={wordsField}
          id={`${id}-words`}
          rows={2}
          value={text}
          onChange={({ target }) => type({ text: target.value })}
          {...faulty('words')}
        />
        {error('words')}
      </div>
      <div className={styles.signing}>
        <div className={field.field}>
          <label htmlFor={`${id}-name`}>{t(words.name)}</label>
          <input
            ref={nameField}
            id={`${id}-name`}
            value={by}
            autoComplete="name"
            onChange={({ target }) => type({ by: target.value })}
            {...faulty('name')}
          />
          {error('name')}
        </div>
        <Segmented
          label={t(words.role)}
          value={role}
          options={ROLES.map((each) => ({ value: each, label: sentenceCase(t(ROLE_NAMES[each])) }))}
          onChange={(next) => type({ role: next })}
          fault={problem?.of === 'role' ? wordSaid(problem.said) : ''}
        />
        <Button type="submit">{t(words.save)}</Button>
      </div>
    </form>
  )
}

interface ReviewPanelProps {
  readonly review: Review | undefined
  readonly subjects: readonly About[]
  /** Whether there is a form at once, or one to be opened. */
  readonly isOpen?: boolean
  /** Whether the page was asked for because of the form. */
  readonly isArrival?: boolean
  /** Names what is marked, where several panels stand on a page. */
  readonly name?: string
  /** What the form is for, where it is not for marks. */
  readonly add?: Bilingual
}

/** What was said of something, and the form that says more. */
export function ReviewPanel({
  review,
  subjects,
  isOpen = false,
  isArrival = false,
  name,
  add = words.add,
}: ReviewPanelProps) {
  const t = useText()
  const remarks = useRemarks()
  const [isUnfolded, setUnfolded] = useState(false)
  const key = subjects.map(aboutKey).join(' ')
  const form = (
    <div data-screen-only>
      <RemarkForm
        key={key}
        draftKey={key}
        subjects={subjects}
        isArrival={isArrival}
        onAdd={(remark) => remarks.add([remark])}
      />
      <ChangesNote changes={remarks} undo={words.undo} className={styles.status} />
    </div>
  )
  return (
    <div className={styles.panel}>
      {review !== undefined && review.state !== null && (
        <p>
          <ReviewBadge state={review.state} />
        </p>
      )}
      {review !== undefined && (
        <EntryList
          entries={review.entries}
          withdrawing={
            keepsNothing()
              ? undefined
              : {
                  by: lastReviewer()?.by ?? null,
                  onWithdraw: (remark) => void remarks.add([remark], { text: words.wasWithdrawn }),
                }
          }
        />
      )}
      {keepsNothing() ? null : isOpen ? (
        form
      ) : (
        <details data-screen-only onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
          <summary aria-label={name === undefined ? undefined : t(words.addHere, { name })}>{t(add)}</summary>
          {isUnfolded && form}
        </details>
      )}
    </div>
  )
}
