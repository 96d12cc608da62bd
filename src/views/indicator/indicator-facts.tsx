import { Link } from '@tanstack/react-router'
import { isOwn } from '../../dataset/edits/own-word.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { Bilingual } from '../../domain/text.ts'
import { colon, inBrackets, langOf, listOf, textIn } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { useDataset, useTaken } from '../../ui/data/use-dataset.ts'
import { useInferred } from '../../ui/data/use-edits.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownMessages } from '../../words/dataset/own.ts'
import { BASE_NAMES } from '../../words/domain/base.ts'
import {
  DIRECTION_NAMES,
  INDICATOR_KIND_NAMES,
  indicatorMessages as words,
} from '../../words/places/indicator.ts'
import styles from './indicator.module.css'

/** How values may be added up. What there is at one time and at another was never there together. */
function addingUp({ additive, kind }: Indicator, isInferred: boolean): Bilingual {
  if (!additive) return isInferred && kind !== 'rate' ? words.unsaidAdditive : words.notAdditive
  return kind === 'level' ? words.isAdditiveAtOneTime : words.isAdditive
}

/** What kind of number an indicator is: unit, kind, better direction, adding up, breakdown, comparability. */
export function IndicatorFacts({ indicator }: { readonly indicator: Indicator }) {
  const t = useText()
  const language = useLanguage()
  const unit = useDataset().units.get(indicator.unit)
  const canEdit = useTaken().own.indicators.has(indicator.id) && !keepsNothing()
  const isInferred = useInferred()
  const { breakdown, comparability } = indicator
  return (
    <dl className={styles.facts}>
      <dt>{t(words.unit)}</dt>
      <dd>
        <Said text={unit === undefined ? '' : textIn(unitNames(unit), language)} />
      </dd>
      <dt>{t(words.kind)}</dt>
      <dd>
        {t(INDICATOR_KIND_NAMES[indicator.kind])}
        {isInferred(indicator.id) && inBrackets(t(ownMessages.inferred), language)}
      </dd>
      {indicator.kind === 'rate' && (
        <>
          <dt>{t(words.base)}</dt>
          <dd>{t(BASE_NAMES[indicator.base ?? 'unstated'])}</dd>
        </>
      )}
      <dt>{t(words.better)}</dt>
      <dd>{t(DIRECTION_NAMES[indicator.better])}</dd>
      <dt>{t(words.additive)}</dt>
      <dd>{t(addingUp(indicator, isInferred(indicator.id)))}</dd>
      {breakdown !== undefined && (
        <>
          <dt>{t(words.breakdown)}</dt>
          <dd>
            <Said text={textIn(breakdown.name, language)} />
            {colon(language)}
            <Said
              text={listOf(
                breakdown.categories.map(({ name }) => textIn(name, language)),
                language,
              )}
            />
          </dd>
        </>
      )}
      <dt>{t(words.comparability)}</dt>
      <dd lang={langOf(comparability, language)}>
        {textIn(comparability, language) ?? t(isOwn(indicator) ? words.unknownLimits : words.noLimits)}
      </dd>
      {canEdit && (
        <>
          <dt>{t(ownMessages.edit)}</dt>
          <dd>
            <Link to="/own" search={(search) => ({ ...search, indicator: indicator.id })}>
              {t(ownMessages.editThis)}
            </Link>
          </dd>
        </>
      )}
    </dl>
  )
}
