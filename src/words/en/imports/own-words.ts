import type * as zh from '../../zh/imports/own-words.ts'

export const OWN_INDICATORS: string = 'Your own indicators'

export const NO_DEFINITION_IN_FILE: string = 'An indicator that you imported; the file gives no definition.'

export const CATALOGUE_DEFINITION: string = ' (definition of the indicator catalogue; the file gives none)'

export const FORMER_BOUND_NAMES: typeof zh.FORMER_BOUND_NAMES = {
  exact: 'computed exactly',
  atMost: 'at most',
  nearly: 'nearly',
}
