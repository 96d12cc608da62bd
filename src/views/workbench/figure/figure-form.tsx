import type { Observation } from '../../../dataset/observation.ts'
import { valueText } from '../../../dataset/observation-wording.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { inBrackets } from '../../../domain/text.ts'
import { wordPeriodBasis } from '../../../domain/time/period.ts'
import { proposalFor } from '../../../draft/edit/answers.ts'
import type { Scene } from '../../../draft/edit/commands.ts'
import { repeatsFor } from '../../../draft/edit/desk.ts'
import type { Entry } from '../../../draft/edit/document.ts'
import { entriesIn, entryOf, paragraphOf, printedOf } from '../../../draft/edit/document.ts'
import { contradicts, relationsShown } from '../../../draft/edit/relations-shown.ts'
import { statedBy } from '../../../draft/edit/stated.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { Button } from '../../../ui/control/button.tsx'
import { EvidenceTrigger } from '../../../ui/evidence/evidence-trigger.tsx'
import { BETWEEN } from '../../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../../ui/use-language.ts'
import { BOUND_NAMES } from '../../../words/domain/bound.ts'
import { KIND_NAMES, REASON_NAMES } from '../../../words/reports/report.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'
import { MeasureForm } from './measure-form.tsx'
import { ModePanel } from './mode-panel.tsx'
import { Reason } from './question-row.tsx'

const COMMON: readonly (readonly [string, Bilingual])[] = [
  ['ArrowUp', words.previous],
  ['ArrowDown', words.next],
  ['n', words.notMeasure],
  ['r', words.repeats],
  ['=', words.sameAsLast],
]

const RARE: readonly (readonly [string, Bilingual])[] = [
  ['[', words.edgeStartLeft],
  ['{', words.edgeStartRight],
  ['}', words.edgeEndLeft],
  [']', words.edgeEndRight],
  ['s', words.splitIt],
  ['j', words.joinIt],
  ['p', words.partHere],
  ['P', words.partJoin],
  ['o', words.reopen],
  ['Delete', words.deleteIt],
]

const KEY_SIGNS: Readonly<Record<string, string>> = {
  P: '⇧P',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
}
const signOf = (key: string): string => KEY_SIGNS[key] ?? key.toUpperCase()

interface FigureActionsProps {
  readonly control: DeskControl
  readonly isReadOnly: boolean
  readonly isMeasure: boolean
  /** Whether the rare actions are shown: once opened, they stay open for the next figures. */
  readonly isMore: boolean
  readonly onMore: (isMore: boolean) => void
}

/** Buttons for the actions on the current figure; each shows its key. */
function FigureActions({ control, isReadOnly, isMeasure, isMore, onMore }: FigureActionsProps) {
  const t = useText()
  const button = ([key, text]: readonly [string, Bilingual]) => (
    <Button
      key={key}
      aria-keyshortcuts={key}
      disabled={isReadOnly && !key.startsWith('Arrow')}
      onClick={() => control.run(key)}
    >
      {t(text)} <kbd>{signOf(key)}</kbd>
    </Button>
  )
  return (
    <>
      <details
        className={styles.rare}
        open={isMore}
        onToggle={({ currentTarget }) => onMore(currentTarget.open)}
      >
        <summary>{t(words.more)}</summary>
        <p className={styles.actions}>{RARE.map(button)}</p>
      </details>
      <p className={`${styles.actions} ${styles.common}`} data-foot>
        <Button primary aria-keyshortcuts="Enter" disabled={isReadOnly} onClick={() => control.run('Enter')}>
          {t(words.accept)} <kbd>Enter</kbd>
        </Button>
        {!isMeasure && button(['m', words.isMeasure])}
        {COMMON.map(button)}
      </p>
    </>
  )
}

interface FigureFormProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly entry: Entry
  readonly isReadOnly: boolean
  readonly isMore: boolean
  readonly onMore: (isMore: boolean) => void
  readonly onLeave: () => void
}

