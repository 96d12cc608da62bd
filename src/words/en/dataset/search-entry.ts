export const OWN_REPORT: string = 'your own report'
