import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LANGUAGES } from '../domain/text.ts'
import { CANNOT_START } from '../words/app/cannot-start.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { DECK_BLOCK, readDeckBlock } from '../exports/deck-page.ts'
import { Player } from './player.tsx'

/** The show of the deck that the page holds, or what is wrong with it. */
function show() {
  const page = readDeckBlock(document.getElementById(DECK_BLOCK)?.textContent ?? '')
  if (page === null) return <p>{LANGUAGES.map((language) => CANNOT_START.deck[language]).join(' ')}</p>
  return <Player page={page} />
}

const container = document.getElementById('root')
if (container === null) throw new Error('player.html has no element with the id root')
createRoot(container).render(<StrictMode>{show()}</StrictMode>)
