export const OPENING_NOTES: string = '本稿由数据生成，每张图下面都写着来源。'

/** Behind that, of a deck with values that are not exact: the words by which they are known. */
export const openWords = (words: readonly string[]): string =>
  `带${words.map((word) => `“${word}”`).join('')}的数字不是确数，详见最后的说明。`

export const ALL_EXACT = {
  printed: '报道数值都照原文写出，没有约数，也没有上下限。',
  given: '除推算值外，没有约数，也没有上下限。',
}

export const NO_DATA: string = '这里还没有数据。'

/** Behind the titles of the first reports. */
export const MORE_REPORTS: string = '另有{n}篇报道'

export const SOURCES_TITLE: string = '数字从哪里来，有多确切'

export const CHARTS_LEFT: string = '另有{n}张图没有放进本稿。'

/** How many values of the deck are not exact: of printed ones, and of any. A slide counts those that it shows. */
export const NOT_EXACT = {
  printed: {
    some: '全稿{all}个报道数值中，{n}个不是确数。',
    only: '全稿只有1个报道数值，它不是确数。',
    none: '全稿{all}个报道数值都不是确数。',
  },
  given: {
    some: '全稿{all}个数值中，{n}个不是确数。',
    only: '全稿只有1个数值，它不是确数。',
    none: '全稿{all}个数值都不是确数。',
  },
}
