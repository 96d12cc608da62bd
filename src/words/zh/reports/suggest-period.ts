export const PERIOD_CARRIED: string = '时期承接报道前文。'

/** What is inferred of a time, and from which words of the report. A note quotes the words in Chinese, so that they can be looked up in the text. */
export const INFERRED_FROM = {
  year: (words: string): string => `报道写“${words}”，没有写明年份，按刊发日期推断。`,
  now: (words: string): string => `报道写“${words}”，日期按刊发日期推断。`,
  until: (words: string): string => `报道写“${words}”以来，截止时间按刊发日期推断。`,
  recent: (words: string): string => `报道写“${words}”，日期按刊发日期推断。`,
  thisYear: (words: string): string => `报道写“${words}”，年份按刊发日期推断，只算到刊发之时。`,
  years: (words: string): string => `报道写“${words}”，截止时间按刊发日期推断。`,
}

export const MONTH_OF_REPORT: string = '报道没有写明时期，按刊发月份推断。'

export const UP_TO_REPORT: string = '报道没有写明时期，只算到刊发之时。'
