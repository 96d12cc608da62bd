// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/locality.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/locality.ts'

/** Words of a locality's page. */
export const localityMessages = inEveryLanguage({ zh: zh.localityMessages, en: en.localityMessages })
