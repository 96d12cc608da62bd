// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/legend.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/legend.ts'

/** What each drawn mark means: words for the drawing, which every medium has from one scene, so that it can be read without having been taught. */
export const MARK_MEANINGS = inEveryLanguage({ zh: zh.MARK_MEANINGS, en: en.MARK_MEANINGS })

/** The same marks where values are dots. */
export const DOT_MEANINGS = inEveryLanguage({ zh: zh.DOT_MEANINGS, en: en.DOT_MEANINGS })

/** The marks behind and beside those of the values. */
export const EXTRA_NAMES = inEveryLanguage({ zh: zh.EXTRA_NAMES, en: en.EXTRA_NAMES })
