import { withoutHiddenSigns } from '../lib/hidden-signs.ts'

/** Signs that a system takes for a path, a wildcard or a stream, and white space, which addresses and command lines part. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what no system takes
const UNSAFE = /[\s<>:"/\\|?*\u0000-\u001f\u007f]+/gu

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** Some systems take no more than 255 bytes with the ending; a hanzi is three. */
const MOST = { characters: 80, bytes: 180 } as const

const bytesOf = (text: string) => new TextEncoder().encode(text).length
const trimmed = (text: string) => text.replaceAll(/^[.-]+|[.-]+$/gu, '')

/**
 * A title as the name of a file, without its ending: words and numbers as they are, since a sign left out may say something else, and a
 * hyphen for what no system takes. It is cut between words where it is too long, and never within a number.
 * @param instead the name where nothing of the title is left
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
  // Chinese has no gaps between words: there it ends before a number that would be broken.
  return trimmed(word > cut.length / 2 ? cut.slice(0, word) : cut.replace(/[¥+−-]?\d[\d.,]*$/u, ''))
}
