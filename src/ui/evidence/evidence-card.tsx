import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import { changeSince, wordChange } from '../../dataset/compare/change-since.ts'
import type { DerivedEvidence, Evidence, ImportedEvidence, PrintedEvidence } from '../../dataset/evidence.ts'
import { evidenceOf } from '../../dataset/evidence.ts'
import type { Observation } from '../../dataset/observation.ts'
import { valueText } from '../../dataset/observation-wording.ts'
import { langOf } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { reviewMessages } from '../../words/desk/review.ts'
import { evidenceMessages as words } from '../../words/places/evidence.ts'
import { useDataset } from '../data/use-dataset.ts'
import { EntryList } from '../review/entry-list.tsx'
import { ReviewBadge } from '../review/review-badge.tsx'
import { BETWEEN, Outside, Said } from '../said.tsx'
import { useLanguage, useNumberStyle, useText } from '../use-language.ts'
import { Fact, LeaveOut, PrintedSentence } from './card-parts.tsx'
import styles from './evidence-card.module.css'

/**
 * Where a number comes from and how exact it is: figure, report and paragraph, bound in words, period, or formula and inputs. An
 * input of a derived value opens in the same card, with the way back.
 */
export function EvidenceCard({ observation, isPage = false }: EvidenceCardProps) {
  const [path, setPath] = useState<readonly Observation[]>([])
  return (
    <Card
      observation={path.at(-1) ?? observation}
      isOnOwnPage={isPage && path.length === 0}
      onInput={(input) => setPath([...path, input])}
      onBack={path.length === 0 ? undefined : () => setPath(path.slice(0, -1))}
    />
  )
}

interface EvidenceCardProps {
  readonly observation: Observation
  /** Whether the card is on the page of the value; then it has no link to that page. */
  readonly isPage?: boolean
}

interface CardProps {
  readonly observation: Observation
  readonly isOnOwnPage: boolean
  readonly onInput: (input: Observation) => void
  readonly onBack: (() => void) | undefined
}

function Card({ observation, isOnOwnPage, onInput, onBack }: CardProps) {
  const t = useText()
  const style = useNumberStyle()
  const { language } = style
  const evidence = evidenceOf(observation, style)
  const { source } = evidence
  return (
    <article className={styles.card}>
      <header>
        {onBack !== undefined && (
          <button type="button" className={styles.back} onClick={onBack}>
            ← {t(words.back)}
          </button>
        )}
        <p className={styles.name}>
          <Outside text={evidence.locality} lang={langOf(observation.locality.name, language)} />
          {BETWEEN}
          <Link
            to="/indicator/$id"
            params={{ id: observation.indicator.id }}
            lang={langOf(observation.indicator.name, language)}
          >
            <Said text={evidence.name} />
          </Link>
          {BETWEEN}
          <Said text={holdsFor(observation, language).join(BETWEEN)} />
        </p>
        <p className={styles.value}>
          <Said text={evidence.value} />
        </p>
        {source.kind === 'derived' && <p className={styles.derived}>{t(words.derived)}</p>}
        {source.kind === 'imported' && <p className={styles.derived}>{t(words.imported)}</p>}
        {source.kind === 'printed' && source.isOwn && <p className={styles.derived}>{t(words.own)}</p>}
      </header>
      {observation.status === 'reported' && (
        <PrintedSentence report={observation.report} figure={observation.figure} />
      )}
      <dl className={styles.facts}>
        <SourceFacts source={source} onInput={onInput} />
        <SupportFact support={evidence.support} />
        <Fact name={t(words.exactness)}>
          <Said text={evidence.bound} />
          {evidence.boundBasis !== null && <small>{evidence.boundBasis}</small>}
        </Fact>
        <Fact name={t(words.period)}>
          {evidence.period}
          <small>{evidence.periodBasis}</small>
        </Fact>
        <ChangeFact observation={observation} onInput={onInput} />
        {evidence.scope !== null && (
          <Fact name={evidence.scope.name}>
            <Said text={evidence.scope.text} />
          </Fact>
        )}
        {evidence.disputed !== null && (
          <Fact name={t(words.disputed)}>
            <Said text={evidence.disputed} />{' '}
            {!keepsNothing() && (
              <Link to="/own" search={{ conflict: observation.disputed?.key }}>
                {t(words.settle)}
              </Link>
            )}
          </Fact>
        )}
        {evidence.agrees !== null && (
          <Fact name={t(words.agrees)}>
            <Said text={evidence.agrees} />{' '}
            {!keepsNothing() && (
              <Link to="/own" search={{ conflict: observation.agrees?.key }}>
                {t(words.seeAgreeing)}
              </Link>
            )}
          </Fact>
        )}
        <ReviewFact observation={observation} isOnOwnPage={isOnOwnPage} />
        {evidence.base !== null && <Fact name={t(words.base)}>{evidence.base}</Fact>}
        <Fact name={t(words.definition)}>
          <span lang={langOf(observation.indicator.definition, language)}>
            <Said text={evidence.definition} />
          </span>
        </Fact>
        {evidence.comparability !== null && (
          <Fact name={t(words.comparability)}>
            <span lang={langOf(observation.indicator.comparability, language)}>{evidence.comparability}</span>
          </Fact>
        )}
      </dl>
      {!isOnOwnPage && (
        <p className={styles.address}>
          <Link to="/value/$id" params={{ id: observation.id }}>
            {t(words.address)}
          </Link>
        </p>
      )}
      {observation.status === 'imported' && !keepsNothing() && <LeaveOut observation={observation} />}
    </article>
  )
}

