/** What the whole of a breakdown is called among its parts. */
export const TOTAL: string = '合计'

export const INFERRED = {
  all: '（推断）',
  some: '（部分为推断）',
}
