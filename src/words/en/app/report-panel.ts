export const DATE_INFERRED: string =
  'The day was inferred by whoever entered the report; the text does not state it.'
