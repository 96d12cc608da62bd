import type * as zh from '../../zh/domain/base.ts'

export const BASE_NAMES: typeof zh.BASE_NAMES = {
  'all-employees': 'all employees',
  'employees-of-unionised-units': 'employees of unionised units',
  'unionised-firms': 'unionised firms',
  'firms-able-to-bargain': 'firms able to bargain',
  'units-with-womens-committee': 'units with a women workers’ committee',
  unions: 'grassroots unions',
  unstated: 'not stated',
}
