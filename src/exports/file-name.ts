import { withoutHiddenSigns } from '../lib/hidden-signs.ts'

/** Characters that mean a path, a wildcard or a stream to some system, and white space, which breaks URLs and command lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among the characters that no system allows
const UNSAFE = /[\s<>:"/\\|?*\u0000-\u001f\u007f]+/gu

/** Names that Windows reserves for devices, with any file extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** Some systems allow at most 255 bytes with the extension; a Chinese character has three. */
const MOST = { characters: 80, bytes: 180 } as const

const bytesOf = (text: string) => new TextEncoder().encode(text).length
const trimmed = (text: string) => text.replaceAll(/^[.-]+|[.-]+$/gu, '')

/**
 * A title as the name of a file, without the extension. Words and numbers stay as they are, since leaving out a sign could change the meaning;
 * a hyphen replaces characters that are not allowed. A long title is cut between words, never within a number.
 * @param instead the name to use if nothing of the title is left
 */
export function fileStem(title: string, instead: string): string {
  const safe = trimmed(
    withoutHiddenSigns(title.normalize('NFC')).replaceAll(UNSAFE, '-').replaceAll(/-{2,}/gu, '-'),
  )
  const stem = shortened(safe)
  return stem === '' ? instead : stem.replace(DEVICE, '$&_')
}

/** The name of a file in a language: 长庆油田.zh.pptx. */
export const titledFile = (title: string, instead: string, language: string, ending: string): string =>
  `${fileStem(title, instead)}.${language}.${ending}`

function shortened(text: string): string {
  const all = [...text]
  let kept = all.slice(0, MOST.characters)
  while (bytesOf(kept.join('')) > MOST.bytes) kept = kept.slice(0, -1)
  if (kept.length === all.length) return text
  const cut = kept.join('')
  const word = cut.lastIndexOf('-')
  // Chinese has no spaces between words: there the cut comes before a number that would be broken.
  return trimmed(word > cut.length / 2 ? cut.slice(0, word) : cut.replace(/[¥+−-]?\d[\d.,]*$/u, ''))
}
