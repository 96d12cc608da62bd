/**
 * Holds the draft of an original text against the ledgers and observations of `data/` that were made from it by hand. The text itself is
 * no part of the project.
 *
 * usage: tsx bench/draft/score-reports.ts FILE [--list]
 */
import { readFileSync } from 'node:fs'
import { capPeriod } from '../../src/domain/time/period.ts'
import { draftReports } from '../../src/draft/draft-reports.ts'
import { partReports, splitPart } from '../../src/draft/read/parts.ts'
import { context } from './context.ts'
import { createTally } from './tally.ts'

const [file = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const { dataset } = context
const { count, print } = createTally()

const starts = [...dataset.reports.values()].map(({ paragraphs }) => paragraphs[0]?.start ?? 0)
const found = partReports(text).map(({ start, headline }) => headline[0]?.start ?? start)
for (const start of starts) count('reports parted', found.includes(start), `no part begins at ${start}`)
count(
  'no other part',
  found.every((start) => starts.includes(start)),
  `${found.filter((start) => !starts.includes(start))}`,
)

/** What one sees at once who looks at the page: where a report begins. */
let parts = partReports(text)
for (const start of starts)
  if (!parts.some((part) => part.start === start)) parts = splitPart(text, parts, start)

for (const report of dataset.reports.values()) {
  const first = report.paragraphs[0]?.start ?? 0
  const own = parts.filter(({ start, end }) => start <= first && first < end)
  const pieces = parts.filter(
    (part) =>
      own.includes(part) || report.paragraphs.some((p) => p.start >= part.start && p.start < part.end),
  )
  const given = { published: report.published, locality: null }
  const figures = draftReports(text, given, context, pieces).flatMap((each) => each.figures)
  for (const ledger of dataset.figures.values()) {
    if (ledger.report !== report.id) continue
    const figure = figures.find(({ start, end }) => start === ledger.start && end === ledger.end)
    const at = `${ledger.id} ${ledger.printed}`
    count('found', figure !== undefined, at)
    if (figure === undefined) continue
    const reason = 'reason' in ledger ? ledger.reason : 'measure'
    const account = figure.account[0]
    const wanted = reason === 'repeat' ? 'measure' : reason
    count('account', account?.value === wanted, `${at} ${wanted} got ${account?.value}`)
    if (account?.certain === true)
      count('account certain', account.value === wanted, `${at} ${wanted} got ${account.value}`)
    if ('repeats' in ledger) {
      const told = figures[figures.findIndex(({ index }) => index === figure.repeats[0]?.value)]
      const original = dataset.figures.get(ledger.repeats)
      const isOriginal =
        told !== undefined &&
        original !== undefined &&
        (told.start === original.start || told.printed === original.printed)
      count('repeat told', isOriginal, `${at} got ${told?.printed}`)
      continue
    }
    if (!('observation' in ledger)) continue
    const strong = figure.repeats[0]
    count('no repeat where none', strong === undefined || strong.score < 0.5, `${at} ${strong?.rule}`)
    if (strong?.certain === true) count('repeat certain', false, at)
    const truth = dataset.observations.get(ledger.observation)
    if (truth === undefined || account?.value !== 'measure') continue
    const ids = figure.indicator.map(({ value }) => (value.from === 'new' ? 'new' : value.id))
    const rank = ids.indexOf(truth.indicator.id)
    const told = `${at} ${truth.indicator.id} got ${figure.indicator.map((one, k) => `${ids[k]} ${one.score}`).join(', ')}`
    count('indicator first', rank === 0, told)
    count('indicator in first three', rank >= 0 && rank < 3, told)
    if (figure.indicator[0]?.certain === true) count('indicator certain', rank === 0, told)
    const [locality] = figure.locality
    const isPlace = locality?.value.id === truth.locality.id
    count('locality', isPlace, `${at} ${truth.locality.id} got ${locality?.value.name} by ${locality?.rule}`)
    if (locality?.certain === true) count('locality certain', isPlace, `${at} ${locality.value.name}`)
    const [period] = figure.period
    const days = truth.period === null ? '' : `${truth.period.start ?? ''}..${truth.period.end}`
    const capped = period === undefined ? null : capPeriod(period.value, report.published.end)
    const got = capped === null ? '' : `${capped.start ?? ''}..${capped.end}`
    const periodTold = `${at} ${days} ${truth.period?.basis} got ${got} ${period?.value.basis} by ${period?.rule}`
    count('period', got === days, periodTold)
    count(
      'period among answers',
      figure.period.some(({ value }) => {
        const p = capPeriod(value, report.published.end)
        return `${p.start ?? ''}..${p.end}` === days
      }),
      periodTold,
    )
    if (period?.certain === true) count('period certain', got === days, periodTold)
    const [scope] = figure.scope
    const isScope =
      (scope === undefined) === (truth.scope === null) &&
      (scope === undefined || scope.value.kind === truth.scope?.kind)
    count('scope', isScope, `${at} ${truth.scope?.zh} got ${scope?.value.zh}`)
    if (scope?.certain === true)
      count('scope certain', isScope, `${at} ${truth.scope?.zh} got ${scope.value.zh}`)
    const category = figure.breakdown[0]?.value.category ?? null
    count(
      'breakdown',
      category === (truth.breakdown?.category ?? null),
      `${at} ${truth.breakdown?.category} got ${figure.breakdown[0]?.value.zh}`,
    )
    count(
      'value with its sign',
      figure.signed[0]?.value.value === truth.quantity.value,
      `${at} ${truth.quantity.value} got ${figure.signed[0]?.value.value}`,
    )
    count(
      'unit',
      figure.units[0]?.value.id === truth.unit.id,
      `${at} ${truth.unit.id} got ${figure.units[0]?.value.id}`,
    )
  }
}
print(process.argv.includes('--list'))
