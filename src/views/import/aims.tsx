import { useStore } from 'zustand'
import type { Side, Target } from '../../dataset/target/target.ts'
import { isSameTarget, SIDES } from '../../dataset/target/target.ts'
import type { IndicatorId } from '../../domain/ids.ts'
import { exact } from '../../domain/number/bound.ts'
import { unitNames } from '../../domain/number/unit.ts'
import { INDICATOR_KINDS } from '../../domain/record/indicator.ts'
import { inBrackets, textIn } from '../../domain/text.ts'
import { wordValue } from '../../domain/wording.ts'
import type { Choices, ImportPlan, Nature } from '../../imports/table/plan/import-plan.ts'
import type { NoTarget, SheetReading, Sides, TargetsRead } from '../../imports/table/plan/targets.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { targets } from '../../state/targets.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Section } from '../../ui/page/section.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { tableMessages } from '../../words/imports/import-tables.ts'
import { targetImportMessages as words } from '../../words/imports/target-import.ts'
import { INDICATOR_KIND_NAMES } from '../../words/places/indicator.ts'
import styles from './import.module.css'
import type { ImportWork } from './use-import-work.ts'

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
    <Section title={t(tableMessages.inferred)} note={t(tableMessages.inferredNote, { n: indicators.length })}>
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
                aria-label={t(tableMessages.inferredKind, { name: shown })}
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
                  aria-label={t(tableMessages.inferredAdds, { name: shown })}
                  disabled={kind === 'rate'}
                  checked={additive}
                  onChange={({ target }) => say(id, { kind, additive: target.checked })}
                />{' '}
                {t(tableMessages.adds)}
              </label>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Targets that are named; of more it is said how many. */
const MOST_NAMED = 20
/** Cells that are named of those that are left out for one reason. */
const MOST_CELLS = 6

const REASONS = [
  'side',
  'place',
  'period',
  'part',
  'vague',
  'limits',
  'neither',
] as const satisfies readonly NoTarget[]

interface ReadAsProps {
  /** The key of the sheet that is looked at. */
  readonly sheet: string
  readonly aims: TargetsRead
  readonly onRead: (key: string, reading: SheetReading) => void
}

/** Whether the numbers of a sheet are values or targets. */
export function ReadAs({ sheet, aims, onRead }: ReadAsProps) {
  const t = useText()
  const found = aims.sheets.find(({ key }) => key === sheet)
  if (found === undefined) return null
  const readings: readonly SheetReading[] = [
    'values',
    ...(found.hasColumns ? ['columns' as const] : []),
    'targets',
  ]
  return (
    <Segmented
      label={t(words.readAs)}
      value={found.reading}
      options={readings.map((value) => ({ value, label: t(words[value]) }))}
      onChange={(reading) => onRead(sheet, reading)}
    />
  )
}

interface AimListProps {
  readonly work: ImportWork
  readonly sides: Sides
  readonly onSide: (indicator: IndicatorId, side: Side) => void
}

/** The targets that would be set, which of them take the place of others, and which numbers are not targets. */
export function AimList({ work: { aims }, sides, onSide }: AimListProps) {
  const t = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const dataset = useDataset()
  const set = useStore(targets.store, (state) => state.targets)
  if (aims.targets.length === 0 && aims.leftOut.length === 0) return null
  const nameOf = (kind: 'indicators' | 'localities', id: string): string => {
    const known = dataset[kind].get(id) ?? aims.words[kind].find((word) => word.id === id)
    return textIn(known?.name, language) ?? id
  }
  const word = ({ indicator, value }: Target): string => {
    const unitId = (
      dataset.indicators.get(indicator) ?? aims.words.indicators.find(({ id }) => id === indicator)
    )?.unit
    const unit = dataset.units.get(unitId ?? '') ?? aims.words.units.find(({ id }) => id === unitId)
    return unit === undefined
      ? value.toLocaleString('en', { maximumFractionDigits: 10 })
      : wordValue(exact(value), unit, style)
  }
  const before = (target: Target) => set.find((one) => isSameTarget(one, target))
  const replaced = aims.targets.filter((target) => {
    const old = before(target)
    return old !== undefined && old.value !== target.value
  }).length
  const shown = aims.targets.slice(0, MOST_NAMED)
  return (
    <Section title={t(words.title, { n: aims.targets.length })} note={t(words.note)}>
      {aims.asked.length > 0 && (
        <div className={styles.sides}>
          <p>{t(words.sides)}</p>
          {aims.asked.map(({ id, name }) => (
            <Segmented
              key={id}
              label={isolated(textIn(name, language))}
              value={sides.get(id) ?? null}
              options={SIDES.map((value) => ({ value, label: t(words[value]) }))}
              onChange={(side) => onSide(id, side)}
            />
          ))}
        </div>
      )}
      {aims.unmet.length > 0 && (
        <p>
          <Said
            text={t(words.unmet, {
              names: aims.unmet
                .slice(0, MOST_CELLS)
                .map((name) => isolated(textIn(name, language)))
                .join(t(words.and)),
              n: aims.unmet.length,
            })}
          />
        </p>
      )}
      {replaced > 0 && <p>{t(words.replaced, { n: replaced })}</p>}
      <ul className={styles.aims}>
        {shown.map((target) => {
          const old = before(target)
          return (
            <li key={`${target.indicator} ${target.locality} ${target.year}`}>
              <Outside text={nameOf('localities', target.locality ?? '')} /> ·{' '}
              <Outside text={nameOf('indicators', target.indicator)} />{' '}
              {t(words.ofYear, { year: String(target.year ?? '') })} <strong>{word(target)}</strong>
              {old !== undefined && old.value !== target.value && (
                <small> {t(words.instead, { value: word(old) })}</small>
              )}
            </li>
          )
        })}
      </ul>
      {aims.targets.length > shown.length && (
        <p>{t(words.more, { n: aims.targets.length - shown.length })}</p>
      )}
      {aims.leftOut.length > 0 && (
        <ul className={styles.aims}>
          {REASONS.map((reason) => {
            const all = aims.leftOut.filter((one) => one.reason === reason)
            if (all.length === 0) return null
            const cells = all.slice(0, MOST_CELLS).map(({ cell, text }) => `${cell} ${text}`)
            return (
              <li key={reason}>
                {t(words.reasons[reason], { n: all.length })} <Outside text={cells.join(', ')} />
                {all.length > MOST_CELLS && ' …'}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
