import type { Bilingual } from '../../domain/text.ts'
import type { Delimiter } from '../../imports/delimiter.ts'
import type { Encoding } from '../../imports/encoding.ts'

/** Words of the import screen. */
export const importMessages = {
  close: { zh: '关闭', en: 'Close' },
  title: { zh: '导入数据', en: 'Import' },
  lead: {
    zh: '表格原样拖进来即可，标题、多层表头、合计和注释都不必改，可一次拖入多个文件。表中没有写明的会询问一次；确认之前不导入任何数据，导入后可一步撤销。',
    en: 'Drop your spreadsheets here as they are, several at once if you like: titles, multi-level headings, totals and notes are fine. You are asked once about anything they leave out. Nothing is imported until you confirm, and one click undoes it.',
  },
  source: { zh: '选择表格', en: 'Choose a spreadsheet' },
  choose: {
    zh: '选择文件（.xlsx、.xls、.et、.csv、.json）',
    en: 'Choose files (.xlsx, .xls, .et, .csv, .json)',
  },
  drop: {
    zh: '也可以把文件拖到本页任意位置，一次可以拖多个。',
    en: 'You can also drop files anywhere on this page, several at once.',
  },
  folder: {
    zh: '拖进来的是文件夹。请打开它，拖入里面的表格文件。',
    en: 'You dropped a folder. Open it and drop the spreadsheets inside.',
  },
  noTableInZip: {
    zh: '压缩包里的这个文件不是表格，没有读取。',
    en: 'This file in the archive is not a spreadsheet and was not read.',
  },
  forget: { zh: '不再读取', en: 'Leave them' },
  paste: { zh: '或把从表格里复制的单元格粘贴到这里', en: 'Or paste cells copied from a spreadsheet here' },
  readPasted: { zh: '读取', en: 'Read' },
  pasted: { zh: '粘贴的表格', en: 'pasted cells' },
  reading: { zh: '正在读取{file}……', en: 'Reading {file}…' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止读取，没有导入任何数据。', en: 'Reading was stopped; nothing was imported.' },
  failed: {
    zh: '程序出错，文件没有读完；没有导入任何数据。请刷新页面再试。程序报告：',
    en: 'The program failed while reading the file; nothing was imported. Reload the page and try again. The program says:',
  },
  encoding: { zh: '文字编码', en: 'Encoding' },
  delimiter: { zh: '分隔符', en: 'Delimiter' },
  found: { zh: '{name}（自动识别）', en: '{name} (detected)' },
  another: { zh: '换一个文件', en: 'Choose another file' },
  file: { zh: '文件', en: 'File' },
  understanding: { zh: '正在识别表格……', en: 'Recognising the table…' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  pageOf: { zh: '第{page}页，共{pages}页，{n}个', en: 'page {page} of {pages}, {n} cells' },
  downloadBad: { zh: '下载这个清单（CSV）', en: 'Download this list (CSV)' },
  badFile: { zh: '{file}-没有导入的内容.csv', en: '{file}-left-out.csv' },
  place: { zh: '位置', en: 'Position' },
  cell: { zh: '单元格', en: 'Cell' },
  reason: { zh: '原因', en: 'Reason' },
  confirm: { zh: '导入{n}个数值', en: 'Import {n} {n:value|values}' },
  taking: { zh: '正在导入……', en: 'Importing…' },
  done: { zh: '已导入{n}个数值。', en: '{n} {n:value|values} imported.' },
  undo: { zh: '撤销导入', en: 'Undo the import' },
  undone: { zh: '已撤销，数据恢复原样。', en: 'Undone; the data is as it was.' },
  describe: { zh: '核对指标和地区', en: 'Check indicators and places' },
  see: { zh: '在数据表中查看', en: 'See them in the table' },
  imports: { zh: '已导入的文件', en: 'Imported files' },
  none: { zh: '还没有导入过文件。', en: 'None yet.' },
  entry: {
    zh: '{day} ·\u00a0{n}个数值',
    en: '{day} ·\u00a0{n} {n:value|values}',
  },
  batch: { zh: '{n}个文件', en: '{n} files' },
  inBatch: { zh: '各文件', en: 'The files' },
  remove: { zh: '移除{file}', en: 'Remove {file}' },
  removeShort: { zh: '移除', en: 'Remove' },
  removed: { zh: '已移除{file}。', en: '{file} was removed.' },
  bringBack: { zh: '恢复', en: 'Bring back' },
  offer: { zh: '导入您自己的表格', en: 'Import a spreadsheet of your own' },
} as const satisfies Record<string, Bilingual>

export const ENCODING_NAMES = {
  'UTF-8': { zh: 'UTF-8', en: 'UTF-8' },
  GB18030: { zh: 'GB18030（GBK，简体）', en: 'GB18030 (GBK, simplified Chinese)' },
  Big5: { zh: 'Big5（繁体）', en: 'Big5 (traditional Chinese)' },
  'UTF-16LE': { zh: 'UTF-16', en: 'UTF-16' },
  'UTF-16BE': { zh: 'UTF-16（高位在前）', en: 'UTF-16 (big-endian)' },
  'Windows-1252': { zh: 'Windows-1252（西欧）', en: 'Windows-1252 (Western European)' },
} as const satisfies Record<Encoding, Bilingual>

export const DELIMITER_NAMES = {
  ',': { zh: '逗号 ,', en: 'comma ,' },
  '\t': { zh: '制表符', en: 'tab' },
  ';': { zh: '分号 ;', en: 'semicolon ;' },
  '|': { zh: '竖线 |', en: 'bar |' },
  '，': { zh: '全角逗号 ，', en: 'full-width comma ，' },
} as const satisfies Record<Delimiter, Bilingual>
