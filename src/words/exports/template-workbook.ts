// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/template-workbook.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/template-workbook.ts'

/** A form to be filled in by the offices that are asked. */
export const TEMPLATE_FORM = inEveryLanguage({ zh: zh.TEMPLATE_FORM, en: en.TEMPLATE_FORM })
