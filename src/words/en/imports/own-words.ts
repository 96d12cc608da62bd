export const OWN_INDICATORS: string = 'Your own indicators'

export const NO_DEFINITION_IN_FILE: string = 'An indicator that you imported; the file gives no definition.'
