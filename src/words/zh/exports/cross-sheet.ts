export const CROSS_HEADERS = {
  remarks: '备注',
}

/** A heading with its period. */
export const HEADING_OF_PERIOD: string = '{period}{name}'
