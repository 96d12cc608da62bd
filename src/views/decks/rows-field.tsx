import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { countThemes, reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfView, viewOfPage } from '../../decks/slide-of.ts'
import { statementOf } from '../../decks/slide-table.ts'
import { tableSlide } from '../../decks/table-slide.ts'
import { textIn } from '../../domain/text.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { usePinyin } from '../../ui/table/use-pinyin.ts'
import { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import fields from './fields.module.css'

type TableQuery = Readonly<Record<string, string>>

interface RowsFieldProps {
  readonly query: TableQuery
  readonly onChange: (query: Record<string, string>) => void
}

/** Which rows a table shows, in words; others to take instead, and the way to the table, where they are arranged. */
export function RowsField({ query, onChange }: RowsFieldProps) {
  const t = useText()
  const context = useChartContext()
  const { language } = context
  const dataset = useDataset()
  const views = useCollection('views')
  const { read } = usePinyin()
  const { table } = useMemo(
    () => tableSlide({ layout: 'table', id: 'rows', query: { ...query } }, dataset, context, read),
    [query, dataset, context, read],
  )
  const themes = countThemes(dataset, dataset.observations.values())
  const localities = reportedLocalities(dataset)
  const viewed = (page: Parameters<typeof viewOfPage>[1]): TableQuery => {
    const slide = slideOfView(viewOfPage(DEFAULT_VIEW, page))
    return slide.layout === 'table' ? slide.query : {}
  }
  const choices: readonly { readonly key: string; readonly query: TableQuery }[] = [
    { key: 'all', query: {} },
    ...views.map((view) => ({ key: `view/${view.id}`, query: view.query })),
    ...localities.map(({ id }) => ({ key: `place/${id}`, query: viewed({ locality: id }) })),
    ...themes.map(({ theme }) => ({ key: `theme/${theme.id}`, query: viewed({ theme: theme.id }) })),
  ]
  const chosen = choices.find((choice) => sameQuery(choice.query, query))
  return (
    <div className={fields.content}>
      <p className={fields.label}>
        {t(words.rows)}
        <small className={fields.hint}>{statementOf(table, table.rows.length)}</small>
      </p>
      <div className={fields.ref}>
        <label className={fields.field}>
          <span>{t(words.rowsFrom)}</span>
          <select
            value={chosen?.key ?? ''}
            onChange={(event) => {
              const next = choices.find(({ key }) => key === event.target.value)
              if (next !== undefined) onChange({ ...next.query })
            }}
          >
            {chosen === undefined && <option value="">{t(words.rowsThese)}</option>}
            <option value="all">{t(words.rowsAll)}</option>
            {views.length > 0 && (
              <optgroup label={t(words.rowsViews)}>
                {views.map(({ id, name }) => (
                  <option key={id} value={`view/${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t(words.rowsPlaces)}>
              {localities.map(({ id, name }) => (
                <option key={id} value={`place/${id}`}>
                  {textIn(name, language)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t(words.rowsThemes)}>
              {themes.map(({ theme }) => (
                <option key={theme.id} value={`theme/${theme.id}`}>
                  {textIn(theme.name, language)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <p className={fields.name}>
          <Link to="/table" search={query}>
            {t(words.rowsOpen)}
          </Link>
          <small className={fields.about}>{t(words.rowsOpenHint)}</small>
        </p>
      </div>
    </div>
  )
}

function sameQuery(a: TableQuery, b: TableQuery): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
