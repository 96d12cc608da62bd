// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/evidence.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/evidence.ts'

/** Words of the evidence card. */
export const evidenceMessages = inEveryLanguage({ zh: zh.evidenceMessages, en: en.evidenceMessages })
