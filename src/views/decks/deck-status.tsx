import { Link } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { listOf } from '../../domain/text.ts'
import type { Outcome } from '../../state/workspace/status.ts'
import { isDone } from '../../state/workspace/status.ts'
import { Button } from '../../ui/control/button.tsx'
import { sayLimit } from '../../ui/present/deck-address.ts'
import { deckName } from '../../ui/present/use-present.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './deck.module.css'
import type { DeckActions, DeckResult } from './deck-actions.tsx'
import { deckResults } from './deck-actions.tsx'

interface DeckStatusProps {
  readonly actions: DeckActions
  /** The one deck of which is told; of all where it is left out. */
  readonly only?: string
}

/** The outcome of the last actions on decks, with a way to undo them where there is one. */
export function DeckStatus({ actions, only }: DeckStatusProps) {
  const results = useStore(deckResults, (state) => state.results)
  const shown = results.filter(
    (result) => only === undefined || (result.kind !== 'refused' && result.deck.id === only),
  )
  return (
    <div role="status" className={styles.status}>
      {shown.map((result) => (
        <Result
          key={result.kind === 'refused' ? result.file : result.deck.id}
          result={result}
          actions={actions}
        />
      ))}
    </div>
  )
}

interface ResultProps {
  readonly result: DeckResult
  readonly actions: DeckActions
}

function Result({ result, actions }: ResultProps) {
  const t = useText()
  const language = useLanguage()
  if (result.kind === 'refused')
    return (
      <p>
        <Said text={importRefusal(result.file, result.read, t)} />
      </p>
    )
  const deck = deckName(result.deck.name, language)
  // That a browser keeps nothing is said once, above every page.
  const refusal = (outcome: Outcome) => (isDone(outcome) ? '' : t(OUTCOME_WORDS[outcome]))
  switch (result.kind) {
    case 'deleted':
      if (refusal(result.outcome) !== '') return <p>{refusal(result.outcome)}</p>
      return (
        <p>
          <Said text={t(words.deleted, { deck })} />{' '}
          <Button onClick={() => void actions.restore(result.deck)}>{t(words.undo)}</Button>
        </p>
      )
    case 'restored':
    case 'duplicated':
      return (
        <p>
          <Said text={t(words[result.kind], { deck })} /> {refusal(result.outcome)}
        </p>
      )
    case 'exported':
      return (
        <p>
          <Said text={t(words.exported, { file: result.file })} />
        </p>
      )
    case 'link':
      return (
        <>
          <p>
            {t(result.copied ? words.linkCopied : words.linkRefused)}{' '}
            {window.location.protocol === 'file:' && t(words.linkOfFile)}{' '}
            {result.deck.imprint?.logo !== undefined && t(words.linkWithoutLogo)}
          </p>
          {!result.copied && <code className={styles.address}>{result.address}</code>}
        </>
      )
    case 'no-link':
      return (
        <p>
          {result.problem.kind === 'long'
            ? t(words.linkLong)
            : t(words.linkOwn, { list: listOf(result.problem.slides.map(String), language) })}
        </p>
      )
    case 'imported': {
      const { missing, again, outcome } = result
      const values = { deck, n: missing.length, list: listOf(missing, language) }
      const message = missing.length > 0 ? words.importedMissing : again ? words.importedCopy : words.imported
      return (
        <p>
          <Said text={t(message, values)} /> {refusal(outcome)}{' '}
          <Link to="/decks/$id" params={{ id: result.deck.id }}>
            {t(words.openDeck)}
          </Link>
        </p>
      )
    }
  }
}

type Read = Extract<DeckResult, { readonly kind: 'refused' }>['read']

/** Why a file was not imported, and what to do. */
function importRefusal(file: string, read: Read, t: ReturnType<typeof useText>): string {
  switch (read.kind) {
    case 'no-json':
      return t(words.importNoJson, { file })
    case 'large':
      return t(words.importLarge, { file, limit: sayLimit(read.limit, t) })
    case 'other':
      return t(words.importOther, { file })
    case 'newer':
      return t(words.importNewer, { file })
    case 'unread':
      return t(words.importUnread, { file })
    case 'faulty': {
      const [first] = read.faults
      const values = { file, n: read.faults.length, path: first?.path ?? '', message: first?.message ?? '' }
      return t(words.importFaulty, values)
    }
  }
}
