import { useMemo } from 'react'
import { isDecimalMark } from '../../imports/decimal-mark.ts'
import type { SheetTable } from '../../imports/file-read.ts'
import type { Constants, TableLayout } from '../../imports/layout.ts'
import { examplesOf, headingsOf } from '../../imports/layout.ts'
import type { DayOrder } from '../../imports/period-cell.ts'
import type { Role } from '../../imports/role.ts'
import { isRole, ROLE_NAMES, ROLES } from '../../imports/role.ts'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { shortened } from './shortened.ts'

interface ColumnsProps {
  readonly sheet: SheetTable
  readonly layout: TableLayout
  readonly onLayout: (layout: TableLayout) => void
}

/** Lines that may be chosen as the line of headings. */
const HEADER_CHOICES = 12

/** What each column means, what holds for every row, and how days are meant. */
export function Columns({ sheet, layout, onLayout }: ColumnsProps) {
  const t = useText()
  const language = useLanguage()
  const headings = useMemo(() => headingsOf(sheet, layout.header), [sheet, layout.header])
  const examples = useMemo(
    () => headings.map((_, at) => examplesOf(sheet, layout.header, at)),
    [sheet, layout.header, headings],
  )
  const setRole = (at: number, role: Role | null) =>
    onLayout({ ...layout, roles: headings.map((_, k) => (k === at ? role : (layout.roles[k] ?? null))) })
  return (
    <Section title={t(words.columns)} note={t(words.columnsNote)}>
      <label className={styles.field}>
        {t(words.header)}{' '}
        <select
          value={layout.header ?? ''}
          onChange={({ target }) =>
            onLayout({ ...layout, header: target.value === '' ? null : Number(target.value) })
          }
        >
          <option value="">{t(words.noHeader)}</option>
          {sheet.rows.slice(0, HEADER_CHOICES).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places
            <option key={at} value={at}>
              {t(words.line, { n: at + 1 })}:{' '}
              {shortened(row.filter((cell) => cell !== '').join(' | '), language)}
            </option>
          ))}
        </select>
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.columns)}>
        <table className={`${styles.table} ${styles.narrow}`}>
          <thead>
            <tr>
              <th scope="col">{t(words.column)}</th>
              <th scope="col">{t(words.meaning)}</th>
              <th scope="col">{t(words.sample)}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <tr key={at}>
                <th scope="row">{shortened(heading, language)}</th>
                <td>
                  <select
                    aria-label={t(words.meaningOf, { heading: shortened(heading, language) })}
                    value={layout.roles[at] ?? ''}
                    onChange={({ target }) => setRole(at, isRole(target.value) ? target.value : null)}
                  >
                    <option value="">{t(words.leaveOut)}</option>
                    {ROLES.map((role) => (
                      <option key={role} value={role}>
                        {t(ROLE_NAMES[role])}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={styles.sample}>
                  {examples[at]?.map((cell) => shortened(cell, language)).join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ConstantFields layout={layout} onLayout={onLayout} />
    </Section>
  )
}

const CONSTANTS = ['locality', 'indicator', 'unit', 'period'] as const satisfies readonly (keyof Constants)[]

function ConstantFields({ layout, onLayout }: Omit<ColumnsProps, 'sheet'>) {
  const t = useText()
  return (
    <fieldset className={styles.constants}>
      <legend>
        {t(words.constants)} <small className={styles.quiet}>{t(words.constantsNote)}</small>
      </legend>
      {CONSTANTS.map((name) => (
        <label key={name} className={styles.field}>
          {t(ROLE_NAMES[name])}{' '}
          <input
            type="text"
            value={layout.constants[name]}
            onChange={({ target }) =>
              onLayout({ ...layout, constants: { ...layout.constants, [name]: target.value } })
            }
          />
        </label>
      ))}
      <label className={styles.field}>
        {t(words.dayOrder)}{' '}
        <select
          value={layout.dayOrder ?? ''}
          onChange={({ target }) => onLayout({ ...layout, dayOrder: dayOrderOf(target.value) })}
        >
          <option value="">{t(words.dayOrderAsk)}</option>
          <option value="day-first">{t(words.dayFirst)}</option>
          <option value="month-first">{t(words.monthFirst)}</option>
        </select>
      </label>
      <label className={styles.field}>
        {t(words.decimal)}{' '}
        <select
          value={layout.decimal ?? ''}
          onChange={({ target: { value } }) =>
            onLayout({ ...layout, decimal: isDecimalMark(value) ? value : null })
          }
        >
          <option value="">{t(words.decimalShown)}</option>
          <option value="point">{t(words.decimalPoint)}</option>
          <option value="comma">{t(words.decimalComma)}</option>
        </select>
      </label>
    </fieldset>
  )
}

const dayOrderOf = (value: string): DayOrder | null =>
  value === 'day-first' || value === 'month-first' ? value : null
