import type { Bilingual } from '../../domain/text.ts'
import type { CellLook } from '../../imports/table/cell-look.ts'
import type { ColumnRole, LineRole } from '../../imports/table/description.ts'
import type { QuestionKind } from '../../imports/table/reading.ts'

/** What cells of a sheet were taken for, beside their colour. */
export const LOOK_NAMES = {
  blank: { zh: '空白', en: 'blank' },
  title: { zh: '标题', en: 'title' },
  'heading-1': { zh: '表头', en: 'heading' },
  'heading-2': { zh: '第二层表头', en: 'heading, 2nd level' },
  'heading-3': { zh: '第三层表头', en: 'heading, 3rd level' },
  key: { zh: '地区、指标或时期', en: 'place, indicator or period' },
  value: { zh: '数值', en: 'value' },
  total: { zh: '合计', en: 'total' },
  note: { zh: '注释', en: 'note' },
  'left-out': { zh: '不导入', en: 'left out' },
  hidden: { zh: '隐藏', en: 'hidden' },
} as const satisfies Record<CellLook, Bilingual>

/** What a line may be said to be. */
export const LINE_CHOICES = [
  'heading',
  'data',
  'total',
  'title',
  'units',
  'note',
  'left-out',
] as const satisfies readonly LineRole[]
export const LINE_NAMES = {
  heading: { zh: '表头', en: 'a heading' },
  data: { zh: '数据', en: 'data' },
  total: { zh: '合计', en: 'a total' },
  title: { zh: '标题', en: 'a title' },
  units: { zh: '单位行', en: 'a row of units' },
  note: { zh: '注释', en: 'a note' },
  'left-out': { zh: '不导入', en: 'left out' },
} as const satisfies Record<(typeof LINE_CHOICES)[number], Bilingual>

/** What a column may be said to be. */
export const COLUMN_CHOICES = [
  'place',
  'indicator',
  'unit',
  'period',
  'breakdown',
  'values',
  'left-out',
] as const satisfies readonly ColumnRole[]
export const COLUMN_NAMES = {
  place: { zh: '地区或单位', en: 'the place' },
  indicator: { zh: '指标', en: 'the indicator' },
  unit: { zh: '计量单位', en: 'the unit' },
  period: { zh: '时期', en: 'the period' },
  breakdown: { zh: '细分', en: 'a breakdown' },
  values: { zh: '数值', en: 'values' },
  'left-out': { zh: '不导入', en: 'left out' },
} as const satisfies Record<(typeof COLUMN_CHOICES)[number], Bilingual>

/** What is asked, by kind; `name` is what it is about. */
export const QUESTIONS = {
  period: { zh: '这些数值是什么时期的？', en: 'Which period are these values for?' },
  year: { zh: '“{name}”是哪一年的？', en: 'Which year is “{name}” for?' },
  month: { zh: '“{name}”是哪个月？', en: 'Which month is “{name}” for?' },
  relative: { zh: '“本期”是什么时期？', en: 'Which period is the “current period” (本期)?' },
  span: { zh: '“{name}”是什么时期？', en: 'Which period is “{name}”?' },
  fiscal: { zh: '这里的财年从几月到几月？', en: 'Which months does a fiscal year have here?' },
  years: { zh: '“{name}”从几月到几月？', en: 'Which months does “{name}” have?' },
  locality: { zh: '这是哪个地区或单位的数据？', en: 'Which place are these values for?' },
  place: { zh: '“{name}”是哪里？', en: 'Which place is “{name}”?' },
  names: { zh: '这些名称尚未收录，是什么？', en: 'These names are not known. What are they?' },
  total: { zh: '“{name}”这一行怎么处理？', en: 'How should the row “{name}” be treated?' },
  part: { zh: '“{name}”这一行怎么处理？', en: 'How should the row “{name}” be treated?' },
  unit: { zh: '“{name}”的单位是什么？', en: 'What is “{name}” counted in?' },
  scale: { zh: '“{name}”里的小数怎么读？', en: 'How should the decimals in “{name}” be read?' },
  over: { zh: '“{name}”有超过100%的数值，怎么处理？', en: '“{name}” has values over 100%. What are they?' },
  indicator: { zh: '“{name}”是什么指标？', en: 'Which indicator is “{name}”?' },
  sign: { zh: '“{name}”里的△、▲是什么意思？', en: 'What do △ and ▲ mean in “{name}”?' },
  comma: { zh: '“{name}”是哪个数？', en: 'Which number is “{name}”?' },
  'day-order': { zh: '“{name}”是哪一天？', en: 'Which day is “{name}”?' },
  edit: { zh: '{name}改过，以哪个为准？', en: '{name} was edited. Which value counts?' },
  moved: {
    zh: '有的行改了地区、指标或时期，如“{name}”。是更正，还是新的一项？',
    en: 'Rows now name another place, indicator or period, such as “{name}”. What are they?',
  },
  replace: { zh: '以哪个文件为准？', en: 'Which file counts?' },
} as const satisfies Record<QuestionKind, Bilingual>

