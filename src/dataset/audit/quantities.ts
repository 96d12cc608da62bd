import type { QuantityColumns } from '../../domain/number/bound.ts'
import { faultOf, turned } from '../../domain/number/bound.ts'
import { printedUnit } from '../../domain/number/unit.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import { soleFigure } from '../../extract/extract-figures.ts'
import { readingByHand } from '../../extract/said-by-hand.ts'
import { byId } from '../../lib/group-rows.ts'
import type { AuditContext } from './context.ts'

/** Kinds of figures that are quantities; all others have no value and no bound. */
const isQuantity = ({ kind }: LedgerFigure) => kind === 'measure' || kind === 'duration'

/** Bounds are consistent, and agree with the printed token as the extractor reads it. */
export function checkFigureQuantities({ tables, report }: AuditContext): void {
  for (const [index, figure] of tables.figures.entries()) {
    const { bound, value, lower, upper } = figure
    if (bound === null) {
      if (isQuantity(figure)) report('figures', index, 'bound', `a ${figure.kind} needs a bound`)
      if (value !== null || lower !== null || upper !== null) {
        report('figures', index, 'bound', 'a figure with a value, a lower or an upper end needs a bound')
      }
      if (figure.exactness !== undefined)
        report('figures', index, 'exactness', `a ${figure.kind} has no exactness that could be said by hand`)
      continue
    }
    const fault = faultOf({ bound, value, lower, upper })
    if (fault !== null) report('figures', index, 'bound', fault)
    else if (isQuantity(figure)) checkPrinted({ bound, value, lower, upper }, figure, index, report)
  }
}

function checkPrinted(
  columns: QuantityColumns,
  figure: LedgerFigure,
  index: number,
  report: AuditContext['report'],
): void {
  const isByHand = figure.exactness === 'by-hand'
  const read = isByHand ? readingByHand(figure.printed, columns.bound) : soleFigure(figure.printed)
  if (read === null) {
    if (isByHand)
      report('figures', index, 'bound', `${figure.printed} cannot be said by hand to be ${columns.bound}`)
    else report('figures', index, 'printed', `${figure.printed} does not read as one figure`)
    return
  }
  for (const name of ['bound', 'value', 'lower', 'upper'] as const) {
    if (read.quantity[name] !== columns[name]) {
      report(
        'figures',
        index,
        name,
        `${figure.printed} reads as ${name} ${read.quantity[name]}, not ${columns[name]}`,
      )
    }
  }
  if (read.unit !== figure.unit) {
    report('figures', index, 'unit', `${figure.printed} reads as unit "${read.unit}", not "${figure.unit}"`)
  }
}

/**
 * The value of an observation is the value of its figure. Only a change may turn the sign round: a printed decrease of 40%
 * is the observation −40.
 */
export function checkObservationQuantities({ tables, report }: AuditContext): void {
  const figures = byId(tables.figures)
  const indicators = byId(tables.indicators)
  for (const [index, observation] of tables.observations.entries()) {
    const fault = faultOf(observation)
    if (fault !== null) report('observations', index, 'bound', fault)
    const figure = figures.get(observation.figure)
    if (figure === undefined || figure.bound === null) continue
    if (sameColumns(observation, figure)) continue
    const isChange = indicators.get(observation.indicator)?.kind === 'change'
    if (isChange && sameColumns(observation, turned({ ...figure, bound: figure.bound }))) continue
    report('observations', index, 'value', `does not agree with ${figure.id}, which prints ${figure.printed}`)
  }
}

type Ends = Pick<LedgerFigure, 'bound' | 'value' | 'lower' | 'upper'>

const sameColumns = (a: Ends, b: Ends) =>
  a.bound === b.bound && a.value === b.value && a.lower === b.lower && a.upper === b.upper

/** Units agree: of the observation with its indicator, and of the figure with the unit's printed word. */
export function checkUnits({ tables, report }: AuditContext): void {
  const units = byId(tables.units)
  const indicators = byId(tables.indicators)
  const figures = byId(tables.figures)
  for (const [index, observation] of tables.observations.entries()) {
    const unit = units.get(observation.unit)
    const indicator = indicators.get(observation.indicator)
    const wanted = indicator === undefined ? undefined : units.get(indicator.unit)
    if (unit === undefined || wanted === undefined) continue
    if (unit.dimension !== wanted.dimension) {
      report(
        'observations',
        index,
        'unit',
        `${unit.id} counts ${unit.dimension}, the indicator ${wanted.dimension}`,
      )
    }
    const figure = figures.get(observation.figure)
    if (figure !== undefined && figure.unit !== printedUnit(unit)) {
      report(
        'observations',
        index,
        'unit',
        `${unit.id} is printed ${printedUnit(unit)}, the figure prints "${figure.unit}"`,
      )
    }
  }
}
