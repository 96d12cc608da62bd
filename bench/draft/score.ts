/**
 * Scores the drafted suggestions against marked texts.
 *
 * usage: tsx bench/draft/score.ts [NAME.txt] [--list]   dev.txt where none is named; held.txt goes without --list
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capPeriod } from '../../src/domain/time/period.ts'
import { draftReports } from '../../src/draft/draft-reports.ts'
import type { DraftFigure, Suggestion } from '../../src/draft/draft-schema.ts'
import { matchPlace } from '../../src/places/match-place.ts'
import { context } from './context.ts'
import type { MarkedFigure } from './markup.ts'
import { readMarked } from './markup.ts'
import { createTally } from './tally.ts'

const { gazetteer } = context
const { count, print } = createTally()
/** A file of marked texts beside this one. */
const file = process.argv.find((arg) => arg.endsWith('.txt')) ?? 'dev.txt'
const isListed = process.argv.includes('--list')
const only = process.argv.find((arg) => /^[dh]\d\d$/u.test(arg))
const texts = readMarked(readFileSync(join(import.meta.dirname, file), 'utf8'))

const placeName = (name: string): string => {
  const match = matchPlace(name, gazetteer)
  return match.kind === 'place' ? gazetteer.fullName(match.place) : name
}
const certainWrong = (name: string, of: readonly Suggestion<unknown>[], isRight: boolean, miss: string) => {
  if (of[0]?.certain === true) count(`${name} certain`, isRight, miss)
}
const idOf = ({ value }: DraftFigure['indicator'][number]): string =>
  value.from === 'new' ? 'new' : value.id

for (const marked of texts) {
  if (only !== undefined && marked.id !== only) continue
  const published = { start: marked.date, end: marked.date, basis: 'stated' as const }
  const drafted = draftReports(marked.text, { published, locality: null }, context).flatMap(
    ({ figures }) => figures,
  )
  for (const figure of drafted) {
    const truth = marked.figures.find(({ start, end }) => start < figure.end && figure.start < end)
    const isMeasure = figure.account[0]?.value === 'measure'
    count(
      'kind',
      isMeasure === (truth !== undefined),
      `${marked.id} ${figure.printed} taken for ${figure.account[0]?.value}`,
    )
  }
  for (const truth of marked.figures)
    score(
      marked.id,
      marked.date,
      truth,
      drafted.find(({ start, end }) => start < truth.end && truth.start < end),
    )
}

function score(id: string, date: string, truth: MarkedFigure, figure: DraftFigure | undefined): void {
  if (figure === undefined) {
    count('found', false, `${id} ${truth.text}`)
    return
  }
  const at = `${id} ${truth.text}`
  count('found', figure.printed === truth.text, `${at} as ${figure.printed}`)
  if (figure.account[0]?.value !== 'measure') return
  const ids = figure.indicator.map(idOf)
  const place = ids.findIndex((each) => truth.indicators.includes(each))
  const told = `${at} ${truth.indicators.join('/')} got ${figure.indicator.map((one) => `${idOf(one)}${one.value.from === 'new' ? `(${one.value.name})` : ''} ${one.score}`).join(', ')}`
  const isKnown = !truth.indicators.includes('new')
  if (isKnown) {
    count('indicator first', place === 0, told)
    count('indicator in first three', place >= 0 && place < 3, told)
  } else count('new indicator first', place === 0, told)
  const drafted = figure.indicator.find(({ value }) => value.from === 'new')?.value.name
  if (truth.names.length > 0 && drafted !== undefined)
    count('drafted name', truth.names.includes(drafted), `${at} ${truth.names.join('/')} got ${drafted}`)
  certainWrong('indicator', figure.indicator, place === 0, told)
  scorePlace(at, truth, figure)
  if (truth.period !== null) {
    const [period] = figure.period
    const capped = period === undefined ? null : capPeriod(period.value, date)
    const got = capped === null ? '-' : `${capped.start ?? ''}..${capped.end}`
    const [days = '', basis] = truth.period.split(' ')
    const periodTold = `${at} ${truth.period} got ${got} ${period?.value.basis} by ${period?.rule}`
    count('period', got === days, periodTold)
    certainWrong('period', figure.period, got === days, periodTold)
    if (got === days)
      count(
        'period inferred or stated',
        (basis === 's' ? 'stated' : 'inferred') === period?.value.basis,
        periodTold,
      )
  }
  const [scope] = figure.scope
  const isScope =
    truth.isScopeOpen || (truth.scope === null ? scope === undefined : scope?.value.zh === truth.scope)
  count('scope', isScope, `${at} ${truth.scope} got ${scope?.value.zh}`)
  certainWrong('scope', figure.scope, isScope, `${at} ${truth.scope} got ${scope?.value.zh}`)
  const [breakdown] = figure.breakdown
  const isBreakdown =
    truth.isBreakdownOpen ||
    (truth.breakdown === null
      ? truth.isPart || breakdown === undefined
      : breakdown?.value.zh === truth.breakdown)
  count('breakdown', isBreakdown, `${at} ${truth.breakdown} got ${breakdown?.value.zh}`)
  certainWrong(
    'breakdown',
    figure.breakdown,
    isBreakdown,
    `${at} ${truth.breakdown} got ${breakdown?.value.zh}`,
  )
  if (truth.isPart)
    count(
      'part of a whole',
      figure.relations.some(({ is }) => is === 'part-of-figure'),
      `${at} of none`,
    )
  const isFall = (figure.signed[0]?.value.value ?? 0) < 0
  count('direction', isFall === truth.isFall, `${at} ${truth.isFall} got ${isFall}`)
  if (truth.base !== null)
    count(
      'base',
      figure.base[0]?.value.base === truth.base,
      `${at} ${truth.base} got ${figure.base[0]?.value.base}`,
    )
}

function scorePlace(at: string, truth: MarkedFigure, figure: DraftFigure): void {
  if (truth.place === null) return
  const [locality] = figure.locality
  const wanted = [truth.place, ...(truth.altPlace === null ? [] : [truth.altPlace])].map(placeName)
  const isPlace = wanted.includes(locality?.value.name ?? '')
  const placeTold = `${at} ${wanted.join('/')} got ${locality?.value.name} by ${locality?.rule}`
  count('locality', isPlace, placeTold)
  certainWrong('locality', figure.locality, isPlace, placeTold)
}

print(isListed)
