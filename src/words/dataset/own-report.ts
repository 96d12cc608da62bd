// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/own-report.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/own-report.ts'

/** Words around archives of own reports that are dropped on the import page. */
export const reportArchiveMessages = inEveryLanguage({
  zh: zh.reportArchiveMessages,
  en: en.reportArchiveMessages,
})

/** Words of the page of a report that the user entered, and of the list of such reports. */
export const ownReportMessages = inEveryLanguage({ zh: zh.ownReportMessages, en: en.ownReportMessages })

/** Words of what is computed from a report of the user's own. */
export const derivationMessages = inEveryLanguage({ zh: zh.derivationMessages, en: en.derivationMessages })
