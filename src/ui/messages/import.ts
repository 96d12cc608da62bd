import type { Bilingual } from '../../domain/text.ts'
import type { DecimalMark } from '../../imports/decimal-mark.ts'
import type { Delimiter } from '../../imports/delimiter.ts'
import type { Encoding } from '../../imports/encoding.ts'
import type { BadReason } from '../../imports/rows-read.ts'

/** Words of the import screen. */
export const importMessages = {
  title: { zh: '导入数据', en: 'Import' },
  lead: {
    zh: '把您自己的表格加进来：CSV、Excel或JSON。“近400组”“116.3万元”这样的单元格会按原意读取。确认之前什么也不会加入，加入后一步可以撤销。',
    en: 'Add a spreadsheet of your own: CSV, Excel or JSON. Cells such as 近400组 or 116.3万元 are read as they are meant. Nothing enters before you confirm, and one press takes it out again.',
  },
  source: { zh: '选择表格', en: 'Choose a spreadsheet' },
  choose: { zh: '选择文件（.xlsx、.csv、.json）', en: 'Choose a file (.xlsx, .csv, .json)' },
  drop: {
    zh: '也可以把文件拖到这个页面上；几个文件会一个接一个地导入。',
    en: 'You may also drop files anywhere on this page; several are taken in one after another.',
  },
  folder: {
    zh: '拖进来的是文件夹。请打开它，把里面的表格文件拖进来。',
    en: 'A folder was dropped. Open it, and drop the spreadsheets that are in it.',
  },
  waiting: { zh: '等待导入：{names}', en: 'Waiting: {names}' },
  next: { zh: '接着读取{file}', en: 'Read {file} next' },
  forget: { zh: '不再读取', en: 'Leave them' },
  paste: { zh: '或把从表格里复制的单元格粘贴到这里', en: 'Or paste cells copied from a spreadsheet here' },
  readPasted: { zh: '读取', en: 'Read' },
  pasted: { zh: '粘贴的表格', en: 'pasted cells' },
  reading: { zh: '正在读取{file}……', en: 'Reading {file}…' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止读取，什么也没有加入。', en: 'Reading was stopped; nothing was taken in.' },
  failed: {
    zh: '程序出错，文件没有读完；什么也没有加入。请刷新页面再试。程序报告：',
    en: 'The program failed while reading the file; nothing was taken in. Reload the page and try again. The program says:',
  },
  encoding: { zh: '文字编码', en: 'Encoding' },
  delimiter: { zh: '分隔符', en: 'Cells parted by' },
  found: { zh: '{name}（自动识别）', en: '{name} (found)' },
  another: { zh: '换一个文件', en: 'Choose another file' },
  file: { zh: '文件', en: 'File' },
  facts: { zh: '{file} · {kind} · {rows}行', en: '{file} · {kind} · {rows} {rows:line|lines}' },
  sheet: { zh: '工作表', en: 'Sheet' },
  header: { zh: '表头所在行', en: 'Line of headings' },
  noHeader: { zh: '没有表头', en: 'no headings' },
  line: { zh: '第{n}行', en: 'line {n}' },
  columns: { zh: '各列的含义', en: 'What the columns mean' },
  columnsNote: { zh: '猜错的地方请改正', en: 'Correct what was guessed wrong' },
  column: { zh: '列', en: 'Column' },
  meaning: { zh: '含义', en: 'Meaning' },
  meaningOf: { zh: '“{heading}”列的含义', en: 'Meaning of the column “{heading}”' },
  leaveOut: { zh: '不导入', en: 'left out' },
  sample: { zh: '内容举例', en: 'For example' },
  constants: { zh: '所有行共同的', en: 'The same for every row' },
  constantsNote: { zh: '没有列说明时用', en: 'Where no column says it' },
  dayOrder: { zh: '像1/2/2026这样的日期', en: 'Days such as 1/2/2026' },
  dayOrderAsk: { zh: '请选择', en: 'please choose' },
  dayFirst: { zh: '先日后月（2月1日）', en: 'day first (1 February)' },
  monthFirst: { zh: '先月后日（1月2日）', en: 'month first (2 January)' },
  decimal: { zh: '数字里的逗号', en: 'Commas in numbers' },
  decimalShown: { zh: '按表中数字判断', en: 'as the numbers show' },
  decimalPoint: { zh: '千位分隔：1,500就是1500', en: 'part thousands: 1,500 is 1500' },
  decimalComma: { zh: '小数点：1,500就是1.5', en: 'decimal: 1,500 is 1.5' },
  understanding: { zh: '正在读懂各行……', en: 'Understanding the lines…' },
  understood: { zh: '读出的数值', en: 'What was understood' },
  understoodNote: { zh: '前{shown}个，共{n}个', en: 'the first {shown} of {n}' },
  nothing: { zh: '还没有读出数值。请为数值列选择含义。', en: 'No values yet. Say which column holds them.' },
  nothingYet: {
    zh: '还没有读懂任何数值；原因见下面。',
    en: 'No value has been understood yet; the reasons are below.',
  },
  asWritten: { zh: '表中写法', en: 'As written' },
  bad: { zh: '没有读懂的单元格', en: 'Cells that were not understood' },
  badNote: {
    zh: '{n}个。改好的会导入，其余不导入。',
    en: '{n}. Mended ones will be taken in, the others left out.',
  },
  allReasons: { zh: '全部（{n}个）', en: 'all ({n})' },
  reasonCount: { zh: '{reason}（{n}个）', en: '{reason} ({n})' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  pageOf: { zh: '第{page}页，共{pages}页，{n}个', en: 'page {page} of {pages}, {n} cells' },
  changed: { zh: '改动了{n}个单元格。', en: '{n} {n:cell was|cells were} changed.' },
  restore: { zh: '全部改回原样', en: 'Change them back' },
  downloadBad: { zh: '下载这个清单（CSV）', en: 'Download this list (CSV)' },
  badFile: { zh: '{file}-没有读懂的单元格.csv', en: '{file}-not-understood.csv' },
  lineNumber: { zh: '行', en: 'Line' },
  place: { zh: '位置', en: 'Place' },
  cell: { zh: '单元格', en: 'Cell' },
  reason: { zh: '原因', en: 'Reason' },
  mend: { zh: '第{line}行“{heading}”', en: 'line {line}, “{heading}”' },
  words: { zh: '新的名称', en: 'New names' },
  wordsNote: {
    zh: '现有数据中没有，将作为您自己的加入',
    en: 'Not in the data; they will be added as your own',
  },
  newLocalities: { zh: '地区：{names}', en: 'Localities: {names}' },
  newIndicators: { zh: '指标：{names}', en: 'Indicators: {names}' },
  newUnits: { zh: '单位：{names}', en: 'Units: {names}' },
  andOthers: { zh: '还有{n}个', en: '{n} more' },
  andMore: { zh: '以及另外{n}个，没有列出。', en: '… and {n} others, which are not listed.' },
  known: {
    zh: '其中{n}个与现有数据完全相同，默认不再导入。',
    en: '{n} of them {n:is|are} in the data already, exactly the same; {n:it is|they are} left out unless you want {n:it|them}.',
  },
  withKnown: { zh: '相同的也导入', en: 'Take them in all the same' },
  missing: {
    zh: '{n}个单元格写明没有数值（空白、—、无），不作零处理。',
    en: '{n} {n:cell says|cells say} that there is no value (blank, —, 无); {n:it is|they are} not taken for zero.',
  },
  confirm: { zh: '导入{n}个数值', en: 'Take in {n} {n:value|values}' },
  taking: { zh: '正在导入……', en: 'Taking them in…' },
  leftOut: { zh: '{n}个单元格不导入', en: '{n} {n:cell is|cells are} left out' },
  done: { zh: '已导入{n}个数值。', en: '{n} {n:value was|values were} taken in.' },
  undo: { zh: '撤销导入', en: 'Undo the import' },
  undone: { zh: '已撤销，数据恢复原样。', en: 'Undone; the data is as it was.' },
  see: { zh: '在数据表中查看', en: 'See them in the table' },
  imports: { zh: '已导入的文件', en: 'Files taken in' },
  none: { zh: '还没有导入过文件。', en: 'None yet.' },
  entry: { zh: '{file} · {day} · {n}个数值', en: '{file} · {day} · {n} {n:value|values}' },
  remove: { zh: '移除{file}', en: 'Remove {file}' },
  removeShort: { zh: '移除', en: 'Remove' },
  removed: { zh: '已移除{file}。', en: '{file} was removed.' },
  bringBack: { zh: '恢复', en: 'Bring it back' },
  offer: { zh: '导入您自己的表格', en: 'Import a spreadsheet of your own' },
  already: {
    zh: '这个文件导入过，将替换上一次的内容。',
    en: 'This file was taken in before; what it held then will be replaced.',
  },
} as const satisfies Record<string, Bilingual>

/** How commas in numbers were taken, said wherever one stands. */
export const COMMAS = {
  comma: {
    zh: '数字里的逗号按小数点读取，例如“{example}”。如果不对，请在上面“数字里的逗号”中选择。',
    en: 'Commas in numbers were read as decimal ones, as in “{example}”. If that is wrong, choose above under “Commas in numbers”.',
  },
  point: {
    zh: '数字里的逗号按千位分隔读取，例如“{example}”。如果不对，请在上面“数字里的逗号”中选择。',
    en: 'Commas in numbers were read as parting thousands, as in “{example}”. If that is wrong, choose above under “Commas in numbers”.',
  },
} as const satisfies Record<DecimalMark, Bilingual>

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

export const BAD_REASONS = {
  'no-locality': {
    zh: '没有地区；请填写，或在上面指定哪一列是地区',
    en: 'no locality; fill it in, or say above which column holds it',
  },
  'no-indicator': {
    zh: '没有指标；请填写，或在上面指定哪一列是指标',
    en: 'no indicator; fill it in, or say above which column holds it',
  },
  'long-name': {
    zh: '名称太长（{detail}字）；请缩短',
    en: 'the name is too long ({detail} characters); shorten it',
  },
  'no-unit': {
    zh: '没有单位；可在“所有行共同的”里填写',
    en: 'no unit; you may give one for every row above',
  },
  'other-unit': { zh: '这个指标不用“{detail}”计量', en: 'this indicator is not measured in “{detail}”' },
  'no-period': { zh: '读不出时期', en: 'the period cannot be read' },
  'which-day': { zh: '日期有两种可能；请在上面选择', en: 'the day may be two; choose above which is meant' },
  'no-value': { zh: '读不出一个数值', en: 'not a single value' },
  formula: {
    zh: '公式，文件里没有保存结果；请填写结果',
    en: 'a formula of which the file keeps no result; type the result',
  },
  'sheet-error': { zh: '表格程序报错的单元格', en: 'an error of the spreadsheet program' },
  'not-measured': { zh: '这是日期、编号或名次，不是数值', en: 'a date, a code or a rank, not a value' },
  'which-decimal': {
    zh: '逗号可能是小数点，也可能分千位；请在上面“数字里的逗号”中选择',
    en: 'the comma may be a decimal one or part thousands; choose above under “Commas in numbers”',
  },
  'bounds-disagree': { zh: '数值、上下限与界不一致', en: 'value, ends and bound disagree' },
  twice: { zh: '与第{detail}行重复', en: 'the same as line {detail}' },
  differs: {
    zh: '第{detail}行对同一项给出了另一个数值',
    en: 'line {detail} gives another value for the same thing',
  },
} as const satisfies Record<BadReason, Bilingual>

/** The reasons where their cells are counted together. */
export const BAD_REASON_NAMES = {
  ...BAD_REASONS,
  'long-name': { zh: '名称太长', en: 'the name is too long' },
  'other-unit': { zh: '单位与指标不符', en: 'the indicator is measured in another unit' },
  twice: { zh: '与别的行重复', en: 'the same as another line' },
  differs: { zh: '与别的行矛盾', en: 'another line gives another value' },
  'no-locality': { zh: '没有地区', en: 'no locality' },
  'no-indicator': { zh: '没有指标', en: 'no indicator' },
  'no-unit': { zh: '没有单位', en: 'no unit' },
  'which-day': { zh: '日期有两种可能', en: 'the day may be two' },
  'which-decimal': { zh: '逗号有两种可能', en: 'the comma may be two things' },
} as const satisfies Record<BadReason, Bilingual>
