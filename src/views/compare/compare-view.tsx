import { Link, useSearch } from '@tanstack/react-router'
import {
  FEWEST_COMPARED,
  MOST_COMPARED,
  readChosen,
  writeChosen,
} from '../../dataset/compare/chosen-localities.ts'
import { compareLocalities, sharedIndicators } from '../../dataset/compare/comparison.ts'
import { sentenceListOf, textIn } from '../../domain/text.ts'
import { useTheme } from '../../ui/control/theme-filter.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Page } from '../../ui/page/page.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import styles from './comparison.module.css'
import { ComparisonBody } from './comparison-body.tsx'
import { LocalityPickers } from './locality-pickers.tsx'

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
    <Page title={t(words.title)} about={about} lead={t(words.lead)}>
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
            {shared.map(({ indicator, places }) => {
              const compared = places.slice(0, MOST_COMPARED).map(({ locality }) => locality)
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
                      text={t(words.suggestion, {
                        indicator: textIn(indicator.name, language),
                        list: sentenceListOf(
                          compared.map(({ name }) => textIn(name, language)),
                          language,
                        ),
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
