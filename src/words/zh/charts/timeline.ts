export const DATE_ROLES = {
  period: '数据所属时段',
  published: '刊发时间',
}

export const timelineWords = {
  title: '{n}篇报道数据所属的时段',
  subtitle: '各报道数据所属时期与刊发时间',
  inferred: '{n}篇报道的刊发时间由版面推断。',
  report: '报道',
  role: '内容',
}
