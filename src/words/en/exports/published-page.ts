export const WAITING: string = 'Opening… If this stays, the file is incomplete: please ask for it again.'

export const NO_SCRIPT: string = 'This file needs JavaScript.'
