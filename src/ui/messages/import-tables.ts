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
  units: { zh: '单位行', en: 'a line of units' },
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
  period: { zh: '这些数值是什么时期的？', en: 'What period are these values of?' },
  year: { zh: '“{name}”是哪一年的？', en: 'Of which year is “{name}”?' },
  month: { zh: '“{name}”是哪个月？', en: 'Which month is “{name}”?' },
  relative: { zh: '“本期”是什么时期？', en: 'What period is the “current” one (本期)?' },
  locality: { zh: '这是哪个地区或单位的数据？', en: 'Which place are these values of?' },
  place: { zh: '“{name}”是哪里？', en: 'Which place is “{name}”?' },
  names: { zh: '这些名称没有见过，是什么？', en: 'These names are not known. What are they?' },
  total: { zh: '“{name}”这一行怎么处理？', en: 'What is the line “{name}”?' },
  part: { zh: '“{name}”这一行怎么处理？', en: 'What is the line “{name}”?' },
  unit: { zh: '“{name}”的单位是什么？', en: 'What is “{name}” counted in?' },
  scale: { zh: '“{name}”里的小数怎么读？', en: 'How are the fractions in “{name}” meant?' },
  indicator: { zh: '“{name}”是什么指标？', en: 'Which indicator is “{name}”?' },
  sign: { zh: '“{name}”里的△、▲是什么意思？', en: 'What do △ and ▲ mean in “{name}”?' },
  comma: { zh: '“{name}”是哪个数？', en: 'Which number is “{name}”?' },
  edit: { zh: '{name}改过，以哪个为准？', en: '{name} was edited. Which value holds?' },
  replace: { zh: '以哪个文件为准？', en: 'Which file holds?' },
} as const satisfies Record<QuestionKind, Bilingual>

export const ALL_VALUES = { zh: '这些数值', en: 'the values' } as const satisfies Bilingual

/** Answers that are no text of the file. */
export const ANSWERS: Readonly<Record<string, Bilingual>> = {
  'leave out': { zh: '不导入', en: 'Leave it out' },
  'a new place': { zh: '新的地区或单位', en: 'A new place or unit' },
  minus: { zh: '负数（减少）', en: 'Negative: a decrease' },
  plus: { zh: '正数（增加）', en: 'Positive: an increase' },
}

/** Why something does not come in. */
const REASONS: readonly (readonly [RegExp, string, string])[] = [
  [/^a total$/u, '合计', 'a total'],
  [/^agrees with its lines: (.+)$/u, '与各行核对一致（$1）', 'it agrees with its lines ($1)'],
  [
    /^(.*) says (.+), the (?:lines|columns) come to (.+)$/u,
    '$1写着$2，加起来是$3',
    '$1 says $2, the sum is $3',
  ],
  [/^(.*): rates do not add up$/u, '$1是比率，不能相加', '$1: rates do not add up'],
  [
    /^(.*) agrees only with the hidden lines$/u,
    '$1加上隐藏的行才一致',
    '$1 agrees only with the hidden lines',
  ],
  [/^a total of the columns beside it$/u, '旁边各列的合计', 'a total of the columns beside it'],
  [/^agrees$/u, '核对一致', 'it agrees'],
  [/^an average$/u, '平均数', 'an average'],
  [/^a note$/u, '注释', 'a note'],
  [/^names of persons are not kept$/u, '人名不保存', 'names of persons are not kept'],
  [/^outside the table$/u, '在表格之外', 'outside the table'],
  [/^a hidden line$/u, '隐藏的行', 'a hidden line'],
  [/^a hidden column$/u, '隐藏的列', 'a hidden column'],
  [/^a hidden sheet$/u, '隐藏的工作表', 'a hidden sheet'],
  [/^no table on this sheet$/u, '这张工作表里没有表格', 'no table on this sheet'],
  [/^a rank$/u, '名次', 'a rank'],
  [/^changes or ranks of another line$/u, '另一行的增减或名次', 'changes or ranks of another line'],
  [/^a running number or code$/u, '序号或代码', 'a running number or code'],
  [/^remarks$/u, '备注', 'remarks'],
  [/^a column of texts$/u, '文字列', 'a column of texts'],
  [
    /^a comparison of other columns, checked against them$/u,
    '由旁边两列算出的增减，已核对',
    'a comparison of other columns, checked against them',
  ],
  [/^left out by choice$/u, '按您的选择不导入', 'left out by choice'],
  [/^part of the line above it$/u, '上一行的一部分', 'part of the line above it'],
  [
    /^part of a place, or beside its places$/u,
    '本级，不是单独的地区',
    'part of a place, or beside its places',
  ],
  [/^no number$/u, '读不出数值', 'not a number'],
  [/^no period$/u, '读不出时期', 'the period cannot be read'],
  [/^no place$/u, '没有地区', 'no place'],
  [/^an error of the spreadsheet$/u, '表格程序报错', 'an error of the spreadsheet'],
  [
    /^a formula without a result$/u,
    '公式，文件里没有保存结果',
    'a formula of which the file keeps no result',
  ],
  [/^the same as what stands here$/u, '与现有数据相同', 'the same as what stands here'],
]

