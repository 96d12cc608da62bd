/** Where values come from: reports, and files of the user's, so that neither is taken for the other. */
export const sourceWords = {
  source: '来源：{list}',
  none: '无',
  title: '《{title}》',
  ownTitle: '用户录入的《{title}》',
  /** Between two titles. */
  betweenTitles: '',
  reports: '{n}篇报道',
  ownReports: '用户录入的{n}篇报道',
  someOwnReports: '{n}篇报道（{own}篇为用户录入）',
  file: '“{file}”',
  files: '用户导入的文件{list}',
  numberOfFiles: '用户导入的{n}个文件',
}
