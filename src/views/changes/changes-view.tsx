import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import type { Observation } from '../../dataset/observation.ts'
import { observationName, saidValue } from '../../dataset/observation-wording.ts'
import type { OriginChanges, Seen, SeenValue } from '../../dataset/seen.ts'
import { seenOf } from '../../dataset/seen.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { wordMoment } from '../../domain/time/moment.ts'
import { runInSlices } from '../../lib/steps.ts'
import { keepsNothing } from '../../state/publication.ts'
import { keepSeen } from '../../state/seen.ts'
import { Button } from '../../ui/control/button.tsx'
import { useChanges, wordChanges } from '../../ui/data/use-changes.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import page from '../../ui/page/page.module.css'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { OutsidePhrased, Phrased, phrased } from '../../ui/phrased.tsx'
import { BETWEEN, Outside } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { changesMessages as words } from '../../words/dataset/changes.ts'
import { LIST_CHANGES } from '../../words/dataset/changes-list.ts'
import styles from './changes.module.css'

/** With more values than these, a list is folded. */
const FOLDED = 20
/** Values of one report or file that are listed; of more it is only said how many. */
const LISTED = 200

/** What changed since the reader last looked, in full, and the way to say that it was seen. */
export function ChangesView() {
  const t = useText()
  const language = useLanguage()
  const found = useChanges()
  if (found === null)
    return (
      <Page title={t(words.title)} purpose={t(words.lead)}>
        {null}
      </Page>
    )
  const { seen, changes } = found
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <p>
        {t(seen.said ? words.since : words.sinceFirst, {
          date: wordMoment(seen.at, language),
          what: wordChanges(changes, language),
        })}
      </p>
      {!keepsNothing() && <SeenActions seen={seen} hasChanges={changes.length > 0} />}
      {changes.map((one) => (
        <OriginSection key={`${one.origin.kind} ${one.origin.id}`} changes={one} />
      ))}
    </Page>
  )
}

interface SeenActionsProps {
  readonly seen: Seen
  readonly hasChanges: boolean
}

/** Says that all was seen, and takes that back. */
function SeenActions({ seen, hasChanges }: SeenActionsProps) {
  const t = useText()
  const { observations } = useDataset()
  const [before, setBefore] = useState<Seen | null>(null)
  const [said, say] = useSaid()
  const mark = async () => {
    const now = await runInSlices(seenOf(observations, new Date().toISOString(), true))
    say({ text: (await keepSeen(now)) ? words.marked : words.markedHere })
    setBefore(seen)
  }
  const undo = async () => {
    if (before === null) return
    await keepSeen(before)
    setBefore(null)
    say({ text: words.undone })
  }
  return (
    <p className={page.actions}>
      {before !== null && !hasChanges ? (
        <Button onClick={() => void undo()}>{t(words.undo)}</Button>
      ) : (
        <Button disabled={!hasChanges} onClick={() => void mark()}>
          {t(words.mark)}
        </Button>
      )}
      <span role="status">{said}</span>
    </p>
  )
}

function OriginSection({ changes }: { readonly changes: OriginChanges }) {
  const t = useText()
  const language = useLanguage()
  const { origin, added, changed, withdrawn } = changes
  const rows = [
    ...changed.map(({ before, now }) => ({ kind: words.kindChanged, id: now.id, before, now })),
    ...added.map((now) => ({ kind: words.kindAdded, id: now.id, before: null, now })),
    ...withdrawn.map((before) => ({ kind: words.kindWithdrawn, id: before.id, before, now: null })),
  ]
  const file = textIn(origin.name, language)
  // Each sheet of a file is an import of its own, and all have the name of the file.
  const name = origin.sheet === undefined ? file : `${file}${BETWEEN}${origin.sheet}`
  const isKnown = useDataset().reports.has(origin.id)
  const table = (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={name}>
          <thead>
            <tr>
              {[words.kind, words.value, words.before, words.now].map((heading) => (
                <th key={heading.en} scope="col">
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, LISTED).map(({ kind, id, before, now }) => (
              <tr key={id}>
                <td>{phrased(t(kind))}</td>
                <th scope="row">
                  <Value before={before} now={now} />
                </th>
                <td lang={langOf(before?.value, language)}>{textIn(before?.value, language) ?? ''}</td>
                <td>{now !== null && <Now observation={now} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > LISTED && <p>{t(words.more, { n: rows.length - LISTED })}</p>}
    </>
  )
  return (
    <Section
      title={name}
      note={
        <>
          {t(words[origin.kind])} · {wordChanges([changes], language)}
          {origin.kind === 'report' && isKnown && (
            <>
              {' · '}
              <Link to="/report/$id" params={{ id: origin.id }}>
                <Outside text={name} />
              </Link>
            </>
          )}
        </>
      }
    >
      {rows.length > FOLDED ? (
        <details>
          <summary>{t(LIST_CHANGES, { n: rows.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Section>
  )
}

interface ValueProps {
  readonly before: SeenValue | null
  readonly now: Observation | null
}

/** What the value is of: as it is now, else as it was. */
function Value({ before, now }: ValueProps) {
  const language = useLanguage()
  if (now === null) return <Phrased text={textIn(before?.name, language) ?? ''} />
  const parts = [
    textIn(now.locality.name, language),
    observationName(now, language),
    ...holdsFor(now, language),
  ]
  return (
    <Link to="/value/$id" params={{ id: now.id }}>
      <OutsidePhrased text={parts.join(' · ')} />
    </Link>
  )
}

function Now({ observation }: { readonly observation: Observation }) {
  return saidValue(observation, { ...useNumberStyle(), notation: 'full' })
}
