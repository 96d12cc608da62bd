export const OWN_REPORT: string = '自录报道'
