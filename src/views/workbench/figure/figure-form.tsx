import { inBrackets } from '../../../domain/text.ts'
import type { Relation } from '../../../draft/draft-schema.ts'
import { proposalFor } from '../../../draft/edit/answers.ts'
import type { Scene } from '../../../draft/edit/commands.ts'
import { repeatsFor } from '../../../draft/edit/desk.ts'
import type { Entry } from '../../../draft/edit/document.ts'
import { entriesIn, entryOf, printedOf } from '../../../draft/edit/document.ts'
import { statedBy } from '../../../draft/edit/stated.ts'
import { BETWEEN } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { BOUND_NAMES } from '../../../words/domain/bound.ts'
import { KIND_NAMES, REASON_NAMES } from '../../../words/reports/report.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'
import { FigureActions } from './figure-actions.tsx'
import { MeasureForm } from './measure-form.tsx'
import { ModePanel } from './mode-panel.tsx'
import { Reason } from './question-row.tsx'

interface FigureFormProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly entry: Entry
  readonly isReadOnly: boolean
  readonly onLeave: () => void
}

/** The figure in hand: what it prints, what it is taken for and why, and what can be done with it. */
export function FigureForm({ scene, control, entry, isReadOnly, onLeave }: FigureFormProps) {
  const t = useText()
  const language = useLanguage()
  const { document, suggested } = scene
  const figure = suggested.figures.get(entry.id)
  const printed = printedOf(document, entry)
  const stated = statedBy(document, entry)
  const owner = document.parts[control.desk.part]
  const own = owner === undefined ? [] : entriesIn(document, owner)
  const { account, suggestion } = proposalFor(entry, suggested)
  const isOpen = entry.account === null
  const isAsked = account.as === 'measure' || (isOpen && control.desk.asked === 'exactness')
  // A date or a label is no more or less exact.
  const isQuantity = figure?.kind === 'measure' || figure?.kind === 'duration' || account.as === 'measure'
  const exactness = !isQuantity
    ? []
    : [
        `${t(stated === null ? words.unread : BOUND_NAMES[stated.quantity.bound])}${stated?.isByHand === true ? inBrackets(t(words.byHand), language) : ''}`,
      ]
  return (
    <div className={styles.form}>
      <header className={styles.head}>
        <h2 lang="zh-CN">{printed}</h2>
        <p className={styles.quiet}>
          {[
            t(KIND_NAMES[figure?.kind ?? 'other']),
            ...exactness,
            t(words.place, {
              n: figure?.paragraph ?? 1,
              at: own.findIndex(({ id }) => id === entry.id) + 1,
              all: own.length,
            }),
          ].join(BETWEEN)}
        </p>
      </header>
      <p className={styles.account} data-open={isOpen || undefined}>
        <strong>
          {account.as === 'measure'
            ? t(words.accountMeasure)
            : account.as === 'repeat'
              ? t(words.accountRepeat, {
                  words: printedIn(scene, account.of),
                })
              : t(REASON_NAMES[account.as])}
        </strong>{' '}
        <span className={styles.reason}>
          {isOpen && suggestion !== null ? (
            <>
              {t(words.suggested)}
              {BETWEEN}
              <Reason suggestion={suggestion} />
            </>
          ) : (
            t(words.bySaid)
          )}
        </span>
      </p>
      <Relations scene={scene} entry={entry} />
      <ModePanel scene={scene} control={control} entry={entry} repeats={repeatsFor(scene, entry)} />
      {isAsked && control.desk.mode.kind !== 'reason' && (
        <MeasureForm scene={scene} control={control} entry={entry} onLeave={onLeave} />
      )}
      <FigureActions control={control} isReadOnly={isReadOnly} isMeasure={account.as === 'measure'} />
    </div>
  )
}

const printedIn = (scene: Scene, id: Entry['id']): string => {
  const entry = entryOf(scene.document, id)
  return entry === undefined ? '' : printedOf(scene.document, entry)
}

/** What the text or the data says of the same thing elsewhere, and sums that the text gives. */
function Relations({ scene, entry }: { readonly scene: Scene; readonly entry: Entry }) {
  const t = useText()
  const part = scene.suggested.parts.find(({ ids }) => ids.includes(entry.id))
  const figure = scene.suggested.figures.get(entry.id)
  if (part === undefined || figure === undefined) return null
  const printedAt = (index: number) => part.report.figures[index]?.printed ?? ''
  const wordsOf = (relation: Relation): string => {
    switch (relation.is) {
      case 'part-of-figure':
        return t(words.partOf, { words: printedAt(relation.figure) })
      case 'contradicts-figure':
        return t(words.contradicts, { words: printedAt(relation.figure) })
      case 'contradicts-observation':
        return t(words.contradictsData)
      case 'agrees-with-observation':
        return t(words.agrees)
    }
  }
  const notes = figure.relations.map((relation) => ({
    text: wordsOf(relation),
    contradicts: relation.is === 'contradicts-figure' || relation.is === 'contradicts-observation',
  }))
  for (const { parts, total, value } of part.report.sums)
    if (parts.includes(figure.index) || total === figure.index)
      notes.push({
        text: t(words.sum, {
          parts: parts.map(printedAt).join('＋'),
          total: total === null ? value : printedAt(total),
        }),
        contradicts: false,
      })
  if (notes.length === 0) return null
  return (
    <ul className={styles.relations}>
      {[...new Map(notes.map((note) => [note.text, note])).values()].map(({ text, contradicts }) => (
        <li key={text} data-contradicts={contradicts || undefined}>
          {text}
        </li>
      ))}
    </ul>
  )
}
