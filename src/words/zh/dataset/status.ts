/** Where a value comes from, as the table says it. Values of a report that the user entered have a name of their own. */
export const STATUS_NAMES = {
  reported: '报道',
  entered: '自录报道',
  derived: '推算',
  imported: '导入',
}
