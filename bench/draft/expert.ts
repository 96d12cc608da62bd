/**
 * A simulated expert at the workbench: makes the right keystrokes for the reports of an original page, whose figures are known from
 * `data/`, with 0.4 s a keystroke and 1.5 s of looking per figure. The keys go through the same function as those of the screen. The text
 * itself is no part of the project. Title and summary are not typed: they are own words, and take their own time.
 *
 * usage: tsx bench/draft/expert.ts FILE [--list]
 */

import { readFileSync } from 'node:fs'
import type { Observation } from '../../src/dataset/observation.ts'
import type { LedgerFigure } from '../../src/domain/record/ledger.ts'
import { capPeriod } from '../../src/domain/time/period.ts'
import { proposalFor } from '../../src/draft/edit/answers.ts'
import type { Scene } from '../../src/draft/edit/commands.ts'
import { add, changePart, emptyPart, sameAsLast, shownFor } from '../../src/draft/edit/commands.ts'
import type { Desk } from '../../src/draft/edit/desk.ts'
import {
  beginDesk,
  press,
  QUESTION_KEYS,
  REASON_KEYS,
  repeatsFor,
  showing,
} from '../../src/draft/edit/desk.ts'
import type { DraftDocument, Entry, Patch } from '../../src/draft/edit/document.ts'
import { documentOf, entriesIn, entryOf, patched, printedOf } from '../../src/draft/edit/document.ts'
import type { Asked, Offer } from '../../src/draft/edit/offers.ts'
import { answered, offersFor, shownOffer } from '../../src/draft/edit/offers.ts'
import { beginDocument, createSuggester } from '../../src/draft/edit/suggested.ts'
import { partReports, splitPart } from '../../src/draft/read/parts.ts'
import { context } from './context.ts'

const KEY = 0.4
const LOOK = 1.5

const [file = ''] = process.argv.slice(2)
const isListed = process.argv.includes('--list')
const text = readFileSync(file, 'utf8')
const { dataset } = context

/** One person at the desk. Every key is counted. */
function sit(document: DraftDocument) {
  const suggest = createSuggester(context)
  let now = document
  let desk: Desk = beginDesk({ document: now, suggested: suggest(now), context })
  let keys = 0
  const scene = (): Scene => ({ document: now, suggested: suggest(now), context })
  const act = (patch: Patch | null): void => {
    if (patch === null) throw new RangeError('the act is not possible here')
    now = patched(now, patch).document
  }
  return {
    scene,
    act,
    show: (entry: Entry): void => {
      desk = showing(scene(), desk, entry.id)
    },
    /** Types into a field: what is typed, and Enter. */
    type: (letters: number, patch: Patch | null): void => {
      keys += letters + 1
      act(patch)
    },
    press: (...pressed: readonly string[]): void => {
      for (const key of pressed) {
        keys += 1
        const result = press(scene(), desk, key)
        if (result === null) throw new RangeError(`the key ${key} has no meaning here`)
        if (result.act !== undefined && typeof result.act !== 'string') act(result.act.patch)
        desk = result.desk
      }
    },
    /** Keys since this was asked last. */
    counted: (): number => {
      const count = keys
      keys = 0
      return count
    },
  }
}
type Person = ReturnType<typeof sit>

