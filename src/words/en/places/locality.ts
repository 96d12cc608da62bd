import type * as zh from '../../zh/places/locality.ts'

export const localityMessages: typeof zh.localityMessages = {
  in: '{parents}',
  enterprise: 'Works across provinces; counted in none of them',
  division: 'A division of the XPCC: shown where it lies on the map, not counted in the region',
  worksIn: 'Works in {areas}',
  code: 'GB/T 2260 code {code}',
  numbers: 'Key numbers',
  charts: 'Charts',
  chartsNote: 'Solid is what is known; hatched is what the source leaves open',
  table: 'All observations',
  reports: 'Reports',
  noObservations: 'No data on this locality yet.',
  others: 'Other localities',
  print: 'Print as a brief',
  rest: 'Other values',
  left: '{n} more {n:value is|values are} in the table on the screen.',
  notes: 'Notes',
  printed: '{product} {version} · printed on {day}',
}
