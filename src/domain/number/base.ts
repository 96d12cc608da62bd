/**
 * What a rate is a share of. The same rate on two bases is two things: of members, 96.1 % of the employees of unionised units were 74.7 %
 * of all employees.
 */
export const BASES = [
  'all-employees',
  'employees-of-unionised-units',
  'unionised-firms',
  'firms-able-to-bargain',
  'units-with-womens-committee',
  'unions',
  'unstated',
] as const
export type Base = (typeof BASES)[number]
