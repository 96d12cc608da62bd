/** The base of a percentage in words, as it follows 占 or "share of". */
export const BASE_NAMES = {
  'all-employees': '全部职工',
  'employees-of-unionised-units': '已建会单位职工',
  'unionised-firms': '已建会企业',
  'firms-able-to-bargain': '具备协商条件的企业',
  'units-with-womens-committee': '已建女职工组织的单位',
  unions: '基层工会',
  unstated: '未说明',
}
