/** How many values there are. */
export const VALUES: string = '{n}个数值'
