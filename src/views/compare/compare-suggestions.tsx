import { Link } from '@tanstack/react-router'
import { MOST_COMPARED, writeChosen } from '../../dataset/chosen-localities.ts'
import { sharedIndicators } from '../../dataset/comparison.ts'
import { sentenceListOf } from '../../domain/text.ts'
import { Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import styles from './comparison.module.css'

/** Where too few localities are chosen: how many are missing, and which share an indicator. */
export function CompareSuggestions({ missing }: { readonly missing: number }) {
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
                        indicator: indicator.name[language],
                        list: sentenceListOf(
                          compared.map(({ name }) => name[language]),
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
