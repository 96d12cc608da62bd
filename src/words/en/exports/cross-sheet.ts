import type * as zh from '../../zh/exports/cross-sheet.ts'

export const CROSS_HEADERS: typeof zh.CROSS_HEADERS = {
  remarks: 'Remarks',
}

export const HEADING_OF_PERIOD: string = '{period}: {name}'
