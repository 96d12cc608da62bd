import { checkGold } from './check-gold.mjs'
import { parseMarkup } from './markup.mjs'

const EXPORTED = /\.gold\.json$/u

/**
 * A source of a gold text: marked up by hand (`NN.marked`), or the corrections of a report that the workbench exports
 * (`ID.gold.json`), in which every figure was looked at by a person.
 * @throws where it cannot be read, or its figures do not stand in its text
 */
export function readSource(name, content) {
  const isExported = EXPORTED.test(name)
  const { text, figures } = isExported ? exportedOf(content) : parseMarkup(bodyOf(content))
  checkGold(text, figures)
  return { id: name.replace(isExported ? EXPORTED : /\.marked$/u, ''), text, figures }
}

function exportedOf(content) {
  const { text, figures } = JSON.parse(content)
  if (typeof text !== 'string' || !Array.isArray(figures))
    throw new Error('an exported file has a text and its figures')
  return { text, figures }
}

/** The text under the `genre:` line that every source marked up by hand begins with. */
function bodyOf(source) {
  const [, body] = /^genre: \w+\n\n([\s\S]*)$/u.exec(source) ?? []
  if (body === undefined) throw new Error('a source begins with "genre: …" and an empty line')
  return body
}
