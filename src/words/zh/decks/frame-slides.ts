export const OPENING_NOTES: string = '本稿由数据生成，每张图下面都写着来源。'

/** Behind that, of a deck with values that are not exact: the words by which they are known. */
export const openWords = (words: readonly string[]): string =>
  `带${words.map((word) => `“${word}”`).join('')}的数字不是确数，最后说明图上怎样画。`

export const EXACT = {
  printed: '报道数值都是确数。',
  given: '除推算值外，数值都是确数。',
}
