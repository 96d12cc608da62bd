export const DERIVED_MARK: string = ' (derived)'