/** The current figure: its printed text, how it is understood and why, and what can be done with it. */
export function FigureForm({ scene, control, entry, isReadOnly, isMore, onMore, onLeave }: FigureFormProps) {
  const t = useText()
  const language = useLanguage()
  const { document, suggested } = scene
  const figure = suggested.figures.get(entry.id)
  const printed = printedOf(document, entry)
  const stated = statedBy(document, entry)
  const owner = document.parts[control.desk.part]
  const own = owner === undefined ? [] : entriesIn(document, owner)
  const proposal = proposalFor(entry, suggested)
  const isToMeasure = control.desk.toMeasure === entry.id
  const account = isToMeasure ? ({ as: 'measure' } as const) : proposal.account
  const suggestion = isToMeasure ? null : proposal.suggestion
  const isOpen = entry.account === null
  const isAsked = account.as === 'measure' || (isOpen && control.desk.asked === 'exactness')
  // A date or a label cannot be more or less exact.
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
            // What a long part says of its figures may still be on its way.
            ...(figure === undefined ? [] : [t(KIND_NAMES[figure.kind])]),
            ...exactness,
            ...(owner === undefined
              ? []
              : [
                  t(words.place, {
                    n: figure?.paragraph ?? paragraphOf(document, owner, entry),
                    at: own.findIndex(({ id }) => id === entry.id) + 1,
                    all: own.length,
                  }),
                ]),
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
      <FigureActions
        control={control}
        isReadOnly={isReadOnly}
        isMeasure={account.as === 'measure'}
        isMore={isMore}
        onMore={onMore}
      />
    </div>
  )
}

const printedIn = (scene: Scene, id: Entry['id']): string => {
  const entry = entryOf(scene.document, id)
  return entry === undefined ? '' : printedOf(scene.document, entry)
}

interface Note {
  readonly words: string
  readonly contradicts: boolean
  /** The value in the data that the relation is about. */
  readonly earlier?: Observation
}

/** What the text or the data says about the same thing elsewhere, and the sums in the text. */
function Relations({ scene, entry }: { readonly scene: Scene; readonly entry: Entry }) {
  const t = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const part = scene.suggested.parts.find(({ ids }) => ids.includes(entry.id))
  const figure = scene.suggested.figures.get(entry.id)
  if (part === undefined || figure === undefined) return null
  const printedAt = (index: number) => itemAt(part.report.figures, index).printed
  const notes: Note[] = relationsShown(scene, entry).flatMap((relation): Note[] => {
    if ('figure' in relation)
      return [
        {
          words: t(FIGURE_RELATIONS[relation.is], { words: printedAt(relation.figure) }),
          contradicts: contradicts(relation),
        },
      ]
    const earlier = scene.context.dataset.observations.get(relation.observation)
    if (earlier === undefined) return []
    return [{ words: t(DATA_RELATIONS[relation.is]), contradicts: contradicts(relation), earlier }]
  })
  for (const { parts, total, value } of part.report.sums)
    if (parts.includes(figure.index) || total === figure.index)
      notes.push({
        words: t(words.sum, {
          parts: parts.map(printedAt).join('＋'),
          total: total === null ? value : printedAt(total),
        }),
        contradicts: false,
      })
  if (notes.length === 0) return null
  const keyed = new Map(notes.map((note) => [`${note.words} ${note.earlier?.id ?? ''}`, note]))
  return (
    <ul className={styles.relations}>
      {[...keyed].map(([key, { words: reason, contradicts: isBad, earlier }]) => (
        <li key={key} data-contradicts={isBad || undefined}>
          {reason}
          {earlier !== undefined && (
            <>
              <EvidenceTrigger observation={earlier}>{valueText(earlier, style)}</EvidenceTrigger>{' '}
              <span className={styles.quiet}>{wordPeriodBasis(earlier.period, language)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const FIGURE_RELATIONS = {
  'part-of-figure': words.partOf,
  'contradicts-figure': words.contradicts,
} as const

const DATA_RELATIONS = {
  'contradicts-observation': words.contradictsData,
  'agrees-with-observation': words.agrees,
  'near-observation': words.nearData,
} as const
