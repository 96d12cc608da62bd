import { useMemo } from 'react'
import { isReversed } from '../../../dataset/table/filter.ts'
import { looserViews, needsOwnData } from '../../../dataset/table/looser-views.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { isNarrowed, withAllRows } from '../../../dataset/table/view/view-state.ts'
import { countStatement } from '../../../dataset/table/view/view-statement.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Said } from '../../said.tsx'
import { useText } from '../../use-language.ts'
import { leaveFocus } from '../keep-focus.ts'
import styles from '../observation-table.module.css'

interface NoRowsProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** Why a table is empty, and the ways out: each condition that alone keeps all rows away, or all of them. */
export function NoRows({ current, onViewChange }: NoRowsProps) {
  const text = useText()
  const { index, state, language } = current
  const looser = useMemo(() => looserViews(index, state, language), [index, state, language])
  if (!isNarrowed(state)) return <p className={styles.nothing}>{text(tableMessages.empty)}</p>
  const go = (view: ViewState) => ({
    onClick: ({ currentTarget }: { readonly currentTarget: Element }) => {
      leaveFocus(currentTarget)
      onViewChange(view)
    },
  })
  return (
    <div className={styles.nothing}>
      <p>
        {text(state.filters.some(isReversed) ? tableMessages.reversed : tableMessages.nothing)}{' '}
        <button type="button" className={styles.link} {...go(withAllRows(state))}>
          {text(tableMessages.showAll)}
        </button>
      </p>
      {needsOwnData(index, state) ? <p>{text(tableMessages.ownElsewhere)}</p> : null}
      {looser.map(({ condition, view, rows }) => (
        <p key={condition}>
          <button type="button" className={styles.link} {...go(view)}>
            <Said text={text(tableMessages.without, { condition })} />
          </button>{' '}
          {countStatement({ shown: rows, total: rows }, language)}
        </p>
      ))}
    </div>
  )
}