export const ALL_VALUES = { zh: '这些数值', en: 'the values' } as const satisfies Bilingual

/** Answers that are no text of the file. */
export const ANSWERS: Readonly<Record<string, Bilingual>> = {
  'leave out': { zh: '不导入', en: 'Leave it out' },
  'a new place': { zh: '新的地区或单位', en: 'A new place or organisation' },
  'a correction': { zh: '更正，代替原来的一项', en: 'Corrections: they replace the earlier values' },
  'a new value': { zh: '新的一项，原来的不动', en: 'New values: the earlier ones stay' },
  'January to December': { zh: '1月至12月', en: 'January to December' },
  'October of the year before to September': {
    zh: '上年10月至当年9月',
    en: 'October of the year before to September',
  },
  'April to March of the next year': { zh: '当年4月至次年3月', en: 'April to March of the next year' },
  'July of the year before to June': { zh: '上年7月至当年6月', en: 'July of the year before to June' },
  'September of the first year to August of the second': {
    zh: '前一年9月至后一年8月（学年）',
    en: 'September of the first year to August of the second',
  },
  'January of the first year to December of the second': {
    zh: '两个整年：前一年1月至后一年12月',
    en: 'Both years: January of the first to December of the second',
  },
  'October of the first year to September of the second': {
    zh: '前一年10月至后一年9月（工会统计年度）',
    en: 'October of the first year to September of the second',
  },
  'April of the first year to March of the second': {
    zh: '前一年4月至后一年3月',
    en: 'April of the first year to March of the second',
  },
  'July of the first year to June of the second': {
    zh: '前一年7月至后一年6月',
    en: 'July of the first year to June of the second',
  },
  minus: { zh: '负数（减少）', en: 'Negative: a decrease' },
  plus: { zh: '正数（增加）', en: 'Positive: an increase' },
}

/** Why something does not come in. */
const REASONS: readonly (readonly [RegExp, string, string])[] = [
  [/^a total$/u, '合计', 'a total'],
  [/^agrees with its lines: (.+)$/u, '与各行核对一致（$1）', 'it agrees with its lines ($1)'],
  [
    /^(.*) says (.+), the (?:lines|columns|sheets) come to (.+)$/u,
    '$1写的是$2，各项相加是$3',
    '$1 says $2, the sum is $3',
  ],
  [/^(.*): rates do not add up$/u, '$1是比率，不能相加', '$1: rates do not add up'],
  [
    /^(.*) agrees only with the hidden lines$/u,
    '$1加上隐藏的行才一致',
    '$1 agrees only with the hidden lines',
  ],
  [/^a total of the other sheets$/u, '其他工作表的合计', 'a total of the other sheets'],
  [/^nothing to hold it against$/u, '没有可核对的数值', 'nothing to check it against'],
  [/^a total of the columns beside it$/u, '旁边各列的合计', 'a total of the columns beside it'],
  [/^agrees$/u, '核对一致', 'it agrees'],
  [/^an average$/u, '平均数', 'an average'],
  [/^a note$/u, '注释', 'a note'],
  [/^a name too long$/u, '名称太长', 'its name is too long'],
  [/^names of persons are not kept$/u, '人名不保存', 'names of persons are not kept'],
  [/^outside the table$/u, '在表格之外', 'outside the table'],
  [/^a hidden line$/u, '隐藏的行', 'a hidden line'],
  [/^a hidden column$/u, '隐藏的列', 'a hidden column'],
  [/^a hidden sheet$/u, '隐藏的工作表', 'a hidden sheet'],
  [/^no table on this sheet$/u, '这张工作表里没有表格', 'no table on this sheet'],
  [/^changes or ranks of another line$/u, '另一行的增减或名次', 'changes or ranks of another line'],
  [/^a running number or code$/u, '序号或代码', 'a running number or code'],
  [/^a rank$/u, '名次', 'a rank'],
  [/^remarks$/u, '备注', 'remarks'],
  [/^a column of texts$/u, '文字列', 'a text column'],
  [
    /^a comparison of other columns, checked against them$/u,
    '由旁边两列算出的增减，已核对',
    'a comparison of other columns, checked against them',
  ],
  [/^a comparison of other columns$/u, '与其他列相比的增减', 'a comparison of other columns'],
  [/^left out by choice$/u, '按您的选择不导入', 'left out by choice'],
  [/^part of the line above it$/u, '上一行的一部分', 'part of the line above it'],
  [
    /^part of a place, or beside its places$/u,
    '本级，不是单独的地区',
    'the place’s own level (本级), not a place below it',
  ],
  [/^no column of the template$/u, '模板里没有这一列', 'no column of the template'],
  [/^no line of the template$/u, '模板里没有这一行', 'no line of the template'],
  [/^not known$/u, '填报的一方不清楚', 'those who filled it in do not know'],
  [/^(.+) where the template asks for (.+)$/u, '写的是$1，模板要的是$2', '$1 where the template asks for $2'],
  [/^(.+) where the unit here is (.+)$/u, '写的是$1，现有数据的单位是$2', '$1 where the unit here is $2'],
  [/^no value given$/u, '没有填写数值', 'no value given'],
  [/^no number$/u, '读不出数值', 'not a number'],
  [
    /^two numbers in one cell$/u,
    '一格里写了两个数：请改成其中一个，或在文件里分成两列',
    'two numbers in one cell: type the one that counts, or give each a column of its own',
  ],
  [
    /^more digits than are kept$/u,
    '数值超过15位，无法如数保存',
    'a number of more than 15 digits, which cannot be kept as it is',
  ],
  [/^no period$/u, '读不出时期', 'the period cannot be read'],
  [/^no place$/u, '没有地区', 'no place'],
  [/^an error of the spreadsheet$/u, '单元格是错误值', 'a spreadsheet error'],
  [/^a formula without a result$/u, '公式，文件里没有保存结果', 'a formula without a saved result'],
  [/^the same as what stands here$/u, '与现有数据相同', 'the same as a value already here'],
]