/** Reasons of cells that can be mended where they stand. */
export const MENDABLE = new Set([
  'no number',
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
    zh: '认错的地方，点行号、列号或单元格来改；键盘用方向键移动，回车打开',
    en: 'Press a line’s number, a column’s letter or a cell to correct it; by keyboard, arrows move and Enter opens',
  },
  legend: { zh: '图例', en: 'Legend' },
  row: { zh: '第{n}行', en: 'Line {n}' },
  column: { zh: '{name}列', en: 'Column {name}' },
  lineIs: { zh: '第{n}行是', en: 'Line {n} is' },
  columnIs: { zh: '{name}列是', en: 'Column {name} is' },
  cellIs: { zh: '{name}的内容', en: 'What {name} says' },
  keep: { zh: '改写', en: 'Change' },
  asFound: { zh: '按自动识别', en: 'as recognised' },
  corrected: { zh: '您改了{n}处。', en: 'You corrected {n} {n:thing|things}.' },
  takeBack: { zh: '全部恢复为自动识别', en: 'Take the corrections back' },
  questions: { zh: '要问的', en: 'Questions' },
  questionsNone: { zh: '没有要问的。', en: 'Nothing to ask.' },
  proposed: { zh: '已按第一项读取，不对请改', en: 'read as the first; change it if that is wrong' },
  open: { zh: '未回答', en: 'not answered' },
  answered: { zh: '已回答', en: 'answered' },
  other: { zh: '其他', en: 'Other' },
  otherAnswer: { zh: '其他：{question}', en: 'Other: {question}' },
  each: { zh: '逐个说明', en: 'Say what each is' },
  eachName: { zh: '“{name}”就是', en: '“{name}” is' },
  inFile: { zh: '{file}：', en: '{file}: ' },
  summaryFiles: { zh: '{n}个文件', en: '{n} {n:file|files}' },
  summarySheets: { zh: '{n}张工作表', en: '{n} {n:sheet|sheets}' },
  summaryQuestions: { zh: '{n}个问题', en: '{n} {n:question|questions}' },
  summaryValues: { zh: '{n}个数值', en: '{n} {n:value|values}' },
  summaryWaiting: { zh: '{n}个数值在等回答', en: '{n} {n:value waits|values wait} for an answer' },
  summaryTotals: {
    zh: '{n}行合计（核对一致）',
    en: '{n} {n:total|totals} checked: {n:it agrees|they agree}',
  },
  summaryWrong: {
    zh: '合计有{n}处对不上',
    en: '{n} {n:total disagrees|totals disagree} with {n:its|their} parts',
  },
  summaryLeftOut: { zh: '{n}处不导入', en: '{n} {n:thing|things} left out' },
  summaryKnown: { zh: '{n}个与现有数据相同', en: '{n} {n:is|are} here already' },
  summaryClashes: { zh: '{n}处数值冲突', en: '{n} {n:conflict|conflicts}' },
  leftOut: { zh: '不导入的', en: 'What is left out' },
  clashes: { zh: '同一项，两个数值', en: 'One thing, two values' },
  clashesNote: {
    zh: '选定之前都不导入，也不会取平均',
    en: 'neither comes in before you choose, and nothing is averaged',
  },
  clashOf: { zh: '{place} · {indicator} · {period}', en: '{place} · {indicator} · {period}' },
  keepHere: { zh: '保留现有的 {value}（{from}）', en: 'Keep {value}, which stands here ({from})' },
  takeNew: { zh: '用新的 {value}（{from}）', en: 'Take {value} ({from})' },
  keepBoth: { zh: '两个都留，记为冲突', en: 'Keep both as a conflict' },
  allHere: { zh: '都保留现有的', en: 'Keep all that stand here' },
  allNew: { zh: '都用新的', en: 'Take all the new ones' },
  fromReports: { zh: '报道', en: 'a report' },
  earlier: { zh: '{file}以前导入过', en: '{file} was imported before' },
  earlierAs: { zh: '当时的文件名：{name}', en: 'Its name then: {name}' },
  changes: {
    zh: '{same}个不变，{changed}个改了，{added}个新增，{gone}个没有了',
    en: '{same} unchanged, {changed} changed, {added} added, {gone} gone',
  },
  replace: { zh: '这是新版本，替换原来的', en: 'It is a new version: replace the earlier one' },
  beside: { zh: '这是另一份，两份都留', en: 'It is another file: keep both' },
  changeOf: { zh: '{thing}：{change}', en: '{thing}: {change}' },
  changedTo: { zh: '{from} 改为 {to}', en: '{from} becomes {to}' },
  added: { zh: '新增 {to}', en: 'added: {to}' },
  gone: { zh: '没有了，原来是 {from}', en: 'gone; it was {from}' },
  removeFile: { zh: '不要{file}', en: 'Leave {file} out' },
  remembered: { zh: '记住的', en: 'What is remembered' },
  rememberedNote: {
    zh: '只记名称和行列的含义，不记数值和时期',
    en: 'names and what columns mean; never values or periods',
  },
  rememberedName: { zh: '“{name}”就是{place}', en: '“{name}” is {place}' },
  rememberedColumns: { zh: '表头“{headings}”：{roles}', en: 'Headings “{headings}”: {roles}' },
  forget: { zh: '忘掉', en: 'Forget' },
  forgetThis: { zh: '忘掉：{what}', en: 'Forget: {what}' },
  cancel: { zh: '取消', en: 'Cancel' },
  andMore: { zh: '还有{n}处', en: '{n} more' },
} as const satisfies Record<string, Bilingual>
