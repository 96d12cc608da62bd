import type { Layout, OverLimit } from '../../domain/deck.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Edit } from '../../state/decks/deck-editor.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'

/** Words of presenting from any page, of the list of decks and of the deck builder. */
export const deckMessages = {
  present: { zh: '演示', en: 'Present' },
  presentHere: { zh: '从这张演示', en: 'Present from here' },
  presentPage: { zh: '演示本页', en: 'Present this page' },
  presentWhat: { zh: '全屏演示：{what}', en: 'Present full screen: {what}' },
  add: { zh: '加入演示稿', en: 'Add to deck' },
  addShort: { zh: '＋演示稿', en: '+ Deck' },
  addWhat: { zh: '加入演示稿：{what}', en: 'Add to deck: {what}' },
  newDeck: { zh: '新建演示稿', en: 'New deck' },
  newDeckName: { zh: '新演示稿', en: 'New deck' },
  addTo: { zh: '加入', en: 'Add to' },
  slides: { zh: '{n}张', en: '{n} slides' },
  oneSlide: { zh: '1张', en: '1 slide' },
  noSlides: { zh: '没有幻灯片', en: 'no slides' },
  added: { zh: '已把{n}张加入“{deck}”。', en: 'Added {n} slides to “{deck}”.' },
  addedOne: { zh: '已加入“{deck}”。', en: 'Added to “{deck}”.' },
  addUndone: { zh: '已从“{deck}”撤回。', en: 'Taken out of “{deck}” again.' },
  openDeck: { zh: '打开演示稿', en: 'Open the deck' },
  undo: { zh: '撤销', en: 'Undo' },
  tooLong: {
    zh: '内容太多，一个地址放不下。请先加入演示稿，再从那里演示。',
    en: 'This is too much for one address. Add it to a deck and present that.',
  },

  title: { zh: '演示', en: 'Present' },
  lead: {
    zh: '选一份演示稿，按“演示”就能开讲；要改动，先复制成自己的。',
    en: 'Choose a deck and press Present. To change one that ships with the data, make a copy of your own.',
  },
  own: { zh: '我的演示稿', en: 'Your decks' },
  ownNote: { zh: '保存在这台电脑的浏览器里', en: 'Kept in this browser, on this computer' },
  ownNone: {
    zh: '还没有自己的演示稿。可以新建一份，可以复制下面的任何一份，也可以在图表、数字和表格旁边选“加入演示稿”。',
    en: 'None yet. Start a new one, copy any of those below, or use “+ Deck” beside charts, numbers and tables.',
  },
  shipped: { zh: '随数据自带', en: 'Ships with the data' },
  shippedOverview: { zh: '全部数据', en: 'All data' },
  shippedPlaces: { zh: '各地区', en: 'By locality' },
  morePlaces: {
    zh: '另有{n}个地区各有一份：打开那个地区的页面，按“演示本页”。',
    en: '{n} more localities have one each: open the page of the locality and press “Present this page”.',
  },
  shippedThemes: { zh: '各主题', en: 'By theme' },
  shippedNote: { zh: '随数据自带，数据更新，内容也跟着更新', en: 'These ship with the data and follow it' },
  import: { zh: '导入文件', en: 'Import a file' },
  edit: { zh: '编辑', en: 'Edit' },
  editWhat: { zh: '编辑：{what}', en: 'Edit: {what}' },
  copyToEdit: { zh: '复制后编辑', en: 'Copy and edit' },
  copyToEditWhat: { zh: '复制后编辑：{what}', en: 'Copy and edit: {what}' },
  more: { zh: '更多', en: 'More' },
  moreWhat: { zh: '更多操作：{what}', en: 'More for {what}' },
  duplicate: { zh: '复制一份', en: 'Duplicate' },
  export: { zh: '导出文件', en: 'Export as a file' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  delete: { zh: '删除', en: 'Delete' },
  minutes: { zh: '{n}分钟', en: '{n} min' },
  unnamed: { zh: '未命名', en: 'Unnamed' },

  deleted: { zh: '已删除“{deck}”。', en: 'Deleted “{deck}”.' },
  restored: { zh: '“{deck}”已恢复。', en: '“{deck}” is back.' },
  duplicated: { zh: '已复制为“{deck}”。', en: 'Copied as “{deck}”.' },
  exported: { zh: '已生成 {file}。', en: 'Made {file}.' },
  linkCopied: { zh: '链接已复制。', en: 'The link is copied.' },
  linkRefused: {
    zh: '浏览器不允许复制。链接如下：',
    en: 'The browser does not let links be copied. This is the link:',
  },
  linkOfFile: {
    zh: '这个页面是从文件打开的，链接只在文件放在同一位置的电脑上有效。',
    en: 'This page was opened from a file: the link works where the file lies in the same place.',
  },
  linkWithoutLogo: {
    zh: '链接放不下徽标，打开后没有它；要带上徽标，请导出文件。',
    en: 'A link has no room for the logo. To keep it, export the deck as a file.',
  },
  linkOwn: {
    zh: '不能做成链接：第{list}张用到了只有这台电脑才有的数据。请改为导出文件。',
    en: 'No link can hold this deck: slide {list} shows data that only this computer has. Export it as a file instead.',
  },
  linkLong: {
    zh: '不能做成链接：内容太多，一个地址放不下。请改为导出文件。',
    en: 'No link can hold this deck: it is too long for an address. Export it as a file instead.',
  },
  imported: { zh: '已导入“{deck}”。', en: 'Imported “{deck}”.' },
  importedCopy: {
    zh: '已导入“{deck}”。同一份演示稿这里已经有了，两份都保留。',
    en: 'Imported “{deck}”. You had it already, and now have both.',
  },
  importedMissing: {
    zh: '已导入“{deck}”。有{n}项内容这里的数据中没有，已原样保留，幻灯片上会注明：{list}。',
    en: 'Imported “{deck}”. {n} of the things it shows are not in the data here. They are kept as they are and marked on their slides: {list}.',
  },
  importNoJson: {
    zh: '没有导入 {file}：它不是演示稿文件。演示稿文件以 .deck.json 结尾。',
    en: '{file} was not imported: it is not a deck file. Deck files end in .deck.json.',
  },
  importLarge: {
    zh: '没有导入 {file}：{limit}。',
    en: '{file} was not imported: {limit}.',
  },
  importOther: {
    zh: '没有导入 {file}：它是别的 JSON 文件，不是演示稿。',
    en: '{file} was not imported: it is a JSON file, but not one of a deck.',
  },
  importNewer: {
    zh: '没有导入 {file}：它由更新的版本写成。请更新本软件后再导入。',
    en: '{file} was not imported: a later version wrote it. Update this product and import it again.',
  },
  importFaulty: {
    zh: '没有导入 {file}：{n}处不合格式。第一处在 {path}：{message}',
    en: '{file} was not imported: {n} places do not fit the form. The first is {path}: {message}',
  },
  importUnread: {
    zh: '没有导入 {file}：浏览器没能读出它。请检查文件后再试。',
    en: '{file} was not imported: the browser could not read it. Check the file and try again.',
  },

  builder: { zh: '编辑演示稿', en: 'Deck' },
  back: { zh: '全部演示稿', en: 'All decks' },
  unknownDeck: { zh: '这台电脑上没有演示稿“{id}”。', en: 'There is no deck “{id}” on this computer.' },
  opening: { zh: '正在打开工作区……', en: 'Opening your workspace…' },
  nameIn: { zh: '名称（中文）', en: 'Name (Chinese)' },
  nameInEn: { zh: '名称（英文）', en: 'Name (English)' },
  plannedMinutes: { zh: '计划分钟数', en: 'Planned minutes' },
  slideList: { zh: '幻灯片', en: 'Slides' },
  slideListHint: {
    zh: '上下箭头选择，Alt加上下箭头移动，Delete删除',
    en: 'Arrow keys choose, Alt and arrow keys move, Delete removes',
  },
  slideName: { zh: '第{n}张，{layout}：{title}', en: 'Slide {n}, {layout}: {title}' },
  addSlide: { zh: '添加幻灯片', en: 'Add slides' },
  emptyDeck: {
    zh: '这份演示稿还没有幻灯片。',
    en: 'This deck has no slides yet.',
  },
  preview: { zh: '第{n}张，共{of}张', en: 'Slide {n} of {of}' },
  moveUp: { zh: '前移', en: 'Move up' },
  moveDown: { zh: '后移', en: 'Move down' },
  duplicateSlide: { zh: '复制', en: 'Duplicate' },
  deleteSlide: { zh: '删除', en: 'Delete' },
  undoWhat: { zh: '撤销：{edit}', en: 'Undo: {edit}' },
  redo: { zh: '重做', en: 'Redo' },
  redoWhat: { zh: '重做：{edit}', en: 'Redo: {edit}' },
  moved: { zh: '“{title}”移到第{n}张，共{of}张。', en: '“{title}” is now slide {n} of {of}.' },
  removed: { zh: '已删除“{title}”。', en: 'Deleted “{title}”.' },
  copied: { zh: '“{title}”的副本是第{n}张。', en: 'The copy of “{title}” is slide {n}.' },
  emptySlide: {
    zh: '这一张还是空的，放映、打印和导出时是一张白页。请写上标题或文字，或者删去。',
    en: 'This slide is still empty, and is shown, printed and exported as a blank sheet. Write a title or a text, or delete it.',
  },
  slidesAdded: { zh: '已添加第{n}张“{title}”。', en: 'Added slide {n}, “{title}”.' },
  undone: { zh: '已撤销：{edit}。', en: 'Undone: {edit}.' },
  redone: { zh: '已重做：{edit}。', en: 'Redone: {edit}.' },
  missing: {
    zh: '这里的数据中没有：{list}。内容已原样保留；换成别的内容，或导入含有它的数据。',
    en: 'Not in the data here: {list}. It is kept as it is. Choose something else, or import the data that has it.',
  },
  layout: { zh: '版式', en: 'Layout' },
  layoutNothing: {
    zh: '数据里没有适合这种版式的内容。',
    en: 'Nothing in the data fits this layout.',
  },
  titleField: { zh: '标题', en: 'Title' },
  notesField: { zh: '讲稿（只有主讲人看得到）', en: 'Notes (only the presenter sees them)' },
  textField: { zh: '正文，一行一段', en: 'Text, one paragraph per line' },
  generatedTitle: { zh: '留空则用数据生成的标题', en: 'Left empty, the title comes from the data' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  chart: { zh: '图表', en: 'Chart' },
  leftChart: { zh: '左图', en: 'Left chart' },
  rightChart: { zh: '右图', en: 'Right chart' },
  swap: { zh: '左右对调', en: 'Swap sides' },
  number: { zh: '数字', en: 'Number' },
  exchange: { zh: '更换', en: 'Replace' },
  exchangeWhat: { zh: '更换：{what}', en: 'Replace: {what}' },
  numbers: { zh: '数字，最多{n}个', en: 'Numbers, {n} at most' },
  addNumber: { zh: '添加数字', en: 'Add a number' },
  removeWhat: { zh: '去掉：{what}', en: 'Remove: {what}' },
  upWhat: { zh: '前移：{what}', en: 'Move up: {what}' },
  setChange: { zh: '加上增减', en: 'Add its change' },
  setChangeOf: { zh: '加上增减：{what}', en: 'Add the change of {what}' },
  dropChange: { zh: '去掉增减', en: 'Remove its change' },
  dropChangeOf: { zh: '去掉增减：{what}', en: 'Remove the change of {what}' },
  withChange: { zh: '增减：{what}', en: 'change: {what}' },
  rows: { zh: '表格的行', en: 'Rows of the table' },
  rowsFrom: { zh: '取自', en: 'Take from' },
  rowsAll: { zh: '全部观测值', en: 'All observations' },
  rowsThese: { zh: '（当前的行）', en: '(the rows as they are)' },
  rowsViews: { zh: '保存的视图', en: 'Saved views' },
  rowsPlaces: { zh: '地区', en: 'Localities' },
  rowsThemes: { zh: '主题', en: 'Themes' },
  rowsOpen: { zh: '在数据表中排列这些行', en: 'Arrange these rows in the table' },
  rowsOpenHint: {
    zh: '在数据表里筛选、排序、选列，再从那里加入演示稿。',
    en: 'Filter, sort and choose columns there, then add the table to the deck.',
  },

  pickAny: { zh: '添加幻灯片', en: 'Add slides' },
  pickChart: { zh: '选择图表', en: 'Choose a chart' },
  pickNumber: { zh: '选择数字', en: 'Choose a number' },
  pickSearch: { zh: '汉字、拼音、英文', en: 'Chinese, pinyin or English' },
  pickNothing: { zh: '没有找到“{text}”。', en: 'Nothing found for “{text}”.' },
  pickFound: { zh: '{n}项', en: '{n} {n:result|results}' },
  pickClose: { zh: '关闭', en: 'Close' },
  groupBlank: { zh: '空白', en: 'Blank' },
  groupPages: { zh: '地区的全部幻灯片', en: 'Whole locality' },
  groupTiles: { zh: '数字组', en: 'Number groups' },
  groupTables: { zh: '表格', en: 'Tables' },
  groupCharts: { zh: '图表', en: 'Charts' },
  groupIndicators: { zh: '指标（自动成图）', en: 'Indicators, as charts' },
  groupNumbers: { zh: '数字', en: 'Numbers' },

  retry: { zh: '再试一次', en: 'Try again' },
} as const satisfies Record<string, Bilingual>

/** What came of saving, said as it is. */
export const OUTCOME_WORDS = {
  kept: { zh: '已保存在这台电脑上。', en: 'Saved on this computer.' },
  session: {
    zh: '只保留到页面关闭；要留下，请导出文件。',
    en: 'Kept until the page closes. Export a file to keep it.',
  },
  'read-only': {
    zh: '没有保存：工作区目前只能查看（可能另一个标签页正在用它）。请导出文件，或关闭其他标签页后再试。',
    en: 'Not saved: your workspace can only be read now, perhaps because another tab is using it. Export a file, or close other tabs and try again.',
  },
  'no-room': {
    zh: '没有保存：浏览器的空间满了。请导出文件，删去不用的内容后再试。',
    en: 'Not saved: the browser has no room left. Export a file, delete what you no longer need and try again.',
  },
  failed: {
    zh: '没有保存：写入工作区失败。请导出文件，再试一次。',
    en: 'Not saved: writing to your workspace failed. Export a file and try again.',
  },
} as const satisfies Record<Outcome, Bilingual>

export const LAYOUT_NAMES = {
  chart: { zh: '一图', en: 'One chart' },
  'two-charts': { zh: '两图', en: 'Two charts' },
  'big-number': { zh: '大数字', en: 'Big number' },
  tiles: { zh: '数字组', en: 'Tiles' },
  table: { zh: '表格', en: 'Table' },
  text: { zh: '文字', en: 'Text' },
} as const satisfies Record<Layout, Bilingual>

/** What was done, as undoing names it. */
export const EDIT_NAMES = {
  add: { zh: '添加', en: 'add' },
  remove: { zh: '删除', en: 'delete' },
  move: { zh: '移动', en: 'move' },
  duplicate: { zh: '复制', en: 'duplicate' },
  title: { zh: '标题', en: 'title' },
  notes: { zh: '讲稿', en: 'notes' },
  layout: { zh: '版式', en: 'layout' },
  content: { zh: '内容', en: 'content' },
  rename: { zh: '名称', en: 'name' },
  minutes: { zh: '分钟数', en: 'minutes' },
  imprint: { zh: '落款', en: 'imprint' },
  elsewhere: { zh: '另一个标签页的改动', en: "another tab's change" },
} as const satisfies Record<Edit, Bilingual>

/** Limits that a deck may be beyond. */
export const OVER_LIMIT_WORDS = {
  file: { zh: '文件超过{most}个字符', en: 'the file has more than {most} characters' },
  link: { zh: '链接超过{most}个字符', en: 'the link has more than {most} characters' },
  unfolded: { zh: '链接里的演示稿超过{most} KB', en: 'the deck in the link is larger than {most} KB' },
  deck: { zh: '演示稿超过{most}个字符', en: 'the deck has more than {most} characters' },
  slides: { zh: '幻灯片超过{most}张', en: 'it has more than {most} slides' },
  entries: { zh: '{path} 超过{most}项', en: '{path} has more than {most} entries' },
  characters: { zh: '{path} 超过{most}个字符', en: '{path} has more than {most} characters' },
  lines: { zh: '{path} 超过{most}行', en: '{path} has more than {most} lines' },
} as const satisfies Record<OverLimit['of'], Bilingual>
