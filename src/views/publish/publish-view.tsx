import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { withImports } from '../../dataset/edits/with-imports.ts'
import { fileNameIn } from '../../dataset/file-name.ts'
import { withReports } from '../../dataset/own-reports/with-reports.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import { wordsOr } from '../../decks/words.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import { fileStem } from '../../exports/file-name.ts'
import { writeQuery } from '../../state/address.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import type { Backup } from '../../state/workspace/backup/backup-file.ts'
import type { WorkspaceContent } from '../../state/workspace/content.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import field from '../../ui/control/field.module.css'
import { useBundled } from '../../ui/data/use-dataset.ts'
import { useAims } from '../../ui/data/use-targets.ts'
import { Page } from '../../ui/page/page.tsx'
import type { Part, Publishing } from '../../ui/publish/use-publish.ts'
import { chosenOf, PARTS, usePublish } from '../../ui/publish/use-publish.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { shell } from '../../words/app/shell.ts'
import { publishMessages as words } from '../../words/dataset/publish.ts'
import styles from './publish.module.css'

/** What goes along where nobody says otherwise: texts are not ours to hand on. */
const USUAL: readonly Part[] = PARTS.filter((part) => part !== 'texts')
const MODES = ['read', 'edit'] as const

/** Makes one HTML file of the dashboard with a choice of what the user added. */
export function PublishView() {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const { content, status } = useStore(workspace.store)
  const { targets } = useAims()
  const texts = useTexts()
  const [named, setName] = useState<string | null>(null)
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(USUAL))
  const [mode, setMode] = useState<(typeof MODES)[number]>('read')
  const [open, setOpen] = useState('/')
  const { state, publish } = usePublish()
  const title = named ?? t(shell.product)
  const backup = useMemo(() => chosenOf({ content, targets }, parts), [content, targets, parts])
  const openings = useOpenings(backup, language)
  const counts: Readonly<Record<Part, number>> = {
    ...countsOf(content),
    targets: targets.length,
    texts: texts.length,
  }
  const known = openings.flatMap(({ options }) => options.map(([address]) => address))
  const isMaking = state.kind === 'making'
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isMaking) return
          void publish({
            file: `${fileStem(title, 'union-metrics')}.html`,
            title: title.trim() || t(shell.product),
            mode,
            open: known.includes(open) ? open : '/',
            backup,
            texts: parts.has('texts') ? texts : [],
          })
        }}
      >
        <label className={field.field}>
          {t(words.name)}
          <input value={title} maxLength={200} onChange={({ target }) => setName(target.value)} />
        </label>
        <fieldset className={styles.choices} aria-describedby={`${id}-what`}>
          <legend>{t(words.what)}</legend>
          <p id={`${id}-what`} className={styles.note}>
            {t(words.whatNote)}
          </p>
          {PARTS.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                disabled={counts[part] === 0}
                checked={counts[part] > 0 && parts.has(part)}
                onChange={({ target }) => {
                  const others = [...parts].filter((one) => one !== part)
                  setParts(new Set(target.checked ? [...others, part] : others))
                }}
              />
              {t(words[part], { n: counts[part] })}
            </label>
          ))}
          {lacksData(counts, parts) && <p className={styles.note}>{t(words.decksNeed)}</p>}
        </fieldset>
        <fieldset className={styles.choices}>
          <legend>{t(words.mode)}</legend>
          {MODES.map((one) => (
            <label key={one}>
              <input type="radio" name={`${id}-mode`} checked={mode === one} onChange={() => setMode(one)} />
              {t(words[one])}
            </label>
          ))}
        </fieldset>
        <label className={field.field}>
          {t(words.open)}
          <select value={known.includes(open) ? open : '/'} onChange={({ target }) => setOpen(target.value)}>
            {openings.map(({ name, options }) => (
              <optgroup key={name} label={name}>
                {options.map(([address, label]) => (
                  <option key={address} value={address}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <p>
          {/* Not disabled while a file is made: whoever pressed it would find the focus elsewhere. */}
          <Button type="submit" disabled={isOpening(status)} aria-disabled={isMaking || undefined}>
            {t(words.publish)}
          </Button>
        </p>
        <PublishingNote state={state} opening={isOpening(status)} />
      </form>
    </Page>
  )
}

const countsOf = ({
  imports,
  reports,
  remarks,
  groups,
  scorecards,
  headlines,
  decks,
  views,
}: WorkspaceContent) => ({
  imports: new Set(imports.map(({ file }) => fileNameIn(file, 'zh'))).size,
  reports: reports.length,
  remarks: remarks.length,
  groups: groups.length,
  scorecards: scorecards.length,
  headlines: headlines.length,
  decks: decks.length,
  views: views.length,
})

/** Whether decks go along without data that is here. */
const lacksData = (counts: Readonly<Record<Part, number>>, parts: ReadonlySet<Part>): boolean =>
  counts.decks > 0 &&
  parts.has('decks') &&
  (['imports', 'reports'] as const).some((part) => counts[part] > 0 && !parts.has(part))

/** The texts that are kept on this computer. */
function useTexts() {
  useEffect(() => void keptTexts.load(), [])
  return [...useStore(keptTexts.store, (state) => state.texts).values()]
}

interface Opening {
  readonly name: string
  /** Addresses with their names. */
  readonly options: readonly (readonly [address: string, name: string])[]
}

const deckName = ({ name }: Deck, language: Language): string => wordsOr(name, '', language)

/** Where the published page can open: pages, localities, decks and views, as far as they go along. */
function useOpenings(backup: Backup, language: Language): readonly Opening[] {
  const t = useText()
  const bundled = useBundled()
  const { imports, reports, edits, remarks, scorecards, decks, views } = backup.content
  const dataset = useMemo(
    (): Dataset => withImports(withReports(bundled, reports).dataset, imports, edits).dataset,
    [bundled, imports, reports, edits],
  )
  return useMemo(
    () =>
      [
        {
          name: t(words.pages),
          options: [
            ['/', t(shell.overview)],
            ['/compare', t(shell.compare)],
            ['/table', t(shell.table)],
            ['/scorecard', t(shell.scorecard)],
            ...(remarks.length > 0 ? [['/review', t(shell.review)] as const] : []),
          ] as const,
        },
        {
          name: t(words.cardsGroup),
          options: scorecards.map(({ name, query }) => [`/scorecard${writeQuery(query)}`, name] as const),
        },
        {
          name: t(words.places),
          options: reportedLocalities(dataset, null).map(
            ({ id, name }) => [`/locality/${encodeURIComponent(id)}`, textIn(name, language)] as const,
          ),
        },
        {
          name: t(words.shows),
          options: [...decks, ...shippedDecks(dataset)].map(
            (deck) => [`/present/${encodeURIComponent(deck.id)}`, deckName(deck, language)] as const,
          ),
        },
        {
          name: t(words.viewsGroup),
          options: views.map(({ name, query }) => [`/table${writeQuery(query)}`, name] as const),
        },
      ].filter(({ options }) => options.length > 0),
    [t, dataset, remarks, scorecards, decks, views, language],
  )
}

/** The outcome of publishing, read out by screen readers when it changes. The pressed button may have lost the focus while it was disabled. */
function PublishingNote({ state, opening }: { readonly state: Publishing; readonly opening: boolean }) {
  const t = useText()
  const note = useRef<HTMLOutputElement>(null)
  const { kind } = state
  useEffect(() => {
    if (kind !== 'idle' && document.activeElement === document.body) note.current?.focus()
  }, [kind])
  const text =
    kind === 'idle'
      ? opening
        ? t(words.opening)
        : ''
      : kind === 'making'
        ? t(words.making)
        : t(words[kind], valuesOf(state))
  const isBad = kind === 'failed' || kind === 'full' || kind === 'unlike'
  return (
    <output ref={note} tabIndex={-1} className={styles.result} data-failed={isBad}>
      <Said text={text} />
    </output>
  )
}

const valuesOf = (state: Publishing): Readonly<Record<string, string>> => ({
  ...('file' in state ? { file: state.file } : {}),
  ...('reason' in state ? { reason: state.reason } : {}),
})
