export const OWN_REPORT: string = '自录报道'

/** A place to be set beside others, as search offers it, and by which further words it is found. */
export const COMPARE_PLACE: string = '比较{place}'

export const COMPARE_KEYWORDS = ['对照', '并排']

/** How much is known of a locality. */
export const OBSERVATIONS: string = '{n}个观测值'

/** By which an indicator is found for which a target may be set. */
export const TARGET: string = '目标'