/** Reasons of cells that can be mended where they stand. */
export const MENDABLE = new Set([
  'no number',
  'two numbers in one cell',
  'more digits than are kept',
  'no period',
  'no place',
  'an error of the spreadsheet',
  'a formula without a result',
])

/** A reason in words; several are parted by semicolons. */
export function wordReason(reason: string): Bilingual {
  const parts = reason.split('; ').map((part) => {
    const found = REASONS.find(([pattern]) => pattern.test(part))
    return found === undefined
      ? { zh: part, en: part }
      : { zh: part.replace(found[0], found[1]), en: part.replace(found[0], found[2]) }
  })
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

/** Words of the sheet, the questions and the conflicts. */
export const tableMessages = {
  sheets: { zh: '工作表', en: 'Sheets' },
  sheet: { zh: '表格', en: 'The sheet' },
  sheetNote: {
    zh: '识别有误时，点击行号、列标或单元格更正；按住Shift可选几行；用键盘时，方向键移动，回车打开',
    en: 'Click a row number, a column letter or a cell to correct it, or several rows with Shift; on the keyboard, arrow keys move and Enter opens',
  },
  legend: { zh: '图例', en: 'Legend' },
  row: { zh: '第{n}行', en: 'Row {n}' },
  column: { zh: '{name}列', en: 'Column {name}' },
  lineIs: { zh: '第{n}行是', en: 'Row {n} is' },
  rows: { zh: '第{from}至{to}行', en: 'Rows {from} to {to}' },
  linesAre: { zh: '第{from}至{to}行是', en: 'Rows {from} to {to} are' },
  columnIs: { zh: '{name}列是', en: 'Column {name} is' },
  cellIs: { zh: '{name}的内容', en: 'What {name} says' },
  keep: { zh: '改写', en: 'Change' },
  asFound: { zh: '按自动识别', en: 'as recognised' },
  corrected: { zh: '已更正{n}处。', en: '{n} {n:correction|corrections}.' },
  takeBack: { zh: '全部恢复为自动识别', en: 'Undo all corrections' },
  questions: { zh: '待确认的问题', en: 'Questions' },
  questionsNone: { zh: '没有需要确认的问题。', en: 'No questions.' },
  proposed: { zh: '已按第一项处理，有误请更改', en: 'taken as the first; change it if that is wrong' },
  open: { zh: '未回答', en: 'not answered' },
  answered: { zh: '已回答', en: 'answered' },
  other: { zh: '其他', en: 'Other' },
  otherAnswer: { zh: '其他：{question}', en: 'Other: {question}' },
  each: { zh: '逐个说明', en: 'Say what each is' },
  eachName: { zh: '“{name}”就是', en: '“{name}” is' },
  edits: { zh: '文件里有{n}处改过。', en: '{n} values were edited in the file.' },
  takeEdits: { zh: '全部以文件为准', en: 'Take all edits' },
  inFile: { zh: '{file}：', en: '{file}: ' },
  summaryFiles: { zh: '{n}个文件', en: '{n} {n:file|files}' },
  summarySheets: { zh: '{n}张工作表', en: '{n} {n:sheet|sheets}' },
  summaryQuestions: { zh: '{n}个问题', en: '{n} {n:question|questions}' },
  summaryValues: { zh: '{n}个数值', en: '{n} {n:value|values}' },
  summaryUnchanged: {
    zh: '没有改动，{n}个数值都与现有数据相同。',
    en: 'Nothing has changed: {n} {n:value is|values are} already here.',
  },
  summaryWaiting: { zh: '{n}个数值待确认', en: '{n} {n:value is|values are} waiting for an answer' },
  summaryTotals: {
    zh: '{n}行合计（核对一致）',
    en: '{n} {n:total|totals} checked: {n:it agrees|they agree}',
  },
  summaryWrong: {
    zh: '{n}处合计不符',
    en: '{n} {n:total disagrees|totals disagree} with {n:its|their} parts',
  },
  summaryLeftOut: { zh: '{n}处不导入', en: '{n} {n:item|items} left out' },
  summaryKnown: { zh: '{n}个与现有数据相同', en: '{n} already here' },
  summaryClashes: { zh: '{n}处数值冲突', en: '{n} {n:conflict|conflicts}' },
  summarySupport: {
    zh: '{n}处记为又一出处',
    en: '{n} kept as a further source',
  },
  keepSupport: {
    zh: '数值相同的，也记为又一出处',
    en: 'Keep equal values as a further source',
  },
  leftOutWhy: { zh: '原因', en: 'Reason' },
  leftOutAll: { zh: '全部（{n}）', en: 'All ({n})' },
  leftOut: { zh: '没有导入的内容', en: 'Left out' },
  clashes: { zh: '同一项有两个数值', en: 'Two values for the same thing' },
  clashesNote: {
    zh: '选定之前都不导入，也不取平均值',
    en: 'neither comes in before you choose, and nothing is averaged',
  },
  clashOf: {
    zh: '{place} ·\u00a0{indicator} ·\u00a0{period}',
    en: '{place} ·\u00a0{indicator} ·\u00a0{period}',
  },
  keepHere: { zh: '保留现有的 {value}（{from}）', en: 'Keep {value}, already here ({from})' },
  takeNew: { zh: '改用新的 {value}（{from}）', en: 'Use the new {value} ({from})' },
  reportStays: {
    zh: '报道的数值不会删除；选用新的，就标明它未被采用。',
    en: 'What a report says is never deleted: where the new value is taken, it is marked as passed over.',
  },
  keepBoth: { zh: '两个都留，记为冲突', en: 'Keep both as a conflict' },
  allHere: { zh: '全部保留现有的', en: 'Keep all existing values' },
  allNew: { zh: '全部改用新的', en: 'Use all new values' },
  fromReports: { zh: '报道', en: 'a report' },
  earlier: { zh: '{file}以前导入过', en: '{file} was imported before' },
  earlierAs: { zh: '当时的文件名：{name}', en: 'It was called {name} then' },
  changes: {
    zh: '{same}个不变，{changed}个有改动，{added}个新增，{gone}个不再有',
    en: '{same} unchanged, {changed} changed, {added} added, {gone} gone',
  },
  replace: { zh: '这是新版本，替换原来的', en: 'It is a new version: replace the earlier one' },
  beside: { zh: '这是另一份，两份都留', en: 'It is another file: keep both' },
  changeOf: { zh: '{thing}：{change}', en: '{thing}: {change}' },
  changedTo: { zh: '{from} 改为 {to}', en: '{from} becomes {to}' },
  added: { zh: '新增 {to}', en: 'added: {to}' },
  gone: { zh: '不再有，原来是 {from}', en: 'no longer there; it was {from}' },
  files: { zh: '{n}个文件', en: '{n} files' },
  sheetOf: { zh: '看哪张表', en: 'Which sheet' },
  twoFiles: {
    zh: '{one}与{other}有{n}处不同',
    en: '{one} and {other} differ in {n} {n:value|values}',
  },
  holdsAll: { zh: '都以{file}为准', en: 'Take all of {file}' },
  removeFile: { zh: '移出{file}', en: 'Leave {file} out' },
  remembered: { zh: '已记住的对应关系', en: 'Remembered for next time' },
  rememberedNote: {
    zh: '只记名称和行列的含义，不记数值和时期',
    en: 'names and what columns mean; never values or periods',
  },
  rememberedName: { zh: '“{name}”就是{place}', en: '“{name}” is {place}' },
  rememberedColumns: { zh: '表头“{headings}”：{roles}', en: 'Headings “{headings}”: {roles}' },
  forget: { zh: '不再记住', en: 'Forget' },
  forgetThis: { zh: '不再记住：{what}', en: 'Forget: {what}' },
  cancel: { zh: '取消', en: 'Cancel' },
  andMore: { zh: '还有{n}处', en: '{n} more' },
} as const satisfies Record<string, Bilingual>
