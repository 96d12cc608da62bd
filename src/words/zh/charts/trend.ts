export const FREE_NOTE: string = '纵轴不从0开始，起伏看上去比实际大。'

export const LINES_LEFT: string = '图中只有按最新值排在前面的{drawn}条线，另外{left}条见表格。'

export const UNDATED_VALUES: string = '{n}个数值没有时期，只列在表格里。'

/** For values whose period has another length: a half-year is not a point on a line of whole years. */
export const UNLIKE_PERIODS: string = '{n}个数值的时期长短不同（如半年与全年），不能连成线，只列在表格里。'
