/** How a period is known, in words. */
export const PERIOD_BASIS_NAMES = {
  stated: '写明',
  inferred: '推断',
  derived: '随所用数字',
}

/** Days, months and years, by `yyyy`, `MMM` (a name of {@link MONTHS}), `M` and `d`. */
export const DATE_PATTERNS = { year: 'yyyy年', month: 'yyyy年M月', day: 'yyyy年M月d日' }

/** How the ends of a span are written, and what is between them. A year and a month that both ends share are said once. */
export const SPAN_PATTERNS = {
  year: { from: 'yyyy年M月', joint: '至', to: 'M月' },
  yearOfDays: { from: 'yyyy年M月d日', joint: '至', to: 'M月d日' },
  month: { from: 'yyyy年M月d日', joint: '至', to: 'd日' },
}

/** The months from January on, as a pattern has them. */
export const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']

/** The quarters and halves of a year. */
export const YEAR_PARTS = {
  q1: '{year}年第一季度',
  q2: '{year}年第二季度',
  q3: '{year}年第三季度',
  q4: '{year}年第四季度',
  h1: '{year}年上半年',
  h2: '{year}年下半年',
}

export const PERIOD_WORDS = {
  unknown: '时期不详',
  statistical: '{year}统计年度（{before}年10月至{year}年9月）',
  until: '截至{day}',
  span: '{from}至{to}',
}
