// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/own-words.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/own-words.ts'

/** The theme of all indicators of the user's own. */
export const OWN_INDICATORS = inEveryLanguage({ zh: zh.OWN_INDICATORS, en: en.OWN_INDICATORS })

/** Said of an indicator that comes without a definition. */
export const NO_DEFINITION_IN_FILE = inEveryLanguage({
  zh: zh.NO_DEFINITION_IN_FILE,
  en: en.NO_DEFINITION_IN_FILE,
})

/** Behind the definition of an indicator that a file only names. */
export const CATALOGUE_DEFINITION = inEveryLanguage({
  zh: zh.CATALOGUE_DEFINITION,
  en: en.CATALOGUE_DEFINITION,
})

/** Parts of the names of indicators that tables have, as they are written there. */
export const NAME_PARTS = inEveryLanguage({ zh: zh.NAME_PARTS, en: en.NAME_PARTS })

/** Names of bounds in files of earlier versions. */
export const FORMER_BOUND_NAMES = inEveryLanguage({ zh: zh.FORMER_BOUND_NAMES, en: en.FORMER_BOUND_NAMES })
