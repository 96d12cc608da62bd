/** Words of taking targets in from a table. */
export const targetImportMessages = {
  readAs: '这张表的数是',
  values: '完成数',
  targets: '目标',
  columns: '目标列是目标，其余是数值',
  title: '目标（{n}个）',
  note: '目标不进数据表，只用来算完成率；来源记为这个文件。',
  replaced: '其中{n}个替换已设的目标。',
  instead: '（原为{value}）',
  ofYear: '{year}年',
  more: '另有{n}个。',
  confirm: '导入{n}个目标',
  confirmBoth: '导入{n}个数值和{m}个目标',
  done: '已设{n}个目标。',
  scorecard: '在一览表中查看',
  reasons: {
    place: '{n}个的地区还没有确定：',
    period: '{n}个不知道是哪一年的目标，请回答上面的问题：',
    vague: '{n}个没有确定的目标数：',
    neither: '{n}个的指标高低不分优劣，不设目标：',
  },
}
