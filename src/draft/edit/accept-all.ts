import type { Suggestion } from '../draft-schema.ts'
import { proposalFor } from './answers.ts'
import type { Scene } from './commands.ts'
import { accept, shownFaults, shownFor } from './commands.ts'
import type { Entry, EntryId, Patch } from './document.ts'
import { entriesIn } from './document.ts'
import { contradicts, relationsShown } from './relations-shown.ts'

/** Why a figure is not accepted together with the others. */
export const HOLDS = [
  'account',
  'indicator',
  'new-indicator',
  'locality',
  'period',
  'part',
  'repeat',
  'contradiction',
  'fault',
] as const
export type Hold = (typeof HOLDS)[number]

/** What accepting all figures at once would do, before it is done. */
export interface AcceptAllPreview {
  readonly taken: readonly EntryId[]
  readonly left: readonly { readonly id: EntryId; readonly by: readonly Hold[] }[]
  readonly patch: Patch
}

/**
 * Which open figures of a part would be accepted, and why the others would not. A figure is accepted if the first answer to each of
 * its questions scores at least `threshold`, from 0 to 1. A new indicator, a repeat and a contradiction always need a person. Nothing
 * is changed.
 */
export function previewAcceptAll(scene: Scene, part: number, threshold: number): AcceptAllPreview {
  const taken: EntryId[] = []
  const left: { id: EntryId; by: readonly Hold[] }[] = []
  const changes: NonNullable<Patch['entries']>[number][] = []
  const owner = scene.document.parts[part]
  for (const entry of owner === undefined ? [] : entriesIn(scene.document, owner)) {
    if (entry.account !== null) continue
    const by = holdsOf(scene, entry, threshold)
    const patch = by.length === 0 ? accept(scene, entry) : null
    if (patch === null) left.push({ id: entry.id, by: by.length === 0 ? ['fault'] : by })
    else {
      taken.push(entry.id)
      changes.push(...(patch.entries ?? []))
    }
  }
  return { taken, left: left, patch: { entries: changes } }
}

function holdsOf(scene: Scene, entry: Entry, threshold: number): readonly Hold[] {
  const isSure = (suggestion: Suggestion<unknown> | null) =>
    suggestion !== null && (suggestion.certain || suggestion.score >= threshold)
  const { account, suggestion } = proposalFor(entry, scene.suggested)
  const by: Hold[] = []
  if (account.as === 'repeat') return ['repeat']
  if (!isSure(suggestion)) by.push('account')
  if (account.as !== 'measure') return by
  const { indicator, locality, period, scope, breakdown } = shownFor(scene, entry)
  const isOpen = (answer: { isSaid: boolean; suggestion: Suggestion<unknown> | null } | null) =>
    answer === null || !(answer.isSaid || isSure(answer.suggestion))
  if (indicator?.value.from === 'new') by.push('new-indicator')
  else if (isOpen(indicator)) by.push('indicator')
  if (isOpen(locality)) by.push('locality')
  if (isOpen(period)) by.push('period')
  if ((scope.value !== null && isOpen(scope)) || (breakdown.value !== null && isOpen(breakdown)))
    by.push('part')
  const figure = scene.suggested.figures.get(entry.id)
  if ((figure?.repeats[0]?.score ?? 0) >= threshold) by.push('repeat')
  if (relationsShown(scene, entry).some(contradicts)) by.push('contradiction')
  if (by.length === 0 && shownFaults(scene, entry).length > 0) by.push('fault')
  return by
}
