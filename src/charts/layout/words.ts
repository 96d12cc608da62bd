const HANZI = /\p{Script=Han}/u
/** What closes the name of a place and is a word of its own to who parts words: 秦皇岛 and 市. */
const ENDING = /^[省市县区州旗镇乡村师]$/u

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

export interface TextPart {
  readonly text: string
  readonly isWord: boolean
}

/** The words of a Chinese text, names with their endings; what stands between words is one too. */
export function partsOfText(text: string): readonly TextPart[] {
  if (segmenter === null || !HANZI.test(text)) return [{ text, isWord: false }]
  const words: { text: string; isWord: boolean }[] = []
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last?.isWord === true && ENDING.test(segment)) last.text += segment
    else words.push({ text: segment, isWord: isWordLike })
  }
  return words
}
