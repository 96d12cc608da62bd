/** What the whole of a breakdown is called among its parts. */
export const TOTAL_OF_BAR: string = '合计'

/** Behind what is known from inference for some of the values only. */
export const SOME_INFERRED: string = '部分为推断'
