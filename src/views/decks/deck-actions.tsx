import { useRouter } from '@tanstack/react-router'
import { encodeDeck, LINKED_DECK } from '../../decks/deck-link.ts'
import { missingNames, withNames } from '../../decks/reference-names.ts'
import { linkProblem, missingInDeck } from '../../decks/references.ts'
import { shippedDeck } from '../../decks/shipped-decks.ts'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import type { Bilingual } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { deckFile } from '../../exports/deck-file.ts'
import type { DeckFileRead } from '../../imports/read-deck-file.ts'
import { readDeckFile } from '../../imports/read-deck-file.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { newDeck, unusedName } from '../../state/decks/edit-deck.ts'
import type { Outcome } from '../../state/workspace/status.ts'
import { isDone } from '../../state/workspace/status.ts'
import { ActionMenu, MenuAction } from '../../ui/control/action-menu.tsx'
import button from '../../ui/control/button.module.css'
import { useBundled, useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadText } from '../../ui/download.ts'
import { DeckExportMenu } from '../../ui/export/deck-export-menu.tsx'
import { sayLimit, showAddress } from '../../ui/present/deck-address.ts'
import { deckName } from '../../ui/present/use-present.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import { useDeckMaker } from '../present/use-deck.ts'
import type { DeckResult, Text } from './deck-status.tsx'
import { deckResults } from './deck-status.tsx'

interface DeckMenuProps {
  readonly deck: Deck
  readonly actions: DeckActions
  /** Of a deck of the user's own: makes a copy of it. */
  readonly onCopy?: () => void
  /** Of a deck of the user's own: called when it is deleted. */
  readonly onDelete?: () => void
}

/** The less frequent actions on a deck, beside presenting and editing. */
export function DeckMenu({ deck, actions, onCopy, onDelete }: DeckMenuProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <ActionMenu
      className={button.button}
      trigger={t(words.more)}
      aria-label={t(words.moreWhat, { what: deckName(deck.name, language) })}
      align="end"
    >
      {onCopy !== undefined && <MenuAction onClick={onCopy}>{t(words.duplicate)}</MenuAction>}
      <MenuAction onClick={() => actions.exportFile(deck)}>{t(words.export)}</MenuAction>
      <MenuAction onClick={() => void actions.copyLink(deck)}>{t(words.copyLink)}</MenuAction>
      {onDelete !== undefined && (
        <MenuAction onClick={() => void actions.remove(deck).then(onDelete)}>{t(words.delete)}</MenuAction>
      )}
    </ActionMenu>
  )
}

interface DeckDownloadProps {
  readonly deck: Deck
  /** The index of the current slide, where there is one. */
  readonly slide?: number | undefined
}

/** PowerPoint, images and print of a deck. */
export function DeckDownload({ deck, slide }: DeckDownloadProps) {
  const language = useLanguage()
  const make = useDeckMaker(deck)
  return <DeckExportMenu id={deck.id} name={deckName(deck.name, language)} make={make} slide={slide} />
}

const tell = (...results: readonly DeckResult[]): void => deckResults.setState({ results })

/** Why the workspace did not take it. That a browser keeps nothing is said once, above every page. */
const refusal = (outcome: Outcome, t: Text): string => (isDone(outcome) ? '' : t(OUTCOME_WORDS[outcome]))

/** What was done with a deck, and whether it is kept. */
const done = (deck: Deck, message: Bilingual, outcome: Outcome): DeckResult => ({
  key: deck.id,
  deck,
  say: (t, language) => [t(message, { deck: deckName(deck.name, language) }), refusal(outcome, t)],
})

/** What can be done with a deck as a whole. What came of it is told by {@link deckResults}. */
export type DeckActions = ReturnType<typeof useDeckActions>

