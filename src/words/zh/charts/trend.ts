export const FREE_NOTE: string = '纵轴不从0开始，起伏看上去比实际大。'
