import type { ChartModel } from '../../charts/chart-model.ts'
import { statementOf } from '../../decks/slide/table-block.ts'
import type { NumberModel, SlideModel } from '../../decks/slide-model.ts'
import { itemAt } from '../../lib/item-at.ts'
import { BETWEEN, Outside, said } from '../said.tsx'

interface SlideWordsProps {
  readonly slide: SlideModel
  readonly number: number
  readonly of: number
}

/** A slide in words, in the order of its picture: headings, descriptions of charts, lists and tables. It is only for screen readers. */
export function SlideWords({ slide, number, of }: SlideWordsProps) {
  const { title, subtitle, cautions, legend, footnotes, source, imprint } = slide
  const whose = [imprint?.unit, imprint?.speaker, imprint?.date].filter(Boolean).join(BETWEEN)
  return (
    // On paper, the words of the picture itself can be found and read.
    <div data-spoken data-screen-only>
      <h1>{said(title)}</h1>
      {subtitle !== '' && <p>{said(subtitle)}</p>}
      <BodyWords slide={slide} />
      {legend.length > 0 && (
        <ul>
          {legend.map(({ mark, name, meaning }) => (
            <li key={mark}>
              {name} {meaning}
            </li>
          ))}
        </ul>
      )}
      {[...new Set([...cautions, ...footnotes])].map((note) => (
        <p key={note}>{said(note)}</p>
      ))}
      <footer>
        {source !== '' && <p>{said(source)}</p>}
        {whose !== '' && (
          <p>
            <Outside text={whose} />
          </p>
        )}
        <p>
          {number} / {of}
        </p>
      </footer>
    </div>
  )
}

function BodyWords({ slide }: { readonly slide: SlideModel }) {
  switch (slide.layout) {
    case 'chart':
      return <ChartWords chart={slide.charts[0]} />
    case 'two-charts':
      return slide.charts.map((chart, i) => (
        // Both sides may show the same chart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={i}>
          <h2>{said(chart.title)}</h2>
          <p>{said(chart.subtitle)}</p>
          <ChartWords chart={chart} />
        </section>
      ))
    case 'big-number':
      return <NumberWords numbers={[slide.number]} />
    case 'tiles':
      return <NumberWords numbers={slide.numbers} />
    case 'table':
      return (
        <>
          <TableWords table={slide.table} title={slide.title} />
          <p>{said(statementOf(slide.table, slide.table.rows.length))}</p>
        </>
      )
    case 'text':
      return slide.paragraphs.map((paragraph, i) => (
        // Two paragraphs may say the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={i}>{said(paragraph)}</p>
      ))
  }
}

/** The description of a chart, and its table. */
const ChartWords = ({ chart }: { readonly chart: ChartModel }) => (
  <>
    <p>{said(chart.description)}</p>
    <TableWords
      table={{ columns: chart.table.columns, rows: chart.table.rows.map(({ cells }) => cells) }}
      title={chart.title}
    />
  </>
)

const NumberWords = ({ numbers }: { readonly numbers: readonly NumberModel[] }) => (
  <ul>
    {numbers.map(({ item, change, caption }) => (
      <li key={item.observationId}>
        <p>{said(item.name)}</p>
        {change !== null && <p>{said(change.name)}</p>}
        <p>{said(caption)}</p>
      </li>
    ))}
  </ul>
)

interface TableWordsProps {
  readonly table: {
    readonly columns: readonly { readonly key: string; readonly label: string }[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly title: string
}

function TableWords({ table: { columns, rows }, title }: TableWordsProps) {
  if (rows.length === 0) return null
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {said(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          // The rows of a slide never change: their position is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={i}>
            {columns.map(({ key }, c) => (
              <td key={key}>
                {key === 'printed' ? <Outside text={itemAt(cells, c)} /> : said(itemAt(cells, c))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
