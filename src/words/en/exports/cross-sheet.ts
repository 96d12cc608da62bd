import type * as zh from '../../zh/exports/cross-sheet.ts'

export const HEADERS: typeof zh.HEADERS = {
  remarks: 'Remarks',
}

export const DATED: string = '{period}: {name}'
