import type { ReactNode } from 'react'
import type { LitReport } from '../../dataset/verify/lit-report.ts'
import { useText } from '../../ui/use-language.ts'
import { originalTextMessages as words } from '../../words/reports/original-text.ts'
import { reportMessages } from '../../words/reports/report.ts'
import { leftoverId, rowId, showPlace, textId } from './figure-places.ts'
import styles from './original-text.module.css'

interface DifferencesProps {
  readonly lit: LitReport
  readonly onFigure: (id: string) => void
}

/** What a text has otherwise than the ledger: figures that moved, that are missing and that are new; each leads to its place. */
export function Differences({ lit, onFigure }: DifferencesProps) {
  const t = useText()
  const { placed, missing } = lit.verification
  const moved = placed.filter(({ state }) => state === 'moved').map(({ figure }) => figure)
  const added = lit.paragraphs.flatMap(({ number, stretches }) =>
    stretches.flatMap((stretch) => (stretch.kind === 'leftover' ? [{ ...stretch, number }] : [])),
  )
  if (moved.length + missing.length + added.length === 0) return null
  const item = (key: string | number, printed: string, paragraph: number, show: () => void) => (
    <li key={key}>
      <button type="button" className={styles.difference} lang="zh-CN" onClick={show}>
        {printed}
      </button>{' '}
      <small>{t(reportMessages.paragraph, { n: paragraph })}</small>
    </li>
  )
  return (
    <dl className={styles.differences}>
      <Group name={t(words.movedList)} isShown={moved.length > 0}>
        {moved.map(({ id, printed, paragraph }) =>
          item(id, printed, paragraph, () => {
            onFigure(id)
            showPlace(textId(id))
          }),
        )}
      </Group>
      <Group name={t(words.missingList)} isShown={missing.length > 0}>
        {missing.map(({ id, printed, paragraph }) =>
          item(id, printed, paragraph, () => {
            onFigure(id)
            showPlace(rowId(id))
          }),
        )}
      </Group>
      <Group name={t(words.newList)} isShown={added.length > 0}>
        {added.map(({ start, text, number }) =>
          item(start, text, number, () => showPlace(leftoverId(start))),
        )}
      </Group>
    </dl>
  )
}

interface GroupProps {
  readonly name: string
  readonly isShown: boolean
  readonly children: ReactNode
}

function Group({ name, isShown, children }: GroupProps) {
  if (!isShown) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  )
}
