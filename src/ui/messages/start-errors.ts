import type { Bilingual } from '../../domain/text.ts'

/** Words for an app that could not start. They stand apart, since a start that succeeds does without them. */
export const startErrors = {
  rootTitle: { zh: '程序没能运行', en: 'The app could not start' },
  rootText: {
    zh: '程序出了错，您的数据没有改动。请先重新加载；如果还是不行，先备份工作区，再恢复默认显示设置，或把下面的说明发给维护者。',
    en: 'The program failed; your data was not changed. Reload first. If that does not help, save a backup of your workspace, then reset the display settings, or send the details below to whoever maintains the app.',
  },
  reload: { zh: '重新加载', en: 'Reload' },
  resetDisplay: { zh: '恢复默认显示设置', en: 'Reset display settings' },
  saveBackup: { zh: '备份工作区', en: 'Save a backup of the workspace' },
  savingBackup: { zh: '正在备份……', en: 'Saving…' },
  savedBackup: { zh: '已保存：{file}', en: 'Saved: {file}' },
  backupFailed: { zh: '没能备份：{reason}', en: 'The backup could not be made: {reason}' },
  publishedTitle: { zh: '文件里的数据没有显示', en: 'The data of this file is not shown' },
  published: {
    missing: {
      zh: '这是一个发布的文件，但里面的数据不见了。请向发布人重新索取。',
      en: 'This is a published file, but its data is missing. Please ask whoever published it for it again.',
    },
    changed: {
      zh: '文件里的数据在发布之后被改动过，或不完整，所以什么都没有显示。请向发布人重新索取。',
      en: 'The data in this file was changed after it was published, or is incomplete, so none of it is shown. Please ask whoever published it for it again.',
    },
    newer: {
      zh: '文件里的数据由更新的版本写入，这个文件里的程序读不了。请向发布人重新索取。',
      en: 'The data in this file was written by a later version, which the program in it cannot read. Please ask whoever published it for it again.',
    },
  },
  dataTitle: { zh: '数据不完整，无法显示', en: 'The data is not sound and cannot be shown' },
  dataText: {
    zh: '随产品发布的数据没有通过检查。问题如下，修正后重新构建：',
    en: 'The data shipped with the product did not pass its checks. Fix these and build again:',
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>
