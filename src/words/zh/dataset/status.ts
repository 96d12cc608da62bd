/** Where a value comes from, as the table tells it: what is in a report that the user entered is told apart. */
export const STATUS_NAMES = {
  reported: '报道',
  entered: '自录报道',
  derived: '推算',
  imported: '导入',
}
