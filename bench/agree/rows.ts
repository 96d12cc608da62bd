import * as v from 'valibot'
import { awkwardObservations } from '../../gateway/engine/awkward-rows.ts'
import type { Observation } from '../../src/dataset/observation.ts'
import { nineReports } from '../../src/dataset/testing.ts'
import { LocalityId, ReportId } from '../../src/domain/ids.ts'
import { dataset, syntheticRows } from '../table/rows.ts'

/** Of ten rows so many are like those of a nation; the others have awkward names, bounds, periods and numbers, of which many are alike. */
const USUAL_SHARE = 0.6

/** What the rows refer to. */
export const localities = new Map([...nineReports.localities, ...dataset.localities])

/** So many made-up observations, the same in every run, with usual and awkward ones mixed. */
export function mixedRows(count: number): readonly Observation[] {
  const usual = syntheticRows(Math.round(count * USUAL_SHARE))
  const awkward = awkwardObservations(count - usual.length - nineReports.observations.size).map(apart)
  const rows: Observation[] = []
  for (let at = 0; rows.length < usual.length + awkward.length; at += 1)
    rows.push(...usual.slice(at * 6, at * 6 + 6), ...awkward.slice(at * 4, at * 4 + 4))
  return rows
}

const places = new Map<Observation['locality'], Observation['locality']>()

/** An awkward row whose made-up place and report are none of the usual ones. */
function apart(row: Observation): Observation {
  if (row.status !== 'reported' || !row.locality.id.startsWith('place-')) return row
  const locality = places.get(row.locality) ?? {
    ...row.locality,
    id: v.parse(LocalityId, `odd-${row.locality.id}`),
  }
  places.set(row.locality, locality)
  return { ...row, locality, report: reportApart(row.report) }
}

type Report = Extract<Observation, { readonly status: 'reported' }>['report']
const known = new Map<Report, Report>()

function reportApart(report: Report): Report {
  const other = known.get(report) ?? { ...report, id: v.parse(ReportId, `odd-${report.id}`) }
  known.set(report, other)
  return other
}
