export const HEADERS = {
  remarks: '备注',
}

/** A heading with its period. */
export const DATED: string = '{period}{name}'