/** How the value changed since a year or a month before, with the value before, which opens in the same card. */
function ChangeFact({ observation, onInput }: Pick<CardProps, 'observation' | 'onInput'>) {
  const t = useText()
  const style = useNumberStyle()
  const since = changeSince(useDataset(), observation)
  if (since === null) return null
  const { before } = since
  return (
    <Fact name={t(words.change)}>
      {wordChange(since, observation.unit, style).map(({ kind, text }) => (
        <span key={kind}>
          <Said text={text} />{' '}
        </span>
      ))}
      <small>
        {t(words.earlier)}
        <button type="button" className={styles.input} onClick={() => onInput(before)}>
          <Said text={valueText(before, style)} />
        </button>
      </small>
    </Fact>
  )
}

/** What was said of the value, and the way to say more. Nothing on the value's own page, which has a section for both. */
function ReviewFact({ observation, isOnOwnPage }: Pick<CardProps, 'observation' | 'isOnOwnPage'>) {
  const t = useText()
  // An input of a derived value, or a number of the first view, knows nothing of what was said.
  const { review } = useDataset().observations.get(observation.id) ?? observation
  if (isOnOwnPage || (keepsNothing() && review === undefined)) return null
  return (
    <Fact name={t(reviewMessages.title)}>
      {review !== undefined && review.state !== null && <ReviewBadge state={review.state} />}
      {review !== undefined && <EntryList entries={review.entries} />}
      {!keepsNothing() && (
        <Link to="/value/$id" params={{ id: observation.id }} state={{ toForm: true }}>
          {t(reviewMessages.add)}
        </Link>
      )}
    </Fact>
  )
}

interface SourceFactsProps {
  readonly source: Evidence['source']
  readonly onInput: (input: Observation) => void
}

function SourceFacts({ source, onInput }: SourceFactsProps) {
  switch (source.kind) {
    case 'printed':
      return <PrintedFacts source={source} />
    case 'imported':
      return <ImportedFacts source={source} />
    case 'derived':
      return <DerivedFacts source={source} onInput={onInput} />
  }
}

