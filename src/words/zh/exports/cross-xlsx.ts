export const CROSS_WORKBOOK = {
  title: '交叉表',
  exactness: '精确度',
  more: '其余数值的说明从略',
}

export const TOO_MANY_COLUMNS: string = 'Excel的一张表最多16,384列；请先筛选，或存为CSV。'
