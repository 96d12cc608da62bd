import { Link } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { countThemes, reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { statementOf } from '../../decks/slide/table-block.ts'
import { slideOfView, viewOfPage } from '../../decks/slide-of.ts'
import { tableSlide } from '../../decks/table-slide.ts'
import type { Words } from '../../domain/spec/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS, LANGUAGES, languages, textIn } from '../../domain/text.ts'
import field from '../../ui/control/field.module.css'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { phrased } from '../../ui/phrased.tsx'
import { useText } from '../../ui/use-language.ts'
import { usePinyin } from '../../ui/use-pinyin.ts'
import { deckMessages } from '../../words/decks/decks.ts'
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
  const places = reportedLocalities(dataset)
  const viewed = (page: Parameters<typeof viewOfPage>[1]): TableQuery => {
    const slide = slideOfView(viewOfPage(DEFAULT_VIEW, page))
    return slide.layout === 'table' ? slide.query : {}
  }
  const choices: readonly { readonly key: string; readonly query: TableQuery }[] = [
    { key: 'all', query: {} },
    ...views.map((view) => ({ key: `view/${view.id}`, query: view.query })),
    ...places.map(({ id }) => ({ key: `place/${id}`, query: viewed({ locality: id }) })),
    ...themes.map(({ theme }) => ({ key: `theme/${theme.id}`, query: viewed({ theme: theme.id }) })),
  ]
  const chosen = choices.find((choice) => sameQuery(choice.query, query))
  return (
    <div className={fields.content}>
      <p className={fields.label}>
        {t(deckMessages.rows)}
        <small className={fields.hint}>{phrased(statementOf(table, table.rows.length))}</small>
      </p>
      <div className={fields.source}>
        <label className={field.field}>
          <span>{t(deckMessages.rowsFrom)}</span>
          <select
            value={chosen?.key ?? ''}
            onChange={(event) => {
              const next = choices.find(({ key }) => key === event.target.value)
              if (next !== undefined) onChange({ ...next.query })
            }}
          >
            {chosen === undefined && <option value="">{t(deckMessages.rowsThese)}</option>}
            <option value="all">{t(deckMessages.rowsAll)}</option>
            {views.length > 0 && (
              <optgroup label={t(deckMessages.rowsViews)}>
                {views.map(({ id, name }) => (
                  <option key={id} value={`view/${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t(deckMessages.rowsPlaces)}>
              {places.map(({ id, name }) => (
                <option key={id} value={`place/${id}`}>
                  {textIn(name, language)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t(deckMessages.rowsThemes)}>
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
            {t(deckMessages.rowsOpen)}
          </Link>
          <small className={fields.about}>{t(deckMessages.rowsOpenHint)}</small>
        </p>
      </div>
    </div>
  )
}

function sameQuery(a: TableQuery, b: TableQuery): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly words: Words | undefined
  /** The placeholder that an empty field shows. */
  readonly instead?: Bilingual
  /** More than one makes a field of several lines. */
  readonly lines?: number
  /** Characters in each language at most. */
  readonly longest: number
  readonly onChange: (language: Language, text: string) => void
}

/** What a language is called in the language of the page; in its own where that has no name for it. */
function useLanguageName(): (language: Language) => string {
  const t = useText()
  const names: Partial<Record<Language, Bilingual>> = deckMessages.languageNames
  return (language) => {
    const name = names[language]
    return name === undefined ? languages[language].name : t(name)
  }
}

/** Words in each language, side by side. */
export function WordsField({ label, hint, words, instead, lines = 1, longest, onChange }: WordsFieldProps) {
  const nameOf = useLanguageName()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid whose legend is in a row
    <div role="group" aria-labelledby={`${id}-label`} className={fields.words}>
      <p id={`${id}-label`} className={fields.label}>
        {label}
        {hint !== undefined && <small className={fields.hint}>{phrased(hint)}</small>}
      </p>
      {LANGUAGES.map((language) => (
        <label key={language} className={field.field}>
          <span>{nameOf(language)}</span>
          <textarea
            lang={LANGUAGE_TAGS[language]}
            rows={lines}
            maxLength={longest}
            value={words?.[language] ?? ''}
            placeholder={instead === undefined ? '' : textIn(instead, language)}
            onChange={(event) => {
              const { value } = event.target
              // A title is one line, however it is pasted.
              onChange(language, lines === 1 ? value.replaceAll(/\s*\n\s*/gu, ' ') : value)
            }}
          />
        </label>
      ))}
    </div>
  )
}

interface LineFieldsProps {
  /** Names the field, with the name of its language. */
  readonly label: Bilingual
  readonly words: Words | undefined
  readonly longest: number
  readonly onChange: (language: Language, text: string) => void
}

/** A field of one line for each language. */
export function LineFields({ label, words, longest, onChange }: LineFieldsProps) {
  const t = useText()
  const nameOf = useLanguageName()
  return LANGUAGES.map((language) => (
    <label key={language} className={field.field}>
      <span>{t(label, { language: nameOf(language) })}</span>
      <input
        lang={LANGUAGE_TAGS[language]}
        maxLength={longest}
        value={words?.[language] ?? ''}
        onChange={(event) => onChange(language, event.target.value)}
      />
    </label>
  ))
}
