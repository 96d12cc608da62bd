// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/images.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/images.ts'

/** Words of the dialog that makes an image of a chart or a slide. */
export const imageMessages = inEveryLanguage({ zh: zh.imageMessages, en: en.imageMessages })
