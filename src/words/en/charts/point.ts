import type * as zh from '../../zh/charts/point.ts'

export const SPOKEN_STATUS: typeof zh.SPOKEN_STATUS = {
  derived: 'Derived by formula.',
  imported: 'From an imported file.',
}
