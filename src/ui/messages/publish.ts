import type { Bilingual } from '../../domain/text.ts'

/** Words of the page that publishes the workspace. */
export const publishMessages = {
  title: { zh: '发布', en: 'Publish' },
  lead: {
    zh: '把这个看板连同您添加的内容存成一个网页文件。对方双击就能打开，不用联网，也不用安装。',
    en: 'Save this dashboard, with what you added, as one HTML file. Whoever gets it opens it by double click, without a network and with nothing to install.',
  },
  offer: { zh: '发布为一个网页文件', en: 'Publish as one HTML file' },
  name: { zh: '标题', en: 'Title' },
  what: { zh: '带上哪些内容', en: 'What goes along' },
  whatNote: {
    zh: '产品自带的数据总会带上。报道原文只有勾选才会带上。',
    en: 'The data that ships with the product always does. Texts of reports go along only where you say so.',
  },
  imports: { zh: '导入的数据：{n}份', en: 'Imports: {n}' },
  reports: { zh: '自录报道：{n}篇', en: 'Your own reports: {n}' },
  remarks: { zh: '标记和备注：{n}条', en: 'Review marks and notes: {n}' },
  targets: { zh: '目标：{n}个', en: 'Targets: {n}' },
  groups: { zh: '片区：{n}个', en: 'Groups of places: {n}' },
  scorecards: { zh: '保存的一览表：{n}张', en: 'Saved scorecards: {n}' },
  decks: { zh: '演示稿：{n}份', en: 'Decks: {n}' },
  views: { zh: '保存的视图：{n}个', en: 'Saved views: {n}' },
  texts: { zh: '留在这台电脑上的报道原文：{n}篇', en: 'Texts of reports kept on this computer: {n}' },
  decksNeed: {
    zh: '演示稿里如果用到没有带上的数据，相应的幻灯片会注明数据缺失。',
    en: 'A slide whose data does not go along says that the data is missing.',
  },
  mode: { zh: '对方可以', en: 'Whoever opens it' },
  read: { zh: '只能阅读，改动不会保存', en: 'only reads it; changes are not kept' },
  edit: {
    zh: '可以编辑，改动保存在对方的浏览器里，与其他文件互不影响',
    en: 'may edit it; changes are kept in their browser, apart from those of any other file',
  },
  open: { zh: '打开后先显示', en: 'It opens at' },
  pages: { zh: '页面', en: 'Pages' },
  places: { zh: '地区', en: 'Localities' },
  shows: { zh: '演示稿（直接放映）', en: 'Decks, as a show' },
  cardsGroup: { zh: '保存的一览表', en: 'Saved scorecards' },
  viewsGroup: { zh: '保存的视图', en: 'Saved views' },
  publish: { zh: '存为网页文件', en: 'Save the file' },
  making: { zh: '正在生成……', en: 'Making the file…' },
  saved: {
    zh: '已保存{file}，并重新读取核对无误。',
    en: '{file} was saved, read again and found to be complete.',
  },
  given: {
    zh: '{file}已生成并核对，交给浏览器下载。请到下载文件夹里确认它在。',
    en: '{file} was made, checked and given to the browser to download. Please see that it is in your downloads folder.',
  },
  cancelled: { zh: '已取消，没有保存任何文件。', en: 'Cancelled: no file was saved.' },
  unlike: {
    zh: '{file}写入后读出来的内容不一样，不能使用。请换一个位置再存一次。',
    en: '{file} does not hold what was written, and must not be used. Please save it again in another place.',
  },
  full: {
    zh: '{file}没有保存：磁盘已满，或那个文件夹不能写入。请腾出空间或换一个位置再试。（{reason}）',
    en: '{file} was not saved: the disk is full, or the folder cannot be written to. Free some space or choose another place, and try again. ({reason})',
  },
  failed: {
    zh: '没有生成文件：{reason}请重新加载页面再试。',
    en: 'No file was made: {reason} Please reload the page and try again.',
  },
  opening: { zh: '工作区还在读取，请稍候。', en: 'The workspace is still being read.' },
} as const satisfies Record<string, Bilingual>
