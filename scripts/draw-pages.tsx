import { writeFileSync } from 'node:fs'
import { createMemoryHistory } from '@tanstack/react-router'
import { bundledTables } from '../src/dataset/bundled.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { shippedDecks } from '../src/decks/shipped-decks.ts'
import { LANGUAGES } from '../src/domain/text.ts'
import { drawPage } from '../src/first-view/draw.tsx'
import type { AppRouter } from '../src/router.tsx'

/**
 * Draws a page of each kind in one language without a browser, for the test that adds a language. `node draw-pages.mjs LANGUAGE FILE` writes
 * their HTML as JSON, by route. What a page does after it was drawn, such as reading what is kept, is not in it.
 */

const [, , tag, file] = process.argv
const language = LANGUAGES.find((one) => one === tag)
if (language === undefined || file === undefined) throw new RangeError('say a language and a file')

const dataset = buildDataset(bundledTables)
const [value] = dataset.observations.values()
const [deck] = shippedDecks(dataset)
if (value === undefined || deck === undefined) throw new RangeError('the data has no value and no deck')
const localities = [...new Set([...dataset.observations.values()].map(({ locality }) => locality.id))].slice(
  0,
  3,
)

/** An address for each route. The type check asks for that of a page more. */
const ADDRESSES: Readonly<Record<keyof AppRouter['routesByPath'], string>> = {
  '/': '/',
  '/locality/$id': `/locality/${value.locality.id}`,
  '/indicator/$id': `/indicator/${value.indicator.id}`,
  '/compare': `/compare?localities=${localities.join()}`,
  '/report/$id': `/report/${[...dataset.reports.keys()][0]}`,
  '/value/$id': `/value/${value.id}`,
  '/table': '/table',
  '/circular': '/circular',
  '/scorecard': '/scorecard',
  '/data': '/data',
  '/large': '/large',
  '/import': '/import',
  '/workbench': '/workbench',
  '/workbench/$id': '/workbench/0',
  '/own': '/own',
  '/review': '/review',
  '/templates': '/templates',
  '/publish': '/publish',
  '/changes': '/changes',
  '/decks': '/decks',
  '/decks/$id': '/decks/0',
  '/present/$deck': `/present/${deck.id}`,
  '/present/$deck/notes': `/present/${deck.id}/notes`,
  '/present/$deck/print': `/present/${deck.id}/print`,
  '/$': '/0',
}

const listening = { addEventListener: () => undefined, removeEventListener: () => undefined }
/** As much of a browser as pages ask while they are drawn: a wide window at the start of the app. */
const BROWSER = {
  window: globalThis,
  ...listening,
  location: new URL('http://localhost/'),
  matchMedia: () => ({ matches: false, ...listening }),
  document: { ...listening, visibilityState: 'visible', querySelector: () => null },
}
for (const [name, part] of Object.entries(BROWSER))
  Object.defineProperty(globalThis, name, { value: part, configurable: true })

const drawn: Record<string, string> = {}
for (const [route, address] of Object.entries(ADDRESSES)) {
  const entry = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`
  drawn[route] = await drawPage(createMemoryHistory({ initialEntries: [entry] }), language)
}
writeFileSync(file, JSON.stringify(drawn))
process.exit()
