export const OVERVIEW_NAME: string = 'Union indicators: an overview'
