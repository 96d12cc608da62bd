export const VALUES: string = '{n} {n:value|values}'
