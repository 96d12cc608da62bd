import { unitNames } from '../../domain/number/unit.ts'
import { INDICATOR_KINDS } from '../../domain/record/indicator.ts'
import { inBrackets, textIn } from '../../domain/text.ts'
import type { Choices, ImportPlan, Nature } from '../../imports/table/plan/import-plan.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Section } from '../../ui/page/section.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { tableMessages as words } from '../../words/imports/import-tables.ts'
import { INDICATOR_KIND_NAMES } from '../../words/places/indicator.ts'
import styles from './import.module.css'

interface InferredIndicatorsProps {
  readonly plan: ImportPlan
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Indicators that only the file knows: of what kind each is taken to be, and whether it adds up, to be changed where it is said. */
export function InferredIndicators({ plan, choices, onChoose }: InferredIndicatorsProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const indicators = plan.words.indicators.filter(({ id }) => plan.inferred.includes(id))
  if (indicators.length === 0) return null
  const say = (id: string, nature: Nature) =>
    onChoose({ ...choices, natures: new Map(choices.natures).set(id, nature) })
  return (
    <Section title={t(words.inferred)} note={t(words.inferredNote, { n: indicators.length })}>
      <ul className={styles.inferred}>
        {indicators.map(({ id, name, unit: unitId, kind, additive }) => {
          const unit = plan.words.units.find((each) => each.id === unitId) ?? dataset.units.get(unitId)
          const said = unit === undefined ? '' : textIn(unitNames(unit), language)
          const shown = isolated(textIn(name, language))
          return (
            <li key={id} className={`${styles.bar} ${styles.field}`}>
              <Outside
                text={
                  said === ''
                    ? textIn(name, language)
                    : `${textIn(name, language)}${inBrackets(said, language)}`
                }
              />
              <select
                aria-label={t(words.inferredKind, { name: shown })}
                value={kind}
                onChange={({ target }) => {
                  const chosen = INDICATOR_KINDS.find((each) => each === target.value)
                  if (chosen !== undefined)
                    say(id, { kind: chosen, additive: chosen === 'rate' ? false : additive })
                }}
              >
                {INDICATOR_KINDS.map((each) => (
                  <option key={each} value={each}>
                    {t(INDICATOR_KIND_NAMES[each])}
                  </option>
                ))}
              </select>
              <label>
                <input
                  type="checkbox"
                  aria-label={t(words.inferredAdds, { name: shown })}
                  disabled={kind === 'rate'}
                  checked={additive}
                  onChange={({ target }) => say(id, { kind, additive: target.checked })}
                />{' '}
                {t(words.adds)}
              </label>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