interface Need {
  readonly asked: Exclude<Asked, 'theme' | 'base'>
  readonly isRight: (offer: Offer | undefined) => boolean
  /** How many letters name it in a field, and what is then taken. */
  readonly typed: { readonly letters: number; readonly offer: Offer }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What has to be answered so that a figure becomes this observation. */
function needsOf(truth: Observation, published: string): readonly Need[] {
  const { indicator, locality, period, scope, breakdown } = truth
  const days = period === null ? null : [period.start, period.end]
  const told = scope === null ? null : { kind: scope.kind, zh: scope.zh }
  const category =
    breakdown === null
      ? null
      : { dimension: breakdown.dimension, category: breakdown.category, zh: breakdown.name.zh }
  return [
    {
      asked: 'indicator',
      isRight: (offer) =>
        offer?.question === 'indicator' && offer.value?.from === 'dataset' && offer.value.id === indicator.id,
      // The first letters of four syllables find a name.
      typed: {
        letters: 5,
        offer: {
          question: 'indicator',
          value: { from: 'dataset', id: indicator.id, name: indicator.name.zh },
        },
      },
    },
    {
      asked: 'locality',
      isRight: (offer) => offer?.question === 'locality' && offer.value?.id === locality.id,
      typed: {
        letters: 5,
        offer: {
          question: 'locality',
          value: { id: locality.id, code: locality.code, name: locality.name.zh },
        },
      },
    },
    {
      asked: 'period',
      isRight: (offer) => {
        if (offer?.question !== 'period') return false
        const capped = offer.value === null ? null : capPeriod(offer.value, published)
        return same(capped === null ? null : [capped.start, capped.end], days)
      },
      // 2024-06..2026-01
      typed: { letters: 17, offer: { question: 'period', value: period } },
    },
    {
      asked: 'scope',
      // Words of a scope are our own in the data: its kind is held against them.
      isRight: (offer) => offer?.question === 'scope' && (offer.value?.kind ?? null) === (told?.kind ?? null),
      // Two letters a character.
      typed: { letters: 1 + (told?.zh.length ?? 0) * 2, offer: { question: 'scope', value: told } },
    },
    {
      asked: 'breakdown',
      isRight: (offer) =>
        offer?.question === 'breakdown' && (offer.value?.category ?? null) === (category?.category ?? null),
      typed: { letters: 5, offer: { question: 'breakdown', value: category } },
    },
  ]
}

const shownOf = (scene: Scene, entry: Entry, asked: Need['asked']): Offer | undefined =>
  shownOffer(shownFor(scene, entry), asked) ?? undefined

/** Makes a figure what the ledger says, with the fewest keys that a person who knows the screen would press. */
function settle(
  person: Person,
  id: Entry['id'],
  truth: LedgerFigure,
  byStart: (start: number) => Entry | undefined,
): void {
  const entry = (): Entry => {
    const found = entryOf(person.scene().document, id)
    if (found === undefined) throw new RangeError('the figure is gone')
    return found
  }
  person.show(entry())
  while (entry().start > truth.start) person.press('[')
  while (entry().start < truth.start) person.press('{')
  while (entry().end < truth.end) person.press(']')
  while (entry().end > truth.end) person.press('}')
  const proposal = proposalFor(entry(), person.scene().suggested).account
  if ('repeats' in truth) {
    const first = dataset.figures.get(truth.repeats)
    const target = first === undefined ? undefined : byStart(first.start)
    const offered = repeatsFor(person.scene(), entry())
    const at = offered.findIndex((each) => each.id === target?.id)
    if (proposal.as === 'repeat' && proposal.of === target?.id) person.press('Enter')
    else if (at < 0) person.press('n', 'x')
    else person.press(...(offered.length === 1 ? ['r'] : ['r', String(at + 1)]))
    return
  }
  if ('reason' in truth) {
    const [key = 'x'] = Object.entries(REASON_KEYS).find(([, reason]) => reason === truth.reason) ?? []
    person.press(...(proposal.as === truth.reason ? ['Enter'] : ['n', key]))
    return
  }
  const observation = dataset.observations.get(truth.observation)
  if (observation === undefined || observation.status !== 'reported')
    throw new RangeError('no such observation')
  const needs = needsOf(observation, observation.report.published.end)
  const wrong = () => needs.filter(({ asked, isRight }) => !isRight(shownOf(person.scene(), entry(), asked)))
  // The same as the last measure, where that mends all.
  const last = wrong().length > 0 ? sameAsLast(person.scene(), entry()) : null
  const tried = last?.entries?.[0]?.to ?? null
  if (tried !== null) {
    const { document, suggested } = person.scene()
    const scene = {
      document: patched(document, { entries: [{ id, to: tried }] }).document,
      suggested,
      context,
    }
    if (needs.every(({ asked, isRight }) => isRight(shownOf(scene, tried, asked)))) person.press('=')
  }
  for (const { asked, isRight, typed } of wrong()) {
    const [letter = ''] = Object.entries(QUESTION_KEYS).find(([, question]) => question === asked) ?? []
    const select = asked === 'indicator' ? [] : [letter]
    if (typed.offer.value === null) {
      person.press(...select, '0')
      continue
    }
    const at = offersFor(person.scene(), entry(), asked).slice(0, 9).findIndex(isRight)
    if (at >= 0) person.press(...select, String(at + 1))
    else {
      person.press(...select, '/')
      person.type(typed.letters, answered(entry(), typed.offer))
      person.show(entry())
    }
  }
  const isTurned = observation.quantity.value !== null && observation.quantity.value < 0
  if (isTurned !== shownFor(person.scene(), entry()).falls.value) person.press('d')
  person.press(proposal.as === 'measure' ? 'Enter' : 'm')
}

/** The page as it is parted in `data/`: what one sees at once. */
let parts = partReports(text)
for (const { paragraphs } of dataset.reports.values())
  if (!parts.some(({ start }) => start === paragraphs[0]?.start))
    parts = splitPart(text, parts, paragraphs[0]?.start ?? 0)

let all = { figures: 0, keys: 0, single: 0, seconds: 0 }
for (const report of dataset.reports.values()) {
  const base = beginDocument(report.title.zh, text, context, report.published)
  const person = sit({ ...documentOf(base), parts: parts.map(({ start, end }) => emptyPart(start, end)) })
  const lines = report.paragraphs.map(({ start }) => start)
  const isOwn = (place: number) =>
    report.paragraphs.some(({ start, length }) => place >= start && place < start + length)
  // F, and Enter where the text says whom it is about.
  for (const [at, part] of parts.entries()) {
    if (!lines.some((start) => start >= part.start && start < part.end)) continue
    const place = dataset.localities.get(report.locality)
    if (place === undefined) continue
    const home = person.scene().suggested.parts[at]?.report.locality[0]?.value
    const { id, code, name } = place
    person.type(
      home?.id === id ? 1 : 7,
      changePart(person.scene().document, at, { locality: { id, code, name: name.zh } }),
    )
  }
  const setUp = person.counted()
  const counts: { readonly printed: string; readonly keys: number }[] = []
  const byStart = (start: number) => person.scene().document.entries.find((entry) => entry.start === start)
  const ledger = [...dataset.figures.values()].filter((figure) => figure.report === report.id)
  for (const truth of ledger) {
    const touching = person
      .scene()
      .document.entries.find(({ start, end }) => start < truth.end && end > truth.start)
    if (touching === undefined) {
      person.press('a')
      person.type(truth.printed.length * 2, add(person.scene().document, truth))
    }
    const entry = person
      .scene()
      .document.entries.find(({ start, end }) => start < truth.end && end > truth.start)
    if (entry === undefined) continue
    settle(person, entry.id, truth, byStart)
    counts.push({ printed: truth.printed, keys: person.counted() })
  }
  // What is lit and is no figure of the ledger.
  for (const entry of person
    .scene()
    .document.entries.filter(({ start, account }) => account === null && isOwn(start))) {
    person.show(entry)
    person.press('n', 'x')
    counts.push({ printed: printedOf(person.scene().document, entry), keys: person.counted() })
  }
  const keys = counts.reduce((sum, each) => sum + each.keys, 0)
  const seconds = counts.length * LOOK + (keys + setUp) * KEY
  const single = counts.filter((each) => each.keys <= 1).length
  all = {
    figures: all.figures + counts.length,
    keys: all.keys + keys,
    single: all.single + single,
    seconds: all.seconds + seconds,
  }
  console.log(
    `${report.id}: ${counts.length} figures, ${keys} keys, one key for ${single}, ${seconds.toFixed(1)} s`,
  )
  if (isListed) for (const each of counts) if (each.keys > 1) console.log(`  ${each.printed}: ${each.keys}`)
  const open = parts.flatMap((_, at) => {
    const part = person.scene().document.parts[at]
    return part === undefined
      ? []
      : entriesIn(person.scene().document, part).filter(
          ({ start, account }) => account === null && isOwn(start),
        )
  })
  if (open.length > 0) console.log(`  ${open.length} are still open`)
}
console.log(
  `all: ${all.figures} figures, ${all.keys} keys, one key for ${all.single} (${((100 * all.single) / all.figures).toFixed(0)} %), ` +
    `${(all.seconds / all.figures).toFixed(2)} s a figure, ${((30 * all.seconds) / all.figures).toFixed(0)} s for 30`,
)
