import { format } from 'date-fns'
import type { CSSProperties } from 'react'
import { memo, useMemo, useState } from 'react'
import { wrapText } from '../../charts/layout/even-lines.ts'
import { phrasesOf } from '../../charts/layout/phrases.ts'
import { BOLD, textWidth } from '../../charts/layout/text-width.ts'
import type { Measure } from '../../dataset/cross-table/cross-table.ts'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { cornerName } from '../../dataset/cross-table/statement.ts'
import type { PlaceLine, SheetHead } from '../../dataset/scorecard/sheet.ts'
import { sheetCell, sheetHeads, sheetLines, sheetNotes } from '../../dataset/scorecard/sheet.ts'
import { BAND_SHAPES } from '../../dataset/target/target-wording.ts'
import { comma, langOf, semicolon, textIn } from '../../domain/text.ts'
import { shell } from '../../words/app/shell.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { CROSS_WORDS } from '../../words/table/cross-wording.ts'
import { EvidenceTrigger } from '../evidence/evidence-trigger.tsx'
import { OutsidePhrased, Phrased, phrased } from '../phrased.tsx'
import { Said } from '../said.tsx'
import { useHiddenEnd } from '../table/grid/grid-width.ts'
import { DisputedMark } from '../tile/value-marks.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './sheet.module.css'

interface SheetProps {
  readonly layout: CrossLayout
  readonly title: string
  /** Whether another layout is asked for, and this is the one before. */
  readonly busy: boolean
}

/** The sheet as it is printed: places by indicators, or the other way round, and at its foot what it says of itself. */
export function Sheet({ layout, title, busy }: SheetProps) {
  const t = useText()
  const day = format(new Date(), 'yyyy-MM-dd')
  return (
    <article className={styles.sheet} aria-busy={busy}>
      <SheetTable layout={layout} title={title} />
      <p className={styles.imprint}>
        {t(words.printed, { product: t(shell.product), version: __VERSION__, day })}
      </p>
    </article>
  )
}

interface SheetTableProps {
  readonly layout: CrossLayout
  readonly title: string
}

