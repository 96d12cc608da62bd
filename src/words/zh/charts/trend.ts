export const FREE_NOTE: string = '纵轴不从0开始，起伏看上去比实际大。'

/** For lines too far apart for one axis: each has a panel of its own. */
export const PANELS_NOTE: string =
  '各条线大小悬殊，因此分开画：时间轴相同，纵轴刻度不同，只宜比走势，不宜比高低。'

/** The same as {@link FREE_NOTE} where each line has an axis of its own. */
export const FREE_PANELS: string = '部分纵轴不从0开始，起伏看上去比实际大。'

export const LINES_LEFT: string = '图中只有按最新值排在前面的{drawn}条线，另外{left}条见表格。'

/** The same where a picture that goes alone has no room for all panels. */
export const PANELS_LEFT: string = '图中只放得下按最新值排在前面的{drawn}条线，另有{left}条没有画。'

/** The same where the lines are the rows of a list, the first of them. */
export const LISTED_LEFT: string = '这里只列得下前{shown}项，另有{left}项没有列出。'

export const UNDATED_VALUES: string = '{n}个数值没有时期，只列在表格里。'

/** For values whose period has another length: a half-year is not a point on a line of whole years. */
export const UNLIKE_PERIODS: string = '{n}个数值的时期长短不同（如半年与全年），不能连成线，只列在表格里。'
