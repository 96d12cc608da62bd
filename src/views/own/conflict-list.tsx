import { Link, useSearch } from '@tanstack/react-router'
import type { Conflict } from '../../dataset/edits/conflicts.ts'
import { idsOf } from '../../dataset/edits/conflicts.ts'
import type { Observation } from '../../dataset/observation.ts'
import { observationName, valueText } from '../../dataset/observation-wording.ts'
import { wordSource } from '../../dataset/source-wording.ts'
import { editId } from '../../domain/record/edit.ts'
import { langOf, listOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { Button } from '../../ui/control/button.tsx'
import type { Edits } from '../../ui/data/use-edits.ts'
import { BETWEEN, keepTogether, Outside, Said } from '../../ui/said.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import styles from './own.module.css'

/** Conflicts that are listed at once; as one is settled, the next comes up. */
const LISTED = 100

interface Props {
  readonly conflicts: readonly Conflict[]
  readonly edits: Edits
}

/** Values that contradict each other, with their sources, those that are not settled first. */
export function ConflictList({ conflicts, edits }: Props) {
  const t = useText()
  const chosen = useSearch({ from: '/own' }).conflict
  if (conflicts.length === 0) return <p>{t(words.noConflicts)}</p>
  // The chosen one first, then those that are not settled.
  const rank = ({ key, settled }: Conflict) => (key === chosen ? 0 : settled === null ? 1 : 2)
  const openFirst = conflicts.toSorted((a, b) => rank(a) - rank(b))
  return (
    <ul className={styles.list}>
      {openFirst.slice(0, LISTED).map((conflict) => (
        <ConflictItem
          key={conflict.key}
          conflict={conflict}
          edits={edits}
          isChosen={conflict.key === chosen}
        />
      ))}
      {openFirst.length > LISTED && <li>{t(words.moreConflicts, { n: openFirst.length - LISTED })}</li>}
    </ul>
  )
}

interface ItemProps {
  readonly conflict: Conflict
  readonly edits: Edits
  readonly isChosen: boolean
}

function ConflictItem({ conflict, edits, isChosen }: ItemProps) {
  const t = useText()
  const style = useNumberStyle()
  const { key, observations, settled } = conflict
  const [first] = observations
  if (first === undefined) return null
  const settle = (take: Observation | null) =>
    void edits.put({
      kind: 'choice',
      id: editId('choice', key),
      of: key,
      among: observations.flatMap(idsOf),
      take: take?.id ?? null,
    })
  const taken = observations.find(({ id }) => id === settled)
  return (
    <li tabIndex={-1} className={styles.conflict} data-arrival={isChosen || undefined}>
      <p>
        <Link to="/locality/$id" params={{ id: first.locality.id }}>
          <Outside
            text={textIn(first.locality.name, style.language)}
            lang={langOf(first.locality.name, style.language)}
          />
        </Link>
        {BETWEEN}
        <Said text={observationName(first, style.language)} />
        {BETWEEN}
        {keepTogether(wordPeriodBasis(first.period, style.language))}
      </p>
      <ul>
        {observations.map((one) => (
          <li key={one.id}>
            <strong>
              <Said text={valueText(one, style)} />
            </strong>{' '}
            <Said
              text={listOf(
                [one, ...(one.support ?? [])].map((each) => wordSource(each, style.language)),
                style.language,
              )}
            />
          </li>
        ))}
      </ul>
      {settled === null ? (
        <p className={styles.buttons}>
          {observations
            .filter(({ status }) => status !== 'derived')
            .map((one) => (
              <Button key={one.id} onClick={() => settle(one)} title={wordSource(one, style.language)}>
                <Said text={t(words.takeThis, { value: valueText(one, style) })} />
              </Button>
            ))}
          <Button onClick={() => settle(null)}>{t(words.keepAll)}</Button>
        </p>
      ) : (
        <p className={styles.buttons}>
          <Said
            text={
              taken === undefined ? t(words.areKept) : t(words.isTaken, { value: valueText(taken, style) })
            }
          />{' '}
          <Button onClick={() => void edits.remove(editId('choice', key))}>{t(words.reopen)}</Button>
        </p>
      )}
    </li>
  )
}
