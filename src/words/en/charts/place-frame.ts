export const COUNT_OF_VALUES: string = '{n} {n:value|values}'
