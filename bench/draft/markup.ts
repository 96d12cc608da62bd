/**
 * Reads texts with marked figures. A measure stands in its sentence as `⟦2447名|indicator|key=value…⟧`, so that no offset is typed; every
 * other number of the text is none. README.md beside this file says what the keys mean.
 */
export interface Marked {
  readonly id: string
  readonly date: string
  readonly place: string
  readonly altPlace: string | null
  readonly text: string
  readonly figures: readonly MarkedFigure[]
}

export interface MarkedFigure {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Ids that are right; `new` where no known indicator is. */
  readonly indicators: readonly string[]
  /** Null where the rules leave it open. */
  readonly period: string | null
  /** Null where the rules leave it open. */
  readonly place: string | null
  readonly altPlace: string | null
  readonly scope: string | null
  /** Whether the rules leave the scope open. */
  readonly isScopeOpen: boolean
  readonly breakdown: string | null
  readonly isBreakdownOpen: boolean
  /** Whether it is marked as a part of the figure that prints the whole. */
  readonly isPart: boolean
  readonly base: string | null
  readonly isFall: boolean
  /** Names that somebody would give a new indicator; none where no name was marked. */
  readonly names: readonly string[]
}

const MARK = /⟦([^⟦⟧|]+)\|([^⟦⟧]*)⟧/gu

export function readMarked(source: string): readonly Marked[] {
  return source
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...body] = block.split(/^---\n/mu)
      const [id = '', ...lines] = head.split('\n')
      const said = new Map(lines.filter((line) => line !== '').map((line) => split(line, ': ')))
      const marked = body.join('---\n').trimEnd()
      const place = said.get('place') ?? ''
      const altPlace = said.get('altplace') ?? null
      const figures: MarkedFigure[] = []
      let text = ''
      let at = 0
      for (const match of marked.matchAll(MARK)) {
        text += marked.slice(at, match.index)
        const [, printed = '', note = ''] = match
        const [indicators = '', ...rest] = note.split('|')
        const keys = new Map(rest.map((each) => split(each, '=')))
        const own = keys.get('place')
        figures.push({
          start: text.length,
          end: text.length + printed.length,
          text: printed,
          indicators: [...indicators.split('/'), ...(keys.has('alt') ? [keys.get('alt') ?? ''] : [])],
          period: keys.has('periodany') ? null : (keys.get('period') ?? said.get('period') ?? null),
          place: keys.has('placeany') ? null : (own ?? place),
          altPlace: own === undefined ? altPlace : null,
          scope: keys.get('scope') ?? null,
          isScopeOpen: keys.has('scopeany'),
          breakdown: keys.get('breakdown') ?? null,
          isBreakdownOpen: keys.has('breakdownany'),
          isPart: keys.has('of'),
          base: keys.get('base') ?? null,
          isFall: keys.get('sign') === '-',
          names: keys.get('name')?.split(';') ?? [],
        })
        text += printed
        at = match.index + match[0].length
      }
      text += marked.slice(at)
      return { id: id.trim(), date: said.get('date') ?? '', place, altPlace, text, figures }
    })
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
