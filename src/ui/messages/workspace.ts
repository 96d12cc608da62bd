import type { RefusedReport } from '../../dataset/own-reports/with-reports.ts'
import type { Refused } from '../../dataset/with-imports.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Refusal } from '../../state/workspace/backup/look-at-file.ts'
import type { LeftOut } from '../../state/workspace/backup/read-backup.ts'
import type { Collection } from '../../state/workspace/content.ts'
import type { SnapshotReason } from '../../state/workspace/records.ts'
import type { WorkspaceStatus } from '../../state/workspace/status.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'

/** Words of the workspace: what the user added on this computer. */
export const workspaceMessages = {
  title: { zh: '工作区', en: 'Workspace' },
  lead: {
    zh: '您在这台电脑上添加的内容：录入的报道、导入的数据及其修改、列的对应关系、视图、一览表、片区、演示稿、标记和备注、目标。内容不会上传，请自行备份。',
    en: 'What you added on this computer: reports you entered, imports and edits of them, column mappings, views, scorecards, groups of places, decks, review marks and notes, and targets. Nothing is sent anywhere, so backing up is up to you.',
  },
  nothing: { zh: '还没有内容', en: 'Nothing yet' },
  none: { zh: '没有内容', en: 'nothing' },
  holds: { zh: '共有：{counts}。', en: 'It holds {counts}.' },
  fileTruth: {
    zh: '这个页面是从磁盘打开的。浏览器让所有本地文件共用同一处存储，也可能清除它，所以请以备份文件为准，浏览器里的只是副本。',
    en: 'This page was opened from disk. Browsers let all local files share one storage and may clear it: treat the backup file as the original, and what the browser keeps as a copy.',
  },
  withDrafts: {
    zh: '连同{n}份录入草稿（含报道原文）',
    en: 'With drafts of the workbench ({n}) and the texts of their reports',
  },
  backUp: { zh: '备份', en: 'Back up' },
  restore: { zh: '恢复…', en: 'Restore…' },
  reset: { zh: '全部删除…', en: 'Delete everything…' },
  restoreField: { zh: '选择备份文件', en: 'Choose a backup file' },
  working: { zh: '请稍候……', en: 'One moment…' },
  progress: { zh: '进度', en: 'Progress' },
  saved: {
    zh: '已生成备份 {file}，并重新读取核对无误：{counts}。',
    en: 'The backup {file} was made, read again and found to be complete: {counts}.',
  },
  saveFailed: { zh: '备份没有成功：{reason}', en: 'No backup was made: {reason}' },
  refused: { zh: '{file}：{reason}没有任何改动。', en: '{file}: {reason} Nothing was changed.' },
  found: { zh: '{file}是{date}的备份', en: '{file} is a backup of {date}' },
  foundBy: {
    zh: '由{version}版保存，格式{format}，内有：{counts}。',
    en: 'Saved by version {version} in format {format}. It holds {counts}.',
  },
  same: { zh: '与这里现有的内容完全一样。', en: 'It holds exactly what is here.' },
  sameRead: {
    zh: '其中读得出来的，与这里现有的内容完全一样。',
    en: 'What can be read of it is exactly what is here.',
  },
  fewer: {
    zh: '文件自称有：{counts}。有一部分缺失，或文件在保存后被改过。',
    en: 'The file says that it holds {counts}: a part is missing, or it was changed after it was saved.',
  },
  leftOut: {
    zh: '以下{n}处读不出来，恢复时会略过：',
    en: '{n} {n:part|parts} cannot be read and will be left out:',
  },
  andMore: { zh: '还有{n}处', en: 'and {n} more' },
  here: { zh: '这里现有：{counts}。', en: 'Already here: {counts}.' },
  hereNothing: { zh: '这里还没有内容。', en: 'Nothing is here yet.' },
  replaceAll: { zh: '替换全部', en: 'Replace everything' },
  addMissing: { zh: '只补缺少的（{n}项）', en: 'Add what is missing ({n})' },
  cancel: { zh: '取消', en: 'Cancel' },
  restored: { zh: '已恢复。', en: 'Restored.' },
  resetTitle: { zh: '全部删除？', en: 'Delete everything?' },
  resetWhat: {
    zh: '将从这台电脑上删除：{counts}。报道的数据不受影响。',
    en: 'This deletes from this computer: {counts}. The data of the reports stays.',
  },
  resetUndo: {
    zh: '删除前的状态会留着，可以撤销；要彻底清除，请随后再“清除早先的状态”。',
    en: 'The state before is kept, so that this can be undone. To remove that as well, forget the earlier states afterwards.',
  },
  resetDo: { zh: '全部删除', en: 'Delete everything' },
  wasReset: { zh: '已全部删除。', en: 'Everything was deleted.' },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已回到先前的状态。', en: 'It is as it was before.' },
  earlier: { zh: '早先的状态', en: 'Earlier states' },
  earlierOne: { zh: '早先的状态', en: 'earlier state' },
  earlierNote: {
    zh: '大改动之前自动保存，最多五份。',
    en: 'Saved automatically before large changes, five at most.',
  },
  goBack: { zh: '回到这里', en: 'Go back' },
  goBackTo: { zh: '回到{date}{reason}的状态', en: 'Go back to {date}, {reason}' },
  forgetEarlier: { zh: '清除早先的状态', en: 'Forget earlier states' },
  forgotten: { zh: '已清除早先的状态。', en: 'The earlier states are gone.' },
  lost: {
    zh: '这个浏览器里存过的内容不见了，或者比最后一次保存的旧：存储可能已损坏或被清除。如有备份，请恢复。',
    en: 'What this browser had kept is gone, or older than what it kept last: its storage was damaged or cleared. If you have a backup, please restore it.',
  },
  aside: {
    zh: '有{n}项存着的内容读不出来。其他内容不受影响；这{n}项原样留着，可以下载。',
    en: '{n} stored {n:item|items} could not be read. All others are unharmed; {n:it is kept as it is|these are kept as they are}, and can be downloaded.',
  },
  notShown: {
    zh: '以下内容保存着，也在备份里，但不显示在任何表和图里：',
    en: 'These are kept, and are in a backup, but no table and no chart shows them:',
  },
  asideDownload: { zh: '下载读不出来的内容', en: 'Download what cannot be read' },
  asideForget: { zh: '不再保留', en: 'Discard it' },
  startAfresh: { zh: '搁置这些内容，重新开始', en: 'Set it aside and begin afresh' },
  takeOver: { zh: '改在这里编辑', en: 'Edit here instead' },
  details: { zh: '到“数据与来源”页查看', en: 'See the data page' },
  unnamed: { zh: '未知内容', en: 'unknown' },
} as const satisfies Record<string, Bilingual>

