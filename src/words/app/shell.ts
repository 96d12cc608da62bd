// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/shell.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/shell.ts'

/** Words of the frame around every view. */
export const shell = inEveryLanguage({ zh: zh.shell, en: en.shell })
