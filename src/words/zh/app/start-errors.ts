/** Words for an app that could not start. They have a module of their own, since an app that starts does not need them. */
export const startErrors = {
  rootTitle: '程序没能运行',
  rootText:
    '程序出了错，您的数据没有改动。请先重新加载；如果还是不行，先备份工作区，再恢复默认显示设置，或把下面的说明发给维护者。',
  reload: '重新加载',
  resetDisplay: '恢复默认显示设置',
  saveBackup: '备份工作区',
  savingBackup: '正在备份……',
  savedBackup: '已保存：{file}',
  backupFailed: '没能备份：{reason}',
  publishedTitle: '文件里的数据没有显示',
  published: {
    missing: '这是一个发布的文件，但里面的数据不见了。请向发布人重新索取。',
    changed: '文件里的数据在发布之后被改动过，或不完整，所以什么都没有显示。请向发布人重新索取。',
    newer: '文件里的数据由更新的版本写入，这个文件里的程序读不了。请向发布人重新索取。',
  },
  dataTitle: '数据不完整，无法显示',
  dataText: '随产品发布的数据没有通过检查。问题如下，修正后重新构建：',
}
