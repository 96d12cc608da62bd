import { format } from 'date-fns'
import type { ChartModel } from '../../charts/chart-model.ts'
import type { BriefFigure, LocalityBrief } from '../../charts/locality-brief.ts'
import { briefOf } from '../../charts/locality-brief.ts'
import type { KnownReport, Observation } from '../../dataset/observation.ts'
import { observationName, saidValue, scopeWords } from '../../dataset/observation-wording.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { colon, langOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { KeepNumbers } from '../../ui/chart/keep-numbers.tsx'
import { SceneView } from '../../ui/chart/scene-view.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile/tile.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { shell } from '../../words/app/shell.ts'
import { localityMessages as words } from '../../words/places/locality.ts'
import styles from './locality-brief.module.css'
import { ReportList } from './report-list.tsx'

interface LocalityBriefSheetProps {
  readonly locality: Locality
  readonly theme: Theme | null
  readonly reports: readonly KnownReport[]
  readonly charts: readonly ChartModel[]
}

/** What is printed of a locality below its name: two upright pages of A4 or Letter at most. */
export function LocalityBriefSheet({ locality, theme, reports, charts }: LocalityBriefSheetProps) {
  const t = useText()
  const context = useChartContext()
  const brief = briefOf(locality, theme, charts, useDataset(), context)
  return (
    <div className={styles.brief}>
      {reports.length === 1 &&
        reports.map(({ id, summary }) => (
          <p key={id} lang={langOf(summary, context.language)}>
            {textIn(summary, context.language)}
          </p>
        ))}
      {brief.numbers.length > 0 && (
        <Section title={t(words.numbers)}>
          <div className={styles.numbers}>
            {brief.numbers.map(({ observation, change }) => (
              <Tile key={observation.id} observation={observation} change={change} />
            ))}
          </div>
        </Section>
      )}
      {brief.rows.length > 0 && <Figures brief={brief} />}
      {(brief.rest.length > 0 || brief.left > 0) && (
        <Section title={t(words.rest)}>
          <ul className={styles.rest}>
            {brief.rest.map((observation) => (
              <Rest key={observation.id} observation={observation} />
            ))}
          </ul>
          {brief.left > 0 && <p className={styles.left}>{t(words.left, { n: brief.left })}</p>}
        </Section>
      )}
      {reports.length > 1 && (
        <Section title={t(words.reports)}>
          <ReportList reports={reports} />
        </Section>
      )}
      <footer className={styles.foot}>
        {brief.notes.length > 0 && (
          <p>
            <strong>
              {t(words.notes)}
              {colon(context.language)}
            </strong>
            <Said text={brief.notes.join(' ')} />
          </p>
        )}
        <p>
          <Said text={brief.source} />
        </p>
        <p>
          {t(words.printed, {
            product: t(shell.product),
            version: __VERSION__,
            day: format(new Date(), 'yyyy-MM-dd'),
          })}
        </p>
      </footer>
    </div>
  )
}

function Figures({ brief: { rows, legend } }: { readonly brief: LocalityBrief }) {
  const t = useText()
  return (
    <Section title={t(words.charts)}>
      {rows.map((row) => (
        <div key={row.map(({ model }) => model.id).join()} className={styles.row}>
          {row.map((figure) => (
            <Figure key={figure.model.id} figure={figure} />
          ))}
        </div>
      ))}
      {legend.height > 0 && (
        <svg width="100%" height={legend.height} className={styles.legend} data-scene aria-hidden="true">
          <SceneView nodes={legend.nodes} />
        </svg>
      )}
    </Section>
  )
}

function Figure({ figure: { model, width, drawing } }: { readonly figure: BriefFigure }) {
  return (
    <figure className={styles.figure}>
      <h3>
        <KeepNumbers text={model.title} />
      </h3>
      <p>
        <Said text={model.subtitle} />
      </p>
      <svg width={width} height={drawing.height} data-scene role="img" aria-label={model.description}>
        <SceneView nodes={drawing.nodes} />
      </svg>
      {model.cautions.map((caution) => (
        <p key={caution}>
          <Said text={caution} />
        </p>
      ))}
    </figure>
  )
}

function Rest({ observation }: { readonly observation: Observation }) {
  const style = useNumberStyle()
  const about = [
    ...scopeWords(observation, style.language),
    wordPeriodBasis(observation.period, style.language),
  ]
  return (
    <li>
      <span>
        <Outside
          text={observationName(observation, style.language)}
          lang={langOf(observation.indicator.name, style.language)}
        />
        <small>{about.join(BETWEEN)}</small>
      </span>
      <strong>
        <Said text={saidValue(observation, style)} />
      </strong>
    </li>
  )
}
