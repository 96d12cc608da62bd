import type * as zh from '../../zh/charts/title.ts'

export const FROM: string = 'from'

export const MOST: typeof zh.MOST = {
  share: 'highest',
  time: 'longest',
  count: 'highest',
}
