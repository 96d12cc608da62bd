// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/theme.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/theme.ts'

/** Words of the choice of a theme. */
export const themeMessages = inEveryLanguage({ zh: zh.themeMessages, en: en.themeMessages })
