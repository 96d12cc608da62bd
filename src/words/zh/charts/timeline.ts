export const ROLES = {
  period: '数据所属时段',
  published: '刊发时间',
  inferred: '斜纹：推断',
}
