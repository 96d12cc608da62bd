/** Words around archives of own reports that are dropped on the import page. */
export const reportArchiveMessages = {
  taken: '已加入一篇自录报道，{n}个数值：',
  here: '“{title}”已经在这里，没有改动。',
  faulty: '“{title}”没有通过检查，没有加入：{problem}',
  noReports: '里面只有本产品自带的报道，没有别的。',
  damaged: '里面的数据文件不完整或格式不对。',
  refused: '{file}：{problem}',
  undo: '撤销',
}

/** Words of the page of a report that the user entered, and of the list of such reports. */
export const ownReportMessages = {
  title: '自录报道',
  entry: '{day}录入\u00a0· {n}个数值',
  inTable: '在数据表中查看',
  save: '存为数据文件（zip）',
  saveAll: '全部存为数据文件（zip）',
  withText: '附上原文',
  saveNote: '解压到项目文件夹即可通过检查；拖到“导入”页，可以重新导入。',
  saveAlone: '存为独立数据集（zip）',
  aloneNote: '只含这些报道和它们用到的地区、指标，用来搭建本单位自己的站点，做法见里面的 README.txt。',
  remove: '删除这篇报道',
  removed: '“{title}”已删除，它的数值和保留的原文也一并删除。',
  undo: '撤销',
  failed: '没有删除：另一个标签页正在编辑，或浏览器不允许保存。',
}

/** Words of what is computed from a report of the user's own. */
export const derivationMessages = {
  title: '可以推算的数值',
  note: '由文中数字按公式算出，原数不确切的，结果也只给出范围。逐个采用，随时可以取消。',
  from: '{period}\u00a0· {formula}（{printed}）',
  accept: '采用',
  acceptThis: '采用：{name}',
  accepted: '已采用“{name}”，表格和图表中都会显示。',
  drop: '取消',
  dropThis: '取消：{name}',
  dropped: '已取消“{name}”。',
}
