import type { SheetTable } from '../file-read.ts'
import { plainLook } from './table-lines.ts'

/** The line below the headings of a table: dashes between bars, with colons where a column is aligned. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u
const BARE_RULE = /^\s*\|\s*:?-{2,}:?\s*\|\s*$/u

const isRule = (line: string): boolean => RULE.test(line) || BARE_RULE.test(line)

/** Whether a text holds a table of Markdown, as chats, notes and our own export write them. */
export const isMarkdown = (head: string): boolean => head.split(/\r?\n/u, LOOKED_AT).some(isRule)
/** A table stands near the head of a text, below its title and what is said of it. */
const LOOKED_AT = 200

/**
 * The lines of a Markdown text as those of one sheet: the cells of its tables without the rule below their headings, and each other line as a
 * cell of its own, since a title says the year or the unit.
 */
export function sheetOfMarkdown(text: string): SheetTable {
  const lines = text.split(/\r?\n/u)
  const rows = lines
    .filter((line) => !isRule(line))
    .map((line) => (/^\s*\|/u.test(line) || isBarred(line) ? cellsOf(line) : [plain(line)]))
  return { name: null, rows, look: plainLook() }
}

/** A line of a table that has no bars at its ends. */
const isBarred = (line: string): boolean => /(?<!\\)\|/u.test(line)

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map(plain)

/** The words of a line or cell without the signs that set them off. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/^(?:#{1,6}|[*-]|>)\s+/u, '')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/(\*\*|__|`)(.+?)\1/gu, '$2')
    .replace(/\\([\\|<>&*_~`[\]])/gu, '$1')
