// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/publish.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/publish.ts'

/** Words of the page that publishes the workspace. */
export const publishMessages = inEveryLanguage({ zh: zh.publishMessages, en: en.publishMessages })
