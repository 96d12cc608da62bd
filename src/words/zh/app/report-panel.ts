export const DATE_INFERRED: string = '日期由录入者推断，文中没有写明。'
