export const FREE_NOTE: string = 'The axis does not start at 0, so movements look larger than they are.'
