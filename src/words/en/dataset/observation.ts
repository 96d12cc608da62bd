export const DERIVED_MARK: string = ' (derived)'

export const NOT_IN_FILE: string =
  'The imported file does not say how this was counted, so whether it compares is not known.'
