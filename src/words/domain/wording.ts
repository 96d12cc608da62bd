// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/wording.ts'

export const VAGUE = inEveryLanguage({ zh: zh.VAGUE, en: en.VAGUE })