export function useDeckActions() {
  const router = useRouter()
  const dataset = useDataset()
  const bundled = useBundled()
  const context = useChartContext()
  const { language } = context
  const decks = useCollection('decks')

  const named = (slides: readonly Slide[]) => slides.map((slide) => withNames(slide, dataset, bundled))
  /** A copy of the user's own, under a name that no other deck has. */
  const copyOf = ({ name, slides, minutes, imprint, withoutCode }: Deck): Deck => ({
    ...newDeck(unusedName(name, decks), named(slides), minutes),
    ...(imprint === undefined ? {} : { imprint }),
    ...(withoutCode === undefined ? {} : { withoutCode }),
  })

  const importFile = async (file: File): Promise<DeckResult> => {
    const read = await file.text().then(readDeckFile, () => ({ kind: 'unread' }) as const)
    if (read.kind !== 'deck') return { key: file.name, say: (t) => [importRefusal(file.name, read, t)] }
    const again = decks.some(({ id }) => id === read.deck.id)
    const taken = again || shippedDeck(dataset, read.deck.id) !== undefined
    const deck = taken ? copyOf(read.deck) : read.deck
    const outcome = await deckEditor.create(deck)
    const missing = missingInDeck(deck, dataset)
    if (missing.length === 0)
      return { ...done(deck, again ? words.importedCopy : words.imported, outcome), next: 'open' }
    return {
      key: deck.id,
      deck,
      say: (t, language) => {
        const list = listOf(missingNames(deck.slides, dataset, language), language)
        const values = { deck: deckName(deck.name, language), n: missing.length, list }
        return [t(words.importedMissing, values), refusal(outcome, t)]
      },
      next: 'open',
    }
  }

  return {
    /** Makes a copy, which whoever asks goes on to show. */
    copy: async (deck: Deck): Promise<Deck> => {
      const copy = copyOf(deck)
      await deckEditor.create(copy)
      return copy
    },
    /** Makes a copy and tells of it. */
    duplicate: async (deck: Deck): Promise<void> => {
      const copy = copyOf(deck)
      tell(done(copy, words.duplicated, await deckEditor.create(copy)))
    },
    remove: async (deck: Deck): Promise<void> => {
      const outcome = await deckEditor.remove(deck.id)
      if (isDone(outcome)) tell({ ...done(deck, words.deleted, outcome), next: 'undo' })
      else tell({ key: deck.id, deck, say: (t) => [refusal(outcome, t)] })
    },
    restore: async (deck: Deck): Promise<void> => {
      tell(done(deck, words.restored, await deckEditor.restore(deck)))
    },
    exportFile: (deck: Deck): void => {
      const { name, text } = deckFile({ ...deck, slides: named(deck.slides) }, language)
      downloadText(name, text, 'application/json')
      tell({ key: deck.id, deck, say: (t) => [t(words.exported, { file: name })] })
    },
    copyLink: async (deck: Deck): Promise<void> => {
      const problem = linkProblem(deck, dataset, bundled, context)
      const text = encodeDeck(deck)
      if (problem !== null || text === null) {
        const say: DeckResult['say'] = (t, language) => [
          problem?.kind === 'own'
            ? t(words.linkOwn, { list: listOf(problem.slides.map(String), language) })
            : t(words.linkLong),
        ]
        tell({ key: deck.id, deck, say })
        return
      }
      const address = showAddress(router, LINKED_DECK, text)
      const copied = await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )
      const say: DeckResult['say'] = (t) => [
        t(copied === true ? words.linkCopied : words.linkRefused),
        window.location.protocol === 'file:' ? t(words.linkOfFile) : '',
        deck.imprint?.logo === undefined ? '' : t(words.linkWithoutLogo),
      ]
      tell({ key: deck.id, deck, say, ...(copied === true ? {} : { address }) })
    },
    importFiles: async (files: readonly File[]): Promise<void> => {
      const results: DeckResult[] = []
      for (const file of files) results.push(await importFile(file))
      tell(...results)
    },
  }
}

type Refused = Exclude<DeckFileRead, { readonly kind: 'deck' }> | { readonly kind: 'unread' }

const REFUSALS = {
  'no-json': words.importNoJson,
  other: words.importOther,
  newer: words.importNewer,
  unread: words.importUnread,
} as const satisfies Record<Exclude<Refused['kind'], 'large' | 'faulty'>, Bilingual>

/** Why a file was not imported, and what to do. */
function importRefusal(file: string, read: Refused, t: Text): string {
  if (read.kind === 'large') return t(words.importLarge, { file, limit: sayLimit(read.limit, t) })
  if (read.kind !== 'faulty') return t(REFUSALS[read.kind], { file })
  const [first] = read.faults
  const values = { file, n: read.faults.length, path: first?.path ?? '', message: first?.message ?? '' }
  return t(words.importFaulty, values)
}