/** Why a report of the user's own is not shown. */
export const REFUSED_REPORT_WORDS = {
  taken: {
    zh: '“{title}”：它的编号已被别的报道占用。',
    en: '“{title}”: another report has its id.',
  },
  unknown: {
    zh: '“{title}”：它用到的指标、地区或数值已经没有了。',
    en: '“{title}”: an indicator, a place or a value that it refers to is gone.',
  },
  faulty: {
    zh: '“{title}”：有数值自相矛盾。',
    en: '“{title}”: a value contradicts itself.',
  },
} as const satisfies Record<RefusedReport['reason'], Bilingual>

/** What is counted. */
export const COUNT_WORDS = {
  reports: { zh: '{n}篇自录报道', en: '{n} {n:report|reports} of your own' },
  imports: { zh: '{n}次导入', en: '{n} {n:import|imports}' },
  rows: { zh: '{n}行', en: '{n} {n:row|rows}' },
  mappings: { zh: '{n}个列对应', en: '{n} column {n:mapping|mappings}' },
  views: { zh: '{n}个视图', en: '{n} {n:view|views}' },
  decks: { zh: '{n}份演示稿', en: '{n} {n:deck|decks}' },
  edits: { zh: '{n}处修改', en: '{n} {n:edit|edits}' },
  drafts: { zh: '{n}份录入草稿', en: '{n} {n:draft|drafts} of the workbench' },
  groups: { zh: '{n}个片区', en: '{n} {n:group|groups} of places' },
  scorecards: { zh: '{n}张一览表', en: '{n} {n:scorecard|scorecards}' },
  remarks: { zh: '{n}条标记和备注', en: '{n} review {n:mark or note|marks and notes}' },
  targets: { zh: '{n}个目标', en: '{n} {n:target|targets}' },
} as const satisfies Record<string, Bilingual>

/** What a collection is called, for something of it that cannot be read. */
export const COLLECTION_WORDS = {
  imports: { zh: '导入', en: 'import' },
  mappings: { zh: '列对应', en: 'column mapping' },
  views: { zh: '视图', en: 'view' },
  decks: { zh: '演示稿', en: 'deck' },
  edits: { zh: '修改', en: 'edit' },
  reports: { zh: '自录报道', en: 'report of your own' },
  groups: { zh: '片区', en: 'group of places' },
  scorecards: { zh: '一览表', en: 'scorecard' },
  remarks: { zh: '标记或备注', en: 'review mark or note' },
} as const satisfies Record<Collection, Bilingual>

/** Above every page of a file that was published to be read. */
export const publishedNotice = {
  zh: '“{title}”，{date}发布，只能阅读，在这里做的改动不会保存。',
  en: '“{title}”, published on {date} to be read: changes made here are not kept.',
} as const satisfies Bilingual

