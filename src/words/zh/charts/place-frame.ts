/** How many values there are. */
export const COUNT_OF_VALUES: string = '{n}个数值'
