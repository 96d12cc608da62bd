import { Popover } from '@base-ui/react/popover'
import type { Observation } from '../../dataset/observation.ts'

/** Ties every number on the page to the one evidence card: a table of a hundred thousand numbers needs one popover. */
export const evidenceHandle = Popover.createHandle<Observation>()

let openFor: string | null = null

/** Told by the card, by which number it was opened last. */
export const rememberEvidence = (id: string | null): void => {
  openFor = id
}

/** Closes the card if it belongs to this number. */
export const closeEvidenceOf = (id: string): void => {
  if (openFor === id && evidenceHandle.isOpen) evidenceHandle.close()
}