function ImportedFacts({ source }: { readonly source: ImportedEvidence }) {
  const t = useText()
  const { line, column, imported } = source
  return (
    <>
      <Fact name={t(words.cell)}>
        <CellText source={source} />
        <small>
          <Said text={t(words.cellPlace, { line, column })} />
        </small>
      </Fact>
      <Fact name={t(words.file)}>
        <FileName source={source} />
        <small>{t(words.importedOn, { day: imported })}</small>
      </Fact>
    </>
  )
}

/** What the cell of a file holds, and what a person typed in its place. */
function CellText({ source: { printed, typedOver } }: { readonly source: ImportedEvidence }) {
  return (
    <>
      {printed !== '' && (
        <q className={styles.printed}>
          <Outside text={printed} />
        </q>
      )}
      {typedOver !== null && (
        <small>
          <Said text={typedOver} />
        </small>
      )}
    </>
  )
}

function FileName({ source: { file, sheet } }: { readonly source: ImportedEvidence }) {
  return (
    <>
      <Outside text={file} />
      {sheet !== null && (
        <>
          {BETWEEN}
          <Outside text={sheet} />
        </>
      )}
    </>
  )
}

/** The most cells that are listed: a value may be in the file of every month. */
const MOST_CELLS = 5

/** The cells of other files that say the same. */
function SupportFact({ support }: { readonly support: readonly ImportedEvidence[] }) {
  const t = useText()
  if (support.length === 0) return null
  return (
    <Fact name={t(words.support)}>
      <ul className={styles.inputs}>
        {support.slice(0, MOST_CELLS).map((source) => (
          <li key={`${source.file}/${source.sheet}/${source.line}/${source.column}`}>
            <FileName source={source} />
            <small>
              <Said text={t(words.cellPlace, { line: source.line, column: source.column })} />
              {BETWEEN}
              <CellText source={source} />
            </small>
          </li>
        ))}
      </ul>
      {support.length > MOST_CELLS && (
        <small>{t(words.moreSupport, { n: support.length - MOST_CELLS })}</small>
      )}
    </Fact>
  )
}

function PrintedFacts({ source }: { readonly source: PrintedEvidence }) {
  const t = useText()
  const language = useLanguage()
  const title = useDataset().reports.get(source.reportId)?.title
  return (
    <>
      <Fact name={t(words.printed)}>
        <q className={styles.printed} lang="zh-CN">
          <Outside text={source.printed} />
        </q>
      </Fact>
      <Fact name={t(words.report)}>
        <Link to="/report/$id" params={{ id: source.reportId }} lang={langOf(title, language)}>
          {source.reportTitle}
        </Link>
        <small>{t(words.paragraph, { n: source.paragraph })}</small>
      </Fact>
    </>
  )
}

interface DerivedFactsProps {
  readonly source: DerivedEvidence
  readonly onInput: (input: Observation) => void
}

function DerivedFacts({ source, onInput }: DerivedFactsProps) {
  const t = useText()
  const { observations } = useDataset()
  return (
    <>
      <Fact name={t(words.formula)}>
        {source.formula}
        <small>{source.expression}</small>
      </Fact>
      <Fact name={t(words.inputs)}>
        <ul className={styles.inputs}>
          {source.inputs.map((input) => {
            const observation = observations.get(input.id)
            return (
              <li key={input.id}>
                {input.name}{' '}
                {observation === undefined ? (
                  input.value
                ) : (
                  <button type="button" className={styles.input} onClick={() => onInput(observation)}>
                    <Said text={input.value} />
                  </button>
                )}
                {input.printed !== null && (
                  <small>
                    <Said text={t(words.printedAs, { printed: input.printed })} />
                  </small>
                )}
                {input.typedOver !== null && (
                  <small>
                    <Said text={input.typedOver} />
                  </small>
                )}
              </li>
            )
          })}
        </ul>
      </Fact>
      {source.note !== null && (
        <Fact name={t(words.note)}>
          <Said text={source.note} />
        </Fact>
      )}
    </>
  )
}
