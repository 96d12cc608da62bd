import { Link } from '@tanstack/react-router'
import { MOST_COMPARED } from '../../dataset/chosen-localities.ts'
import type { IndicatorAcross } from '../../dataset/comparison.ts'
import { COMPARABILITY_SIGNS } from '../../dataset/comparison.ts'
import { sentenceListOf } from '../../domain/text.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { DIFFERENCE_NAMES } from '../../words/places/comparison.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'
import styles from './indicator.module.css'

/** Says whether the values of an indicator may be compared, what differs between them, and where they stand side by side. */
export function ComparabilityNotice({ across }: { readonly across: IndicatorAcross }) {
  const t = useText()
  const language = useLanguage()
  const { places, comparability, differences } = across
  const [only] = places
  if (only === undefined) return <p className={styles.notice}>{t(words.none)}</p>
  if (comparability === 'alone') {
    return (
      <p className={styles.notice}>
        <Said text={t(words.onlyOne, { name: only.locality.name[language] })} />
      </p>
    )
  }
  const list = sentenceListOf(
    differences.map((difference) => DIFFERENCE_NAMES[difference][language]),
    language,
  )
  const localities = places
    .slice(0, MOST_COMPARED)
    .map(({ locality }) => locality.id)
    .join(',')
  return (
    <p className={styles.notice}>
      <span aria-hidden="true" className={styles.sign}>
        {COMPARABILITY_SIGNS[comparability]}
      </span>
      <span>
        <Said text={t(words[comparability], { n: places.length, list })} />{' '}
        <Link to="/compare" search={(search) => ({ ...search, localities, theme: across.indicator.theme })}>
          {t(words.compare)}
        </Link>
      </span>
    </p>
  )
}
