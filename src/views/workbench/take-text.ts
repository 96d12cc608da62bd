import type { Period } from '../../domain/time/period.ts'
import type { DraftContext } from '../../draft/draft-context.ts'
import type { Base } from '../../draft/edit/document.ts'
import { LONGEST_REPORTS } from '../../draft/edit/document.ts'
import { beginDocument } from '../../draft/edit/suggested.ts'
import { partReports } from '../../draft/read/parts.ts'
import { linePieces, readKept } from '../../draft/read/reading.ts'

/**
 * The text with the lines of a narrow column joined where a sentence continues on the next one: this undoes the line breaks of a PDF or a
 * scan. It is another text, with other offsets, so it is made before a draft begins and never later.
 */
export function joinedLines(text: string): string {
  const kept: string[] = []
  let at = 0
  for (const { start, end, headline, bylines } of partReports(text)) {
    const apart = new Set([...headline, ...bylines].map((span) => span.start))
    const reading = readKept(text, start, end, apart)
    const pieces = linePieces(text, start, end)
    let read = 0
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1]
      if (next === undefined) continue
      // The reading has a line break where a new line begins, and none where a sentence continues.
      while (read < reading.text.length && reading.span(read, read).start < piece.end) read += 1
      if (reading.text.charAt(read) === '\n') continue
      kept.push(text.slice(at, piece.end))
      at = next.start
    }
  }
  kept.push(text.slice(at))
  return kept.join('')
}

type TextFault = 'empty' | 'tooLong' | 'notText' | 'noFigures'

/** A text that can be worked on: unchanged, and with its lines joined if they break figures. */
export interface TakenText {
  readonly base: Base
  /** Null where no figure is broken. */
  readonly joined: Base | null
  /** How many figures a line break cuts in two. */
  readonly broken: number
  /** Whether the text is not Chinese: suggestions are then of little use. */
  readonly isForeign: boolean
}

/** Makes a draft from a text, or says why there is nothing to work on. */
export function takeText(
  name: string,
  text: string,
  published: Period | null,
  context: DraftContext,
): TakenText | TextFault {
  if (text.trim() === '') return 'empty'
  if (text.length > LONGEST_REPORTS) return 'tooLong'
  if (text.includes('\0')) return 'notText'
  const base = beginDocument(name, text, context, published)
  if (base.entries.length === 0) return 'noFigures'
  const broken = base.entries.filter(({ start, end }) =>
    /[\r\n\u2028\u2029]/u.test(text.slice(start, end)),
  ).length
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return {
    base,
    joined: broken === 0 ? null : beginDocument(name, joinedLines(text), context, published),
    broken,
    // Japanese uses hanzi too, but a single name in kana does not make a text Japanese.
    isForeign: hanzi * 2 < letters || kana * 5 > hanzi,
  }
}

const LONGEST_NAME = 30

/** A name for a draft: the first line of its text, or as many whole sentences or clauses of it as fit in 30 characters. */
export const nameOfText = (text: string): string => {
  const [line = ''] = text
    .replaceAll('\uFEFF', '')
    .trim()
    .split(/[\r\n]/u)
  const letters = [...line.trim()]
  if (letters.length <= LONGEST_NAME) return letters.join('')
  const beginning = letters.slice(0, LONGEST_NAME).join('')
  const whole = /^(.{8,})[。；！？;!?]/u.exec(beginning) ?? /^(.{8,})[，,]/u.exec(beginning)
  return whole?.[1] ?? beginning
}

/** A headline that ends with a colon names whose report it is: 锦州港集团工会：为码头工人“减压”. */
const OPENS = /[：:]$/u

/** A name for one of several reports: its headline, in two lines where the first ends with a colon; without one, the beginning of its text. */
export function nameOfPart(headline: readonly string[], text: string): string {
  const [first = '', second = ''] = headline.map((line) => line.trim())
  if (first === '') return nameOfText(text)
  return OPENS.test(first) ? `${first}${second}` : first
}
