export const STATED: string = 'stated in the report'

export const INFERRED: string = 'inferred'

export const IN_FILE: string = 'as the imported file has it'

export const NOT_IN_FILE: string = 'not stated in the imported file'

export const COMPUTED: string = 'follows from the periods of the numbers it is computed from'

export const UNKNOWN: string = 'not stated in the report'
