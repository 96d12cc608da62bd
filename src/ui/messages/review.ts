import type { RemarkLeftOut, RemarkRefusal } from '../../dataset/review/remark-file.ts'
import type { About } from '../../domain/remark.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of review marks and notes, wherever they are shown or made. */
export const reviewMessages = {
  title: { zh: '复核', en: 'Review' },
  lead: {
    zh: '数值的标记，以及数值、时期、地区和指标的备注。标记和备注都不会改动数值。',
    en: 'Marks on values, and notes on values, periods, places and indicators. Neither changes a value.',
  },
  add: { zh: '标记或备注', en: 'Mark or note' },
  addHere: { zh: '标记或备注：{name}', en: 'Mark or note: {name}' },
  addNote: { zh: '写备注', en: 'Write a note' },
  what: { zh: '结论', en: 'Your verdict' },
  note: { zh: '备注', en: 'Note' },
  about: { zh: '备注的对象', en: 'The note is about' },
  name: { zh: '姓名', en: 'Your name' },
  nameNote: {
    zh: '姓名由各人自己填写，程序不能核实。',
    en: 'Names are as people typed them; nothing here proves who they are.',
  },
  role: { zh: '身份', en: 'Your role' },
  wordsBefore: { zh: '说明', en: 'Remark' },
  wordsConfirmed: { zh: '说明（可以不填）', en: 'Remark (optional)' },
  wordsQuestioned: { zh: '疑问是什么', en: 'What is in doubt' },
  wordsCorrected: { zh: '在哪里更正的', en: 'Where it was corrected' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已撤销。', en: 'Undone.' },
  noVerdict: { zh: '请先选择结论。', en: 'Choose a verdict first.' },
  noName: { zh: '请填写姓名。', en: 'Enter your name.' },
  longName: {
    zh: '姓名最多{most}个字，现在有{n}个。什么都没有保存，也没有删去。',
    en: 'A name has up to {most} characters; this has {n}. Nothing was saved and nothing was cut.',
  },
  noWords: { zh: '请写明原因。', en: 'Please give the reason.' },
  noNote: { zh: '请填写备注。', en: 'Write the note.' },
  longWords: {
    zh: '最多{most}个字，现在有{n}个。什么都没有保存，也没有删去。',
    en: 'Up to {most} characters; this has {n}. Nothing was saved and nothing was cut.',
  },
  full: {
    zh: '标记和备注已满{most}条，存不下更多。',
    en: 'There are {most} marks and notes already; no more can be kept.',
  },
  history: { zh: '以前的标记（{n}）', en: 'Earlier marks ({n})' },
  replaced: { zh: '后来改了', en: 'replaced later' },
  withdrawn: { zh: '{moment}撤回', en: 'withdrawn {moment}' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawName: { zh: '撤回：{words}', en: 'Withdraw: {words}' },
  wasWithdrawn: { zh: '已撤回。原来的话仍然保留。', en: 'Withdrawn. What was said is kept.' },
  received: { zh: '来自{file}', en: 'from {file}' },
  edited: { zh: '写成后被别的程序改过', en: 'changed by other means after it was written' },
  whole: { zh: '{start}…… 全文（{n}字）', en: '{start}… all of it ({n} characters)' },
  noteCount: { zh: '备注{n}条', en: 'Notes: {n}' },
  counts: { zh: '显示', en: 'Show' },
  open: { zh: '未了结', en: 'Open' },
  all: { zh: '全部', en: 'All' },
  notes: { zh: '有备注', en: 'With notes' },
  list: { zh: '标记和备注', en: 'Marks and notes' },
  nothing: {
    zh: '还没有标记和备注。在任何数值的依据里选“标记或备注”，就能写下第一条。',
    en: 'No marks or notes yet. Choose “Mark or note” in the evidence of any value to write the first.',
  },
  nothingOpen: { zh: '没有未了结的。', en: 'Nothing is open.' },
  nothingOfKind: { zh: '没有这样的标记。', en: 'There are none of this kind.' },
  more: { zh: '再显示{n}项', en: 'Show {n} more' },
  gone: {
    zh: '数据里已经没有这个数值，标记时是{value}',
    en: 'This value is no longer in the data; it was {value} when marked',
  },
  exchange: { zh: '与同事交换', en: 'Exchange with colleagues' },
  exchangeNote: {
    zh: '保存成文件发给同事；同事加上自己的标记后发回，再并入这里。双方的话一句不少，说法不同的会列为“意见不一”。',
    en: 'Save a file and send it; your colleagues add their marks and send it back, and you merge it here. Every word of both is kept, and where you differ it says so.',
  },
  send: { zh: '保存标记文件', en: 'Save a file of marks' },
  sent: { zh: '已生成{file}，共{n}条。', en: 'Made {file} with {n} marks and notes.' },
  receive: { zh: '并入标记文件…', en: 'Merge a file of marks…' },
  receiveField: { zh: '选择标记文件', en: 'Choose a file of marks' },
  reading: { zh: '正在读取……', en: 'Reading…' },
  refused: { zh: '{file}：{reason}没有任何改动。', en: '{file}: {reason} Nothing was changed.' },
  found: {
    zh: '{file}共{n}条：新的{fresh}条，这里已有{same}条。',
    en: '{file} holds {n}: {fresh} new, {same} already here.',
  },
  foundEdited: {
    zh: '{n}条在写成后被别的程序改过：作为另一条并入，并注明。',
    en: '{n} were changed by other means after they were written: they come in as remarks of their own that say so.',
  },
  foundAhead: {
    zh: '{n}条的时间比现在还晚：写的那台电脑时钟不准，或时间被改过。',
    en: '{n} are dated later than now: the clock they were written by is wrong, or the time was changed.',
  },
  foundMine: {
    zh: '{n}条署着您的姓名（{name}），但不是在这台电脑上写的。请确认是您写的。',
    en: '{n} are signed with your name ({name}) but were not written on this computer. Make sure that they are yours.',
  },
  foundLost: {
    zh: '{n}条说的数值这里没有：并入后仍会列出。',
    en: '{n} are about values that are not here: they are listed all the same.',
  },
  foundLeftOut: {
    zh: '{n}条读不出来，不会并入；文件本身没有改动：',
    en: '{n} cannot be read and stay out; the file itself is left as it is:',
  },
  foundDisagree: {
    zh: '并入后，意见不一的数值有{n}个（现在{before}个）。',
    en: 'After merging, opinions differ on {n} values (now {before}).',
  },
  moreLeftOut: { zh: '还有{n}条', en: 'and {n} more' },
  merge: { zh: '并入{n}条', en: 'Merge {n}' },
  nothingNew: { zh: '没有新的内容，不必并入。', en: 'There is nothing new to merge.' },
  cancel: { zh: '取消', en: 'Cancel' },
  merged: { zh: '已并入{n}条。', en: 'Merged {n} marks and notes.' },
} as const satisfies Record<string, Bilingual>

/** Why a part of a file is not taken. */
export const LEFT_OUT_WORDS = {
  long: { zh: '第{place}条：超过{most}个字。', en: 'No. {place}: longer than {most} characters.' },
  many: { zh: '第{place}条：超过{remarks}条的上限。', en: 'No. {place}: beyond the limit of {remarks}.' },
  damaged: {
    zh: '第{place}条：不完整或写法不对（{problem}）。',
    en: 'No. {place}: incomplete or malformed ({problem}).',
  },
} as const satisfies Record<RemarkLeftOut['reason'], Bilingual>

/** What a note is about, as a choice. */
export const ABOUT_WORDS = {
  value: { zh: '这个数值', en: 'This value' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  period: { zh: '时期', en: 'Period' },
} as const satisfies Record<About['kind'], Bilingual>

export const REMARK_REFUSALS = {
  empty: { zh: '这是空文件。', en: 'the file is empty.' },
  'not-json': {
    zh: '这不是标记文件，或者不完整。',
    en: 'this is not a file of marks, or only a part of one.',
  },
  'not-ours': { zh: '这不是标记文件。', en: 'this is not a file of marks.' },
  backup: {
    zh: '这是整个工作区的备份，请到“数据与来源”页恢复。',
    en: 'this is the backup of a whole workspace; restore it on the data page.',
  },
  newer: {
    zh: '文件由更新的版本保存，这个版本读不了，请换用新版。',
    en: 'a later version of the product saved it; please use that version.',
  },
  'too-large': { zh: '文件超过100 MB，读不了。', en: 'the file is larger than 100 MB.' },
} as const satisfies Record<RemarkRefusal, Bilingual>
