import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import {
  comparedFirst,
  compareLocalities,
  FEWEST_COMPARED,
  MOST_COMPARED,
  readChosen,
  sharedIndicators,
  writeChosen,
} from '../../dataset/compare/comparison.ts'
import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import { rowsByLocality } from '../../dataset/rows-by.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { listOf, sentenceListOf, textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import field from '../../ui/control/field.module.css'
import { openByArrows } from '../../ui/control/open-by-arrows.ts'
import { useTheme } from '../../ui/control/theme-filter.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Page } from '../../ui/page/page.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import styles from './comparison.module.css'
import { ComparisonBody } from './comparison-body.tsx'

/** A list for each chosen locality, to change or remove it, and one more to add a locality. The choice is kept in the address. */
function LocalityPickers({ localities }: { readonly localities: readonly Locality[] }) {
  const t = useText()
  const language = useLanguage()
  const navigate = useNavigate({ from: '/compare' })
  const ids = localities.map(({ id }) => String(id))
  const choose = (next: readonly string[]) =>
    void navigate({
      search: (search) => ({ ...search, localities: writeChosen(next.filter((id) => id !== '')) }),
      resetScroll: false,
    })
  return (
    <fieldset className={styles.pickers} data-screen-only>
      <legend className={styles.legend}>{t(words.localities)}</legend>
      {localities.map((locality, index) => (
        <div key={locality.id} className={styles.picker}>
          <LocalitySelect
            label={t(words.locality, { n: index + 1 })}
            value={locality.id}
            taken={ids}
            extra={locality}
            onChoose={(id) => choose(ids.with(index, id))}
          />
          <Button
            aria-label={t(words.remove, { name: textIn(locality.name, language) })}
            onClick={() => choose(ids.toSpliced(index, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      {localities.length < MOST_COMPARED && (
        <div className={styles.picker}>
          <LocalitySelect
            label={t(words.add)}
            value=""
            taken={ids}
            extra={null}
            onChoose={(id) => choose([...ids, id])}
          />
        </div>
      )}
    </fieldset>
  )
}

interface LocalitySelectProps {
  readonly label: string
  readonly value: string
  /** Ids that are already chosen; none can be chosen twice. */
  readonly taken: readonly string[]
  /** A locality to offer although it has no observations. */
  readonly extra: Locality | null
  readonly onChoose: (id: string) => void
}

function LocalitySelect({ label, value, taken, extra, onChoose }: LocalitySelectProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const id = useId()
  const known = rowsByLocality(dataset)
  const reported = reportedLocalities(dataset)
  const options = extra === null || reported.includes(extra) ? reported : [extra, ...reported]
  return (
    <span className={`${field.field} ${styles.field}`}>
      <label htmlFor={id}>
        <Said text={label} />
      </label>
      <select
        id={id}
        value={value}
        onKeyDown={openByArrows}
        onChange={(event) => onChoose(event.target.value)}
      >
        {value === '' && <option value="">{t(words.choose)}</option>}
        {options.map((locality) => (
          <option
            key={locality.id}
            value={locality.id}
            disabled={locality.id !== value && taken.includes(locality.id)}
          >
            {t(words.option, {
              name: textIn(locality.name, language),
              n: known.get(locality.id)?.length ?? 0,
            })}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Two to four localities side by side, as the address names them. */
export function CompareView() {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const { localities: ids } = useSearch({ from: '/compare' })
  const { localities, unknown, beyond } = readChosen(ids, dataset)
  const theme = useTheme()
  const names = localities.map(({ name }) => textIn(name, language))
  const about = [
    ...(names.length === 0 ? [] : [sentenceListOf(names, language)]),
    ...(theme === null ? [] : [textIn(theme.name, language)]),
  ]
  const missing = FEWEST_COMPARED - localities.length
  return (
    <Page title={t(words.title)} about={about} purpose={t(words.lead)}>
      <LocalityPickers localities={localities} />
      {unknown.length > 0 && (
        <p>
          <Said text={t(words.unknown, { ids: unknown.join(', ') })} />
        </p>
      )}
      {beyond.length > 0 && (
        <p>
          <Said
            text={t(words.beyond, {
              names: sentenceListOf(
                beyond.map(({ name }) => textIn(name, language)),
                language,
              ),
            })}
          />
        </p>
      )}
      {missing > 0 ? (
        <CompareSuggestions missing={missing} />
      ) : (
        <ComparisonBody comparison={compareLocalities(dataset, localities)} />
      )}
    </Page>
  )
}

/** Where too few localities are chosen: how many are missing, and which share an indicator. */
function CompareSuggestions({ missing }: { readonly missing: number }) {
  const t = useText()
  const language = useLanguage()
  const shared = sharedIndicators(useDataset())
  return (
    <div className={styles.suggestions}>
      <p>{t(missing === 1 ? words.chooseOneMore : words.chooseFirst)}</p>
      {shared.length > 0 && (
        <>
          <p>{t(words.suggestions)}</p>
          <ul>
            {shared.map((across) => {
              const { indicator, places } = across
              const compared = comparedFirst(across)
              const names = compared.map(({ name }) => textIn(name, language))
              const isAll = names.length === places.length
              return (
                <li key={indicator.id}>
                  <Link
                    to="/compare"
                    search={(search) => ({
                      ...search,
                      localities: writeChosen(compared.map(({ id }) => id)),
                    })}
                  >
                    <Said
                      text={t(isAll ? words.suggestion : words.suggestionOfMore, {
                        indicator: textIn(indicator.name, language),
                        list: isAll ? sentenceListOf(names, language) : listOf(names, language),
                        all: places.length,
                      })}
                    />
                  </Link>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