/** The table of a sheet with its notes. It is drawn again for another layout only, so that a press beside it answers at once. */
export const SheetTable = memo(function SheetTable({ layout, title }: SheetTableProps) {
  const { language, notation } = useNumberStyle()
  const heads = useMemo(() => sheetHeads(layout, notation), [layout, notation])
  const notes = useMemo(() => sheetNotes(layout, { language, notation: 'full' }), [layout, language])
  const places = sheetLines(layout)
  const across = layout.table.cross.swapped
    ? places.map(() => HEADING.usual)
    : heads.map(({ name }) => nameWidth(name))
  const [region, setRegion] = useState<HTMLElement | null>(null)
  useHiddenEnd(region)
  return (
    <>
      <div className={styles.around}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section ref={setRegion} className={styles.scroll} tabIndex={0} aria-label={title}>
          <table className={styles.table} style={ofColumns(across)}>
            {layout.table.cross.swapped ? (
              <Swapped layout={layout} heads={heads} places={places} />
            ) : (
              <Upright layout={layout} heads={heads} places={places} />
            )}
          </table>
        </section>
        <div className={styles.edge} aria-hidden="true" />
      </div>
      <dl className={styles.notes}>
        {notes.map(({ label, texts }) => (
          <div key={label.en}>
            <dt lang={langOf(label, language)}>{textIn(label, language)}</dt>
            <dd>
              <Said text={texts.join(semicolon(language))} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
})

/** The widths in em within which a heading may ask for a column, what one of another name asks for, and what is around it on paper. */
const HEADING = { least: 4, most: 7, usual: 6, around: 0.8 } as const
/** Letter across, the narrower paper, beside the column of names, in em of the type that `sheet.module.css` prints headings in. */
const PAPER = 90

/** The width in which a name takes two lines that end behind phrases, or as few more as the widest heading allows. */
function nameWidth(name: string): number {
  const linesIn = (width: number) => wrapText(name, width, Number.POSITIVE_INFINITY, true).length
  const longest = Math.max(...phrasesOf(name).map((phrase) => textWidth(phrase.trimEnd()) * BOLD))
  const fewest = Math.max(2, linesIn(HEADING.most))
  let width: number = HEADING.most
  while (width - 0.5 >= Math.max(HEADING.least, longest) && linesIn(width - 0.5) <= fewest) width -= 0.5
  return width
}

/** For the style of a heading: the width that its name asks for. */
const ofName = (name: string): CSSProperties & { readonly '--name': string } => ({
  '--name': `${nameWidth(name)}em`,
})

/** For the style of the sheet: how many columns it has, and the share of what they ask for that they get on paper. */
function ofColumns(
  widths: readonly number[],
): CSSProperties & { readonly '--share': number; readonly '--columns': number } {
  const asked = widths.reduce((sum, width) => sum + width + HEADING.around, 0)
  return { '--share': Math.min(1, PAPER / asked), '--columns': Math.max(1, widths.length) }
}

interface PartProps {
  readonly layout: CrossLayout
  readonly heads: readonly SheetHead[]
  readonly places: readonly PlaceLine[]
}

function Upright({ layout, heads, places }: PartProps) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{cornerName(layout)}</th>
          {heads.map((head) => (
            <th key={head.key} scope="col" style={ofName(head.name)}>
              <IndicatorHead head={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((line) => (
          <tr key={line.key} data-kind={line.kind}>
            <th scope="row">
              <PlaceName line={line} layout={layout} />
            </th>
            {heads.map(({ key, measure }) => (
              <Cell key={key} layout={layout} line={line} measure={measure} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function Swapped({ layout, heads, places }: PartProps) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{cornerName(layout)}</th>
          {places.map((line) => (
            <th key={line.key} scope="col" data-kind={line.kind}>
              <PlaceName line={line} layout={layout} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heads.map((head) => (
          <tr key={head.key}>
            <th scope="row" style={ofName(head.name)}>
              <IndicatorHead head={head} />
            </th>
            {places.map((line) => (
              <Cell key={line.key} layout={layout} line={line} measure={head.measure} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function IndicatorHead({ head }: { readonly head: SheetHead }) {
  return (
    <>
      <OutsidePhrased text={head.name} />
      {head.unit !== '' && (
        <small>
          <OutsidePhrased text={head.unit} />
        </small>
      )}
      {head.notes.map((note) => (
        <small key={note}>
          <Phrased text={note} />
        </small>
      ))}
    </>
  )
}

function PlaceName({ line, layout }: { readonly line: PlaceLine; readonly layout: CrossLayout }) {
  const { language } = layout
  switch (line.kind) {
    case 'place':
      return (
        <OutsidePhrased
          text={textIn(line.head.locality.name, language)}
          lang={langOf(line.head.locality.name, language)}
        />
      )
    case 'group':
      return <OutsidePhrased text={line.group.name ?? CROSS_WORDS.others[language]} />
    case 'total':
      return CROSS_WORDS.total[language]
  }
}

interface CellProps {
  readonly layout: CrossLayout
  readonly line: PlaceLine
  readonly measure: Measure
}

/** A value and the details about it, one below the other; details that were not asked for are left out. */
function Cell({ layout, line, measure }: CellProps) {
  const style = useNumberStyle()
  const { cross } = layout.table
  const cell = sheetCell(layout, line, measure, style)
  const between = comma(style.language)
  if (cell.text === '' && line.kind === 'place') return <td data-kind={line.kind}>—</td>
  return (
    <td data-kind={line.kind}>
      {cell.text !== '' && (
        <span className={styles.value}>
          {cell.value === null ? (
            cell.text
          ) : (
            <EvidenceTrigger observation={cell.value}>{cell.text}</EvidenceTrigger>
          )}
        </span>
      )}
      {cross.change && cell.change !== '' && <small>{phrased(cell.change)}</small>}
      {cross.target && cell.band !== null && (
        <small className={styles.band} data-band={cell.band.band}>
          <span className={styles.word}>
            <span aria-hidden="true" className={styles.shape}>
              {BAND_SHAPES[cell.band.band]}
            </span>
            {cell.band.text}
            {/* Within the word: no line begins with a comma. */}
            {cell.completion !== '' && between.trimEnd()}
          </span>
          {cell.completion !== '' && between.slice(between.trimEnd().length)}
          {cell.completion !== '' && <span className={styles.word}>{cell.completion}</span>}
        </small>
      )}
      {cross.target && cell.about.map((about) => <small key={about}>{phrased(about)}</small>)}
      {cross.rank && cell.rank !== '' && <small>{phrased(cell.rank)}</small>}
      {cell.notes
        .filter((note) => cell.disputed === null || note !== CROSS_WORDS.conflict[style.language])
        .map((note) => (
          <small key={note}>
            <OutsidePhrased text={note} />
          </small>
        ))}
      {cell.disputed !== null && (
        <small>
          <DisputedMark observation={cell.disputed} language={style.language} />
        </small>
      )}
    </td>
  )
}
