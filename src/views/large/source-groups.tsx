import type { ReactNode } from 'react'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { withFilter } from '../../dataset/table/view/view-state.ts'
import { writeCount } from '../../domain/fill.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { atLeast, atMost, exact, range, vague } from '../../domain/number/bound.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { textIn } from '../../domain/text.ts'
import { textOf, wordQuantity } from '../../domain/wording.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import type { DataSource } from '../../sources/data-source.ts'
import type { SourceAggregate, SourceGroup, SourceView } from '../../sources/view.ts'
import { OutsidePhrased } from '../../ui/phrased.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { NO_SUM } from '../../words/table/aggregate.ts'
import { COLUMN_NAMES } from '../../words/table/columns.ts'
import { tableMessages } from '../../words/table/table.ts'
import styles from './large.module.css'
import { PartialNote, StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

interface SourceGroupsProps {
  readonly source: DataSource
  readonly state: ViewState
  readonly asked: SourceView
  readonly onViewChange: (state: ViewState) => void
}

/** The groups of a view with what each comes to. Pressing one shows its rows. */
export function SourceGroups({ source, state, asked, onViewChange }: SourceGroupsProps) {
  const text = useText()
  const language = useLanguage()
  const { groups, filters, sort, search } = asked
  const answered = useAnswer(JSON.stringify([groups, filters, sort, search, language]), (asking) =>
    source.groups(asked, asking),
  )
  const nameOf = ({ name }: SourceGroup) =>
    name === null ? text(tableMessages.blank) : isolated(textIn(name, language))
  const show = (group: SourceGroup) =>
    onViewChange({
      ...withFilter(state, group.column, {
        type: 'set',
        column: group.column,
        keys: [group.name?.key ?? ''],
      }),
      grouping: [],
    })
  return (
    <>
      <StandingNote of={answered} looks={source.looksThrough?.(asked, { for: 'groups' })} />
      {answered.value !== null && <PartialNote parts={answered.value.parts} />}
      {answered.value === null ? null : (
        <Scroll label={text(words.groups)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{groups.map((column) => text(COLUMN_NAMES[column])).join(' / ')}</th>
                <th scope="col" data-numeric>
                  {text(words.groupRows)}
                </th>
                <th scope="col">{text(words.span)}</th>
                <th scope="col">{text(words.sum)}</th>
              </tr>
            </thead>
            <tbody>
              {answered.value.groups.map((group) => (
                <tr key={`${group.column} ${group.name?.key} ${group.start}`} data-depth={group.depth}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.link}
                      aria-label={text(words.onlyGroup, { name: nameOf(group) })}
                      onClick={() => show(group)}
                    >
                      <OutsidePhrased text={nameOf(group)} />
                    </button>
                  </th>
                  <td data-numeric>{writeCount(group.aggregate.rows, language)}</td>
                  <td>
                    <Span of={group.aggregate} />
                  </td>
                  <td>
                    <Sum of={group.aggregate} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  )
}

/** From the least value to the greatest, as far as no row leaves it open. */
function Span({ of: { span } }: { readonly of: SourceAggregate }) {
  const text = useText()
  const style = useNumberStyle()
  if (span === null) return <span className={styles.quiet}>{text(words.several)}</span>
  const { openLower, openUpper } = span
  // An end that some row leaves open is not said: what lies beyond it is not known.
  const ends = endsText(
    openLower > 0 ? null : span.lower,
    openUpper > 0 ? null : span.upper,
    span.unit,
    style,
  )
  const notes = [
    ...(openLower > 0 ? [text(words.openLower, { n: openLower })] : []),
    ...(openUpper > 0 ? [text(words.openUpper, { n: openUpper })] : []),
  ]
  return (
    <>
      <Said text={ends ?? text(words.spanNone)} />
      {notes.length > 0 && <small className={styles.quiet}> {notes.join(' · ')}</small>}
    </>
  )
}

/** The sum with its bound, or why there is none. */
function Sum({ of: { sum } }: { readonly of: SourceAggregate }) {
  const text = useText()
  const style = useNumberStyle()
  if (sum.kind === 'none') return <span className={styles.quiet}>{text(NO_SUM[sum.reason])}</span>
  return <Said text={endsText(sum.lower, sum.upper, sum.unit, style) ?? text(words.spanNone)} />
}

/** What lies between two ends, of which either may be open. */
function between(lower: number | null, upper: number | null): Quantity {
  if (lower !== null && upper !== null) return lower === upper ? exact(lower) : range(lower, upper)
  if (lower !== null) return atLeast(lower)
  return upper === null ? vague : atMost(upper)
}

/** A sum or a span in words; null where it is open at both ends. */
function endsText(
  lower: number | null,
  upper: number | null,
  unit: Unit,
  { language, notation }: NumberStyle,
): string | null {
  if (lower === null && upper === null) return null
  return textOf(wordQuantity(between(lower, upper), unit, { language, notation }))
}

interface ScrollProps {
  readonly label: string
  readonly busy?: boolean
  readonly children: ReactNode
}

/** A region that scrolls sideways where the page is narrow. */
function Scroll({ label, busy, children }: ScrollProps) {
  const named = { 'aria-label': label, 'aria-busy': busy }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} {...named}>
      {children}
    </section>
  )
}
