/** Words of the workspace: what the user added on this computer. */
export const workspaceMessages = {
  title: '工作区',
  lead: '您在这台电脑上添加的内容：录入的报道、导入的数据及其修改、列的对应关系、视图、一览表、片区、自选关键数据、演示稿、标记和备注、目标。内容不会上传，请自行备份。',
  /** The heading in place of the workspace's, in a file published to be read. */
  published: '这份文件里的内容',
  nothing: '还没有内容',
  none: '没有内容',
  holds: '共有：{counts}。',
  fileTruth:
    '这个页面是从磁盘打开的。浏览器让所有本地文件共用同一处存储，也可能清除它，所以请以备份文件为准，浏览器里的只是副本。',
  withDrafts: '连同{n}份录入草稿（含报道原文）',
  backUp: '备份',
  restore: '恢复…',
  reset: '全部删除…',
  restoreField: '选择备份文件',
  working: '请稍候……',
  progress: '进度',
  saved: '已生成备份 {file}，并重新读取核对无误：{counts}。',
  saveFailed: '备份没有成功：{reason}',
  refused: '{file}：{reason}没有任何改动。',
  found: '{file}是{date}的备份',
  foundBy: '由{version}版保存，格式{format}，内有：{counts}。',
  same: '与这里现有的内容完全一样。',
  sameRead: '其中读得出来的，与这里现有的内容完全一样。',
  fewer: '文件自称有：{counts}。有一部分缺失，或文件在保存后被改过。',
  leftOut: '以下{n}处读不出来，恢复时会略过：',
  andMore: '还有{n}处',
  here: '这里现有：{counts}。',
  hereNothing: '这里还没有内容。',
  replaceAll: '替换全部',
  /** Where nothing is here to be replaced. */
  restoreThis: '恢复',
  /** How what is added will be kept, while there is nothing. */
  willKeep: '在这里加入的内容会保存在这台电脑的这个浏览器里。',
  addMissing: '只补缺少的（{n}项）',
  cancel: '取消',
  restored: '已恢复。',
  resetTitle: '全部删除？',
  resetWhat: '将从这台电脑上删除：{counts}。报道的数据不受影响。',
  resetUndo: '删除前的状态会留着，可以撤销；要彻底清除，请随后再“清除早先的状态”。',
  resetDo: '全部删除',
  wasReset: '已全部删除。',
  undo: '撤销',
  undone: '已回到先前的状态。',
  earlier: '早先的状态',
  earlierOne: '早先的状态',
  earlierNote: '大改动之前自动保存，最多五份。',
  goBack: '回到这里',
  goBackTo: '回到{date}{reason}的状态',
  forgetEarlier: '清除早先的状态',
  forgotten: '已清除早先的状态。',
  lost: '这个浏览器里存过的内容不见了，或者比最后一次保存的旧：存储可能已损坏或被清除。如有备份，请恢复。',
  unreadable: '有{n}项存着的内容读不出来。其他内容不受影响；这{n}项原样留着，可以下载。',
  notShown: '以下内容保存着，也在备份里，但不显示在任何表和图里：',
  unreadableDownload: '下载读不出来的内容',
  unreadableForget: '不再保留',
  startAfresh: '搁置这些内容，重新开始',
  takeOver: '改在这里编辑',
  details: '到“数据与来源”页查看',
  unnamed: '未知内容',
}

/** Why a report of the user's own is not shown. */
export const REFUSED_REPORT_WORDS = {
  taken: '“{title}”：它的编号已被别的报道占用。',
  unknown: '“{title}”：它用到的指标、地区或数值已经没有了。',
  faulty: '“{title}”：有数值自相矛盾。',
}

/** What is counted. */
export const COUNT_WORDS = {
  reports: '{n}篇自录报道',
  imports: '{n}张导入的表',
  rows: '{n}行',
  mappings: '{n}个列对应',
  views: '{n}个视图',
  decks: '{n}份演示稿',
  edits: '{n}处修改',
  drafts: '{n}份录入草稿',
  groups: '{n}个片区',
  scorecards: '{n}张一览表',
  remarks: '{n}条标记和备注',
  headlines: '{n}组自选关键数据',
  targets: '{n}个目标',
}

/** What a collection is called, for something of it that cannot be read. */
export const COLLECTION_WORDS = {
  imports: '导入',
  mappings: '列对应',
  views: '视图',
  decks: '演示稿',
  edits: '修改',
  reports: '自录报道',
  groups: '片区',
  scorecards: '一览表',
  remarks: '标记或备注',
  headlines: '自选关键数据',
}

/** Above every page of a file that was published to be read. */
export const publishedNotice: string = '“{title}”，{date}发布，只能阅读，在这里做的改动不会保存。'

export const STATUS_WORDS = {
  opening: '正在读取……',
  waiting:
    '浏览器还没有打开存储，可能有另一个标签页占着。请关闭本产品的其他标签页，打开后会自动继续；在此之前什么都不会保存。',
  ready: '已保存在这台电脑的这个浏览器里。',
  session: '这个浏览器不允许保存：内容在关闭页面后就没有了，请先备份。',
  cleared:
    '浏览器里存的内容刚被清除。这里显示的还在，但关闭页面后就没有了：请现在备份，重新打开页面后再恢复。',
  newer: '内容由更新的版本写入，这个版本只能读，不能改。请换用新版。',
  elsewhere: '另一个标签页正在编辑，这里只能看；那一页关闭后，这里自动接手。',
  published: '这是发布的文件，只能阅读，在这里做的改动不会保存。',
  unreadable: '存着的内容读不出来。什么都没有改动，可以原样下载。',
}

/** The outcome of a change: whether it was kept, and if not, why. */
export const OUTCOME_WORDS = {
  kept: '已保存。',
  session: '只保留到页面关闭。',
  'read-only': '没有改动：这里现在只能看。',
  'no-room': '没有改动：浏览器的空间已满。请清理磁盘，或清除早先的状态后再试。',
  failed: '没有改动：浏览器没能写入。请看看磁盘是否已满，再试一次。',
}

export const REFUSAL_WORDS = {
  empty: '这是空文件。',
  'too-large': '文件超过400 MB，读不了。',
  'not-json': '这不是备份文件（不是JSON）。',
  'not-ours': '这是JSON，但不是本产品的工作区备份。',
  'cut-off': '备份不完整，文件在中途断了。请换一份完整的。',
  gone: '浏览器读不到这个文件，它可能已移走。请重新选择。',
  newer: '备份由更新的版本保存，请用新版恢复。',
}

/** Why a part of a backup is left out. */
export const LEFT_OUT_WORDS = {
  unknown: '不属于备份的内容',
  'no-list': '缺失，或不是列表',
  proto: '含有不允许的键',
  twice: '编号与前面的重复',
  many: '超出一个工作区能有的数量',
  damaged: '内容不合格式',
}

/** Why rows of an import are not shown. */
export const REFUSED_WORDS = {
  taken: '{file}：{n}行的编号已属于另一个数，原有的数不会被改写',
  unknown: '{file}：{n}行所指的地区、指标、单位或细分这里没有',
  faulty: '{file}：{n}行的上下限与精确度不符',
}

/** Before what an earlier state was kept. */
export const REASON_WORDS = {
  migrate: '升级之前',
  import: '导入之前',
  restore: '恢复备份之前',
  reset: '全部删除之前',
  undo: '撤销之前',
}
