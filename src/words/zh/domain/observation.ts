/** How a scope is called, by its kind, before its words. */
export const SCOPE_NAMES = {
  part: '范围',
  condition: '条件',
  comparison: '对比',
}