export const STATUS_WORDS = {
  opening: { zh: '正在读取……', en: 'Loading…' },
  waiting: {
    zh: '浏览器还没有打开存储，可能有另一个标签页占着。请关闭本产品的其他标签页，打开后会自动继续；在此之前什么都不会保存。',
    en: 'The browser has not opened its storage yet, perhaps since another tab holds it. Please close the other tabs of this product; it then goes on by itself. Until then nothing is kept.',
  },
  ready: { zh: '已保存在这台电脑的这个浏览器里。', en: 'It is kept on this computer, in this browser.' },
  session: {
    zh: '这个浏览器不允许保存：内容在关闭页面后就没有了，请先备份。',
    en: 'This browser does not keep anything: it is gone when the page closes. Back it up first.',
  },
  cleared: {
    zh: '浏览器里存的内容刚被清除。这里显示的还在，但关闭页面后就没有了：请现在备份，重新打开页面后再恢复。',
    en: 'What this browser had kept was just cleared. What you see is still here, until the page closes: back it up now, open the page again and restore it.',
  },
  newer: {
    zh: '内容由更新的版本写入，这个版本只能读，不能改。请换用新版。',
    en: 'A later version of the product wrote it. This one reads it and changes nothing; please use the later one.',
  },
  elsewhere: {
    zh: '另一个标签页正在编辑，这里只能看；那一页关闭后，这里自动接手。',
    en: 'Another tab edits it, and this one only reads; when that tab closes, this one takes over.',
  },
  published: {
    zh: '这是发布的文件，只能阅读，在这里做的改动不会保存。',
    en: 'This file was published to be read: changes made here are not kept.',
  },
  unreadable: {
    zh: '存着的内容读不出来。什么都没有改动，可以原样下载。',
    en: 'What is stored cannot be read. Nothing was changed, and it can be downloaded as it is.',
  },
} as const satisfies Record<WorkspaceStatus, Bilingual>

/** What came of a change that was not kept. */
export const OUTCOME_WORDS = {
  kept: { zh: '已保存。', en: 'Kept.' },
  session: { zh: '只保留到页面关闭。', en: 'Kept until the page closes.' },
  'read-only': {
    zh: '没有改动：这里现在只能看。',
    en: 'Nothing was changed: the workspace can only be read here now.',
  },
  'no-room': {
    zh: '没有改动：浏览器的空间已满。请清理磁盘，或清除早先的状态后再试。',
    en: 'Nothing was changed: the browser has no room left. Free some disk space, or forget earlier states, and try again.',
  },
  failed: {
    zh: '没有改动：浏览器没能写入。请看看磁盘是否已满，再试一次。',
    en: 'Nothing was changed: the browser could not write it. Please see whether the disk is full, and try again.',
  },
} as const satisfies Record<Outcome, Bilingual>

export const REFUSAL_WORDS = {
  empty: { zh: '这是空文件。', en: 'the file is empty.' },
  'too-large': {
    zh: '文件超过400 MB，读不了。',
    en: 'the file is larger than 400 MB, too large to be read.',
  },
  'not-json': { zh: '这不是备份文件（不是JSON）。', en: 'this is not a backup: it is not JSON.' },
  'not-ours': {
    zh: '这是JSON，但不是本产品的工作区备份。',
    en: 'this is JSON, but not a backup of this product’s workspace.',
  },
  'cut-off': {
    zh: '备份不完整，文件在中途断了。请换一份完整的。',
    en: 'the backup is cut off before its end. Please use a complete copy.',
  },
  gone: {
    zh: '浏览器读不到这个文件，它可能已移走。请重新选择。',
    en: 'the browser cannot read the file; it may have been moved. Please choose it again.',
  },
  newer: {
    zh: '备份由更新的版本保存，请用新版恢复。',
    en: 'a later version of the product saved this backup; please restore it with that one.',
  },
} as const satisfies Record<Refusal, Bilingual>

/** Why a part of a backup is left out. */
export const LEFT_OUT_WORDS = {
  unknown: { zh: '不属于备份的内容', en: 'is not part of a backup' },
  'no-list': { zh: '缺失，或不是列表', en: 'is missing or not a list' },
  proto: { zh: '含有不允许的键', en: 'has a key that is not allowed' },
  twice: { zh: '编号与前面的重复', en: 'has an id that an item before it has' },
  many: { zh: '超出一个工作区能有的数量', en: 'is beyond the number that a workspace holds' },
  damaged: { zh: '内容不合格式', en: 'is not as it should be' },
} as const satisfies Record<LeftOut['reason'], Bilingual>

/** Why rows of an import are not shown. */
export const REFUSED_WORDS = {
  taken: {
    zh: '{file}：{n}行的编号已属于另一个数，原有的数不会被改写',
    en: '{file}: rows whose id belongs to another value, which stays as it is: {n}',
  },
  unknown: {
    zh: '{file}：{n}行所指的地区、指标、单位或细分这里没有',
    en: '{file}: rows of a locality, indicator, unit or breakdown that is not known here: {n}',
  },
  faulty: {
    zh: '{file}：{n}行的上下限与精确度不符',
    en: '{file}: rows whose limits contradict their exactness: {n}',
  },
} as const satisfies Record<Refused['reason'], Bilingual>

/** Before what an earlier state was kept. */
export const REASON_WORDS = {
  migrate: { zh: '升级之前', en: 'before an update' },
  import: { zh: '导入之前', en: 'before an import' },
  restore: { zh: '恢复备份之前', en: 'before a restore' },
  reset: { zh: '全部删除之前', en: 'before everything was deleted' },
  undo: { zh: '撤销之前', en: 'before going back' },
} as const satisfies Record<SnapshotReason, Bilingual>
