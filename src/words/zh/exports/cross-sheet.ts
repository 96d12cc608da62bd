export const HEADERS = {
  remarks: '备注',
}
