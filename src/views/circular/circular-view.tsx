import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { Circular, CircularItem } from '../../dataset/circular/circular.ts'
import { circularOf } from '../../dataset/circular/circular.ts'
import { attachmentName } from '../../dataset/circular/facts.ts'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { DEFAULT_CROSS } from '../../dataset/cross-table/settings.ts'
import { firstScorecard } from '../../dataset/scorecard/choose.ts'
import { decodeView, encodeView, viewKey } from '../../dataset/table/view/view-address.ts'
import { ViewSearch } from '../../dataset/table/view/view-query.ts'
import type { Language } from '../../domain/text.ts'
import { colon, DATE_LOCALES } from '../../domain/text.ts'
import type { CircularSigns } from '../../exports/docx/circular-docx.ts'
import { titledFile } from '../../exports/file-name.ts'
import { LetterSearch } from '../../state/address.ts'
import { Button } from '../../ui/control/button.tsx'
import field from '../../ui/control/field.module.css'
import { useShownAtOnce } from '../../ui/control/use-shown-at-once.ts'
import { useCrossLayout } from '../../ui/cross/use-cross-layout.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useAims } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadBlob } from '../../ui/download.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { SheetTable } from '../../ui/scorecard/sheet.tsx'
import { useTableIndex } from '../../ui/table/use-table-index.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { circularMessages as words } from '../../words/desk/circular.ts'
import { CIRCULAR_WORDS } from '../../words/desk/circular-words.ts'
import styles from './circular.module.css'

/** With changes, completion and ranks, unless the table says otherwise. */
const CIRCULAR_CROSS = { ...DEFAULT_CROSS, change: true, target: true, rank: true }

/** No pinyin: a circular is searched for nothing. */
const NO_PINYIN = null

/** A circular on what the cross-table shows, to be saved as a Word file or printed. The address holds what is shown, to whom it goes and from whom; one that chooses nothing is of the first scorecard. */
export function CircularView() {
  const t = useText()
  const style = useNumberStyle()
  const dataset = useDataset()
  // The recipient is not a part of the view: what is typed there does not compute the table again.
  const search = useSearch({ from: '/circular', select: ViewSearch, structuralSharing: true })
  const observations = useMemo(() => [...dataset.observations.values()], [dataset])
  const index = useTableIndex(observations, NO_PINYIN)
  const cards = useCollection('scorecards')
  const aims = useAims()
  const view = useMemo(() => {
    // Everything that is known would be no circular.
    const isChosen = viewKey(search) !== viewKey({})
    return isChosen ? decodeView(search) : firstScorecard(cards, observations, aims)
  }, [search, cards, observations, aims])
  const { layout, busy } = useCrossLayout(index, view, view.cross ?? CIRCULAR_CROSS)
  const circular = useMemo(() => circularOf(layout, style), [layout, style])
  const isReady = !busy
  const whole = encodeView({ ...view, cross: view.cross ?? CIRCULAR_CROSS })
  return (
    <Page title={isEmpty(circular) ? t(words.page) : circular.title}>
      <p className={styles.back} data-screen-only>
        {t(words.lead)}{' '}
        <Link to="/scorecard" search={whole}>
          {t(words.scorecard)}
        </Link>{' '}
        <Link to="/table" search={whole}>
          {t(words.table)}
        </Link>
      </p>
      {isReady && isEmpty(circular) ? (
        <p>{t(words.empty)}</p>
      ) : (
        <Written circular={circular} layout={layout} isReady={isReady} />
      )}
    </Page>
  )
}

const isEmpty = ({ paragraphs }: Circular): boolean => paragraphs.length === 0

interface WrittenProps {
  readonly circular: Circular
  readonly layout: CrossLayout
  readonly isReady: boolean
}

/** What became of the last press on save. */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string }

