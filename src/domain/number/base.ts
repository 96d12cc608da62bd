import type { Bilingual } from '../text.ts'

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

/** A base in words, as it stands behind 占 or "share of". */
export const BASE_NAMES = {
  'all-employees': { zh: '全部职工', en: 'all employees' },
  'employees-of-unionised-units': { zh: '已建会单位职工', en: 'employees of unionised units' },
  'unionised-firms': { zh: '已建会企业', en: 'unionised firms' },
  'firms-able-to-bargain': { zh: '具备协商条件的企业', en: 'firms able to bargain' },
  'units-with-womens-committee': {
    zh: '已建女职工组织的单位',
    en: 'units with a women workers’ committee',
  },
  unions: { zh: '基层工会', en: 'grassroots unions' },
  unstated: { zh: '未说明', en: 'not stated' },
} as const satisfies Record<Base, Bilingual>
