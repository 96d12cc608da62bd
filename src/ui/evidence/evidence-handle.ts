import { Popover } from '@base-ui/react/popover'
import type { Observation } from '../../dataset/observation.ts'

/** Ties every number on the page to the one evidence card: a table of a hundred thousand numbers needs one popover. */
export const evidenceHandle = Popover.createHandle<Observation>()
