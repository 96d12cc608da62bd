/** Five-year plans by the year in which they begin; the fourteenth is 2021 to 2025. */
export const FIVE_YEAR_PLANS: ReadonlyMap<string, number> = new Map([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
])
