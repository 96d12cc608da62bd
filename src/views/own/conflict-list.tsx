import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Agreement, Conflict } from '../../dataset/edits/conflicts.ts'
import { idsOf } from '../../dataset/edits/conflicts.ts'
import type { Observation } from '../../dataset/observation.ts'
import { observationName, valueText } from '../../dataset/observation-wording.ts'
import { thingBeside, wordSource } from '../../dataset/source-wording.ts'
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

interface AgreementListProps {
  readonly agreements: readonly Agreement[]
  readonly edits: Edits
}

/** Values of one thing that agree, with their sources, and which of them stands for all. */
export function AgreementList({ agreements, edits }: AgreementListProps) {
  const t = useText()
  const chosen = useSearch({ from: '/own' }).conflict
  const chosenFirst = agreements.toSorted((a, b) => Number(b.key === chosen) - Number(a.key === chosen))
  return (
    <ul className={styles.list}>
      {chosenFirst.slice(0, LISTED).map((agreement) => (
        <AgreementItem
          key={agreement.key}
          agreement={agreement}
          edits={edits}
          isChosen={agreement.key === chosen}
        />
      ))}
      {agreements.length > LISTED && <li>{t(words.moreAgreements, { n: agreements.length - LISTED })}</li>}
    </ul>
  )
}

interface ItemProps {
  readonly conflict: Conflict
  readonly edits: Edits
  readonly isChosen: boolean
}

function ConflictItem({ conflict: { key, observations, settled }, edits, isChosen }: ItemProps) {
  const t = useText()
  const style = useNumberStyle()
  const taken = observations.find(({ id }) => id === settled)
  return (
    <ValuesOfOne observations={observations} isChosen={isChosen}>
      {settled === null ? (
        <>
          <TakeButtons
            among={observations}
            of={observations.filter(({ status }) => status !== 'derived')}
            {...{ at: key, edits }}
          />
          <Button onClick={() => settle(edits, key, observations, null)}>{t(words.keepAll)}</Button>
        </>
      ) : (
        <>
          <Said
            text={
              taken === undefined ? t(words.areKept) : t(words.isTaken, { value: valueText(taken, style) })
            }
          />{' '}
          <Button onClick={() => void edits.remove(editId('choice', key))}>{t(words.reopen)}</Button>
        </>
      )}
    </ValuesOfOne>
  )
}

interface AgreementItemProps extends Omit<ItemProps, 'conflict'> {
  readonly agreement: Agreement
}

function AgreementItem({ agreement, edits, isChosen }: AgreementItemProps) {
  const t = useText()
  const style = useNumberStyle()
  const { key, observations, leading, isTaken } = agreement
  const value = leading === null ? '' : valueText(leading, style)
  return (
    <ValuesOfOne observations={observations} isChosen={isChosen}>
      <Said
        text={leading === null ? t(words.noneLeads) : t(isTaken ? words.isTaken : words.leads, { value })}
      />{' '}
      {isTaken ? (
        <Button onClick={() => void edits.remove(editId('choice', key))}>{t(words.byExactness)}</Button>
      ) : (
        <TakeButtons
          among={observations}
          of={observations.filter((one) => one !== leading && one.status !== 'derived')}
          {...{ at: key, edits }}
        />
      )}
    </ValuesOfOne>
  )
}

const settle = (edits: Edits, key: string, among: readonly Observation[], take: Observation | null): void =>
  void edits.put({
    kind: 'choice',
    id: editId('choice', key),
    of: key,
    among: among.flatMap(idsOf),
    take: take?.id ?? null,
  })

interface TakeButtonsProps {
  readonly at: string
  readonly among: readonly Observation[]
  /** Those that may be taken. */
  readonly of: readonly Observation[]
  readonly edits: Edits
}

function TakeButtons({ at, among, of, edits }: TakeButtonsProps) {
  const t = useText()
  const style = useNumberStyle()
  return of.map((one) => (
    <Button
      key={one.id}
      onClick={() => settle(edits, at, among, one)}
      title={wordSource(one, style.language)}
    >
      <Said text={t(words.takeThis, { value: valueText(one, style) })} />
    </Button>
  ))
}

interface ValuesOfOneProps {
  readonly observations: readonly Observation[]
  readonly isChosen: boolean
  /** What is decided, or can be. */
  readonly children: ReactNode
}

/** Values of one thing, each with its sources. */
function ValuesOfOne({ observations, isChosen, children }: ValuesOfOneProps) {
  const style = useNumberStyle()
  const [first] = observations
  if (first === undefined) return null
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
                [
                  ...thingBeside(one, first, style.language),
                  ...[one, ...(one.support ?? [])].map((each) => wordSource(each, style.language)),
                ],
                style.language,
              )}
            />
          </li>
        ))}
      </ul>
      <p className={styles.buttons}>{children}</p>
    </li>
  )
}