function Written({ circular, layout, isReady }: WrittenProps) {
  const t = useText()
  const style = useNumberStyle()
  const said = useSearch({ from: '/circular', select: LetterSearch, structuralSharing: true })
  const navigate = useNavigate({ from: '/circular' })
  const [letter, choose] = useShownAtOnce(
    said,
    useCallback(
      (next: LetterSearch) =>
        navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
      [navigate],
    ),
  )
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const signs: CircularSigns = {
    to: letter.to ?? '',
    from: letter.from ?? '',
    day: letter.day ?? today(style.language),
  }
  const withAnnex = letter.annex !== undefined && circular.annex.length > 0
  const set = (name: keyof CircularSigns) => (value: string) => choose({ ...letter, [name]: value })
  const save = async () => {
    try {
      const { circularDocument } = await import('../../exports/docx/circular-docx.ts')
      const file = titledFile(circular.title, 'circular', style.language, 'docx')
      downloadBlob(file, await circularDocument({ circular, layout, signs, style, withAnnex }))
      setOutcome({ kind: 'saved', file })
    } catch (error) {
      setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <>
      <div data-screen-only>
        <Section title={t(words.form)}>
          <div className={styles.fields}>
            <Field label={t(words.to)} value={signs.to} hint={t(words.toHint)} onChange={set('to')} />
            <Field label={t(words.from)} value={signs.from} onChange={set('from')} />
            <Field label={t(words.day)} value={signs.day} onChange={set('day')} />
          </div>
          {circular.annex.length > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={withAnnex}
                onChange={({ target }) => choose({ ...letter, annex: target.checked ? '1' : undefined })}
              />
              {t(words.annex, { n: circular.annex.length })}
            </label>
          )}
          <p className={styles.actions}>
            <Button onClick={save} disabled={!isReady}>
              {t(words.save)}
            </Button>
            <Button onClick={() => window.print()} disabled={!isReady}>
              {t(words.print)}
            </Button>
            <span role="status">
              {outcome.kind === 'saved' && <Said text={t(words.saved, { file: outcome.file })} />}
              {outcome.kind === 'failed' && <Said text={t(words.failed, { reason: outcome.reason })} />}
            </span>
          </p>
        </Section>
      </div>
      <Letter circular={circular} layout={layout} signs={signs} withAnnex={withAnnex} />
    </>
  )
}

/** Today as a letter dates itself: 2026年2月1日, 1 February 2026. */
const today = (language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'long' }).format(new Date())

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly onChange: (value: string) => void
}

/** Characters of a name at the head or the end of a letter at most. */
const LONGEST_SIGN = 200

function Field({ label, value, hint, onChange }: FieldProps) {
  return (
    <label className={field.field}>
      {label}
      <input
        type="text"
        value={value}
        placeholder={hint}
        maxLength={LONGEST_SIGN}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

interface LetterProps {
  readonly circular: Circular
  readonly layout: CrossLayout
  readonly signs: CircularSigns
  readonly withAnnex: boolean
}

/** The circular as it is printed: its text, the scorecard on a page across, and the annex where it is asked for. */
function Letter({ circular, layout, signs, withAnnex }: LetterProps) {
  const { language } = useNumberStyle()
  const scorecard = CIRCULAR_WORDS.scorecard[language]
  const attachments = withAnnex ? 2 : 1
  return (
    <article className={styles.sheet} aria-label={circular.title}>
      {signs.to !== '' && (
        <p className={styles.to}>
          <Outside text={signs.to} />
          {colon(language).trim()}
        </p>
      )}
      <p>
        <Said text={circular.opening} />
      </p>
      <Items items={circular.paragraphs} />
      <p className={styles.signature}>
        {signs.from !== '' && (
          <>
            <Outside text={signs.from} />
            <br />
          </>
        )}
        <Outside text={signs.day} />
      </p>
      <section className={styles.table}>
        <p className={styles.attachment}>{attachmentName(1, attachments, language)}</p>
        <h2>{scorecard}</h2>
        <SheetTable layout={layout} title={scorecard} />
      </section>
      {withAnnex && (
        <section className={styles.annex}>
          <p className={styles.attachment}>{attachmentName(2, attachments, language)}</p>
          <h2>{CIRCULAR_WORDS.annex[language]}</h2>
          <Items items={circular.annex} />
          {circular.cannot.length > 0 && <h2>{CIRCULAR_WORDS.cannot[language]}</h2>}
          {circular.cannot.map((text) => (
            <p key={text}>
              <Said text={text} />
            </p>
          ))}
        </section>
      )}
    </article>
  )
}

function Items({ items }: { readonly items: readonly CircularItem[] }) {
  const { language } = useNumberStyle()
  return items.map(({ name, text }) => (
    <p key={name}>
      <strong>
        <Outside text={name} />
        {colon(language)}
      </strong>
      <Said text={text} />
    </p>
  ))
}
