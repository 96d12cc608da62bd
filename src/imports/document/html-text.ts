import { textOf, withoutScripts } from '../text/read-html.ts'

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+|<)/giu
const DECLARATION = /<[!?][^<>]*>/gu
/** Elements that stand on lines of their own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/u
/** Elements whose text is none of the page's. */
const SILENT = /^(?:noscript|template|svg|select|button|iframe|object|title)$/u
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u
const HIDDEN = /display\s*:\s*none|(?:^|\s)hidden(?=[\s=/]|$)/iu

/**
 * The text of a web page, one line for each block. Read without the browser's parser, which the policy of the page forbids; scripts,
 * styles and what is hidden are none of it.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  /** Elements that are open within one that does not show; 0 where all shows. */
  let unseen = 0
  const end = () => {
    const text = textOf(line).replaceAll('\u00a0', ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  for (const [, close, tag = '', attributes = '', text] of withoutScripts(html)
    .replace(DECLARATION, '')
    .matchAll(TOKEN)) {
    if (text !== undefined) {
      if (unseen === 0) line += text.replace(/[\t\n\r ]+/gu, ' ')
      continue
    }
    const name = tag.toLowerCase()
    if (BLOCK.test(name) && unseen === 0) end()
    if (EMPTY.test(name) || attributes.endsWith('/')) continue
    if (close !== '') unseen = Math.max(0, unseen - 1)
    else if (unseen > 0 || SILENT.test(name) || HIDDEN.test(attributes)) unseen += 1
  }
  end()
  return lines.join('\n\n')
}
