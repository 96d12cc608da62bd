import type { Bilingual } from '../../domain/text.ts'

/** Words for what went wrong. */
export const errors = {
  failedTitle: { zh: '这一页没能显示', en: 'This page could not be shown' },
  failedText: {
    zh: '程序出了错，数据没有改动。可以重试，或把下面的说明发给维护者。',
    en: 'The program failed; no data was changed. Try again, or send the details below to whoever maintains it.',
  },
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
  retry: { zh: '重试', en: 'Try again' },
  home: { zh: '回到总览', en: 'Go to the overview' },
  copyDetails: { zh: '复制说明', en: 'Copy details' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '浏览器不允许复制，请手动选择文字', en: 'The browser refused; select the text by hand' },
  unknownTitle: { zh: '没有这个页面', en: 'There is no such page' },
  unknownText: { zh: '地址“{address}”不对应任何页面。', en: 'Nothing stands at “{address}”.' },
  unknownLocality: { zh: '没有编号为“{id}”的地区。', en: 'There is no locality with the id “{id}”.' },
  unknownIndicator: {
    zh: '没有编号为“{id}”的指标。',
    en: 'There is no indicator with the id “{id}”.',
  },
  unknownReport: { zh: '没有编号为“{id}”的报道。', en: 'There is no report with the id “{id}”.' },
  closest: { zh: '是不是要找：', en: 'Did you mean:' },
  dataTitle: { zh: '数据不完整，无法显示', en: 'The data is not sound and cannot be shown' },
  dataText: {
    zh: '随产品发布的数据没有通过检查。问题如下，修正后重新构建：',
    en: 'The data shipped with the product did not pass its checks. Fix these and build again:',
  },
} as const satisfies Record<string, Bilingual>
