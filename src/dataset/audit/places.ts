import type { Locality } from '../../domain/place/locality.ts'
import type { Period } from '../../domain/time/period.ts'
import { byId } from '../../lib/group-rows.ts'
import type { AuditContext } from './context.ts'

/** The part of a GB/T 2260 code that is not zeros, by level: 41, 4110, 411025. */
const CODE_DIGITS = { province: 2, prefecture: 4, county: 6 } as const

/** Codes fit their level and lie within their parents' codes; parents stand nearest first and end with the province. */
export function checkCodes({ tables, report }: AuditContext): void {
  const localities = byId(tables.localities)
  const owners = new Map<string, Locality>()
  for (const [index, locality] of tables.localities.entries()) {
    const say = (path: string, message: string) => report('localities', index, path, message)
    if (locality.kind === 'area') {
      const digits = CODE_DIGITS[locality.level]
      const stem = locality.code.slice(0, digits)
      if (stem.endsWith('00') || !/^0*$/.test(locality.code.slice(digits))) {
        say('code', `${locality.code} is no code of a ${locality.level}`)
      }
      for (const parentId of locality.parents) {
        const parent = localities.get(parentId)
        if (parent?.kind !== 'area') continue
        const prefix = parent.code.slice(0, CODE_DIGITS[parent.level])
        if (!locality.code.startsWith(prefix))
          say('parents', `${locality.code} does not lie in ${parent.code}`)
      }
      const owner = owners.get(locality.code)
      if (owner !== undefined) say('code', `${locality.code} is already the code of ${owner.id}`)
      owners.set(locality.code, locality)
    }
    const province = locality.province === null ? undefined : localities.get(locality.province)
    if (province !== undefined && (province.kind !== 'area' || province.level !== 'province')) {
      say('province', `${province.id} is no province`)
    }
    const last = locality.parents.at(-1)
    if (last !== undefined && locality.province !== null && last !== locality.province) {
      say('parents', `the last parent is ${last}, the province ${locality.province}`)
    }
    if (locality.kind === 'organisation' && locality.code !== null) {
      const areas = locality.areas.map((id) => localities.get(id))
      if (!areas.some((area) => area?.kind === 'area' && area.code === locality.code)) {
        say('code', `${locality.code} is the code of none of its areas`)
      }
    }
  }
}

/** Every province has one square of the map, and no two share one. */
export function checkTiles({ tables, report }: AuditContext): void {
  const cells = new Map<string, string>()
  const placed = new Set<string>()
  const provinces = new Set(
    tables.localities.filter((row) => row.kind === 'area' && row.level === 'province').map((row) => row.id),
  )
  for (const [index, tile] of tables['tile-grid'].entries()) {
    const cell = `${tile.column},${tile.row}`
    const other = cells.get(cell)
    if (other !== undefined) report('tile-grid', index, 'column', `the square is taken by ${other}`)
    cells.set(cell, tile.province)
    if (!provinces.has(tile.province))
      report('tile-grid', index, 'province', `${tile.province} is no province`)
    if (placed.has(tile.province)) report('tile-grid', index, 'province', `${tile.province} is placed twice`)
    placed.add(tile.province)
  }
}

/** What is inferred says from what; no report tells of a time after its own. */
export function checkInferred({ tables, report }: AuditContext): void {
  const reports = byId(tables.reports)
  const lacks = (period: Period | null) => period?.basis === 'inferred' && period.note === undefined
  const message = 'an inferred period says in a note what it was inferred from'
  for (const [index, row] of tables.observations.entries()) {
    if (lacks(row.period)) report('observations', index, 'period/note', message)
    if (row.period?.basis === 'derived')
      report('observations', index, 'period/basis', 'the period of a printed value is stated or inferred')
    const published = reports.get(row.report)?.published
    if (published !== undefined && (row.period?.start ?? '') > published.end)
      report('observations', index, 'period/start', `begins after ${row.report} was published`)
  }
  for (const [index, row] of tables.derivations.entries()) {
    if (lacks(row.period)) report('derivations', index, 'period/note', message)
    if (row.period?.basis === 'stated')
      report('derivations', index, 'period/basis', 'no report states the period of a computed value')
  }
  for (const [index, row] of tables.reports.entries()) {
    if (lacks(row.published)) report('reports', index, 'published/note', message)
    if (row.textState !== 'complete' && row.textNote === undefined) {
      report('reports', index, 'textNote', 'a cut report says what is missing')
    }
  }
}
