import { observationName, scopeWords, valueText } from '../../dataset/observation-wording.ts'
import type { DerivationOffer } from '../../dataset/own-reports/derivation-offers.ts'
import {
  derivationOffers,
  withOffer,
  withoutDerivation,
} from '../../dataset/own-reports/derivation-offers.ts'
import { FORMULAS } from '../../domain/number/formula.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { listOf, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { wordValue } from '../../domain/wording.ts'
import { isDone } from '../../state/workspace/status.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { inTurn } from '../../ui/data/undoable-changes.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import type { FilledText } from '../../ui/use-said.ts'
import { useSaid } from '../../ui/use-said.ts'
import { derivationMessages as words } from '../../words/dataset/own-report.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { eachLanguage } from '../../words/languages.ts'
import styles from './report.module.css'

/** The values computed from a report of the user's own, and those that could be: one press accepts or drops each. */
export function Derivations({ own }: { readonly own: OwnReport }) {
  const t = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const dataset = useDataset()
  const [said, say] = useSaid()
  const offers = derivationOffers(own, dataset)
  if (offers.length + own.derivations.length === 0) return null
  const put = (change: (now: OwnReport) => OwnReport, done: FilledText) =>
    inTurn(async ({ reports }) => {
      const outcome = await workspace.put('reports', change(reports.find(({ id }) => id === own.id) ?? own))
      say(isDone(outcome) ? done : { text: OUTCOME_WORDS[outcome] })
    })
  return (
    <Section title={t(words.title)} note={t(words.note)}>
      <ul className={styles.derivations}>
        {own.derivations.map(({ id }) => {
          const row = dataset.observations.get(id)
          if (row === undefined) return null
          const name = observationName(row, language)
          return (
            <li key={id}>
              <span>
                <Said text={name} />{' '}
                <EvidenceTrigger observation={row}>{valueText(row, style)}</EvidenceTrigger>{' '}
                <small>
                  <Said
                    text={[wordPeriod(row.period, language), ...scopeWords(row, language)].join(BETWEEN)}
                  />
                </small>
              </span>
              <Button
                aria-label={t(words.dropThis, { name })}
                onClick={() =>
                  void put((now) => withoutDerivation(now, id), {
                    text: words.dropped,
                    values: { name: eachLanguage((each) => observationName(row, each)) },
                  })
                }
              >
                {t(words.drop)}
              </Button>
            </li>
          )
        })}
        {offers.map((offer) => (
          <Offer
            key={offer.record.id}
            offer={offer}
            onAccept={() =>
              void put((now) => withOffer(now, offer), {
                text: words.accepted,
                values: { name: offer.indicator.name },
              })
            }
          />
        ))}
      </ul>
      <p role="status">
        <Said text={said} />
      </p>
    </Section>
  )
}

interface OfferProps {
  readonly offer: DerivationOffer
  readonly onAccept: () => void
}

/** One offer: its name, its value, its formula, and the printed numbers that the formula takes. */
function Offer({ offer, onAccept }: OfferProps) {
  const t = useText()
  const language = useLanguage()
  const { notation } = useNumberStyle()
  const { indicator, unit, quantity, record, inputs } = offer
  const name = textIn(indicator.name, language)
  const printed = listOf(
    inputs.map((row) => row.printed),
    language,
  )
  return (
    <li data-offer>
      <span>
        <Said text={name} /> <b>{wordValue(quantity, unit, { language, notation })}</b>{' '}
        <small>
          <Said
            text={t(words.from, {
              period: wordPeriod(record.period, language),
              formula: textIn(FORMULAS[record.formula].expression, language),
              printed,
            })}
          />
        </small>
      </span>
      <Button aria-label={t(words.acceptThis, { name })} onClick={onAccept}>
        {t(words.accept)}
      </Button>
    </li>
  )
}
