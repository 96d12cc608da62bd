import type { Bilingual } from '../../domain/text.ts'

/** Words of a deck's download menu and of its print view. */
export const deckExportMessages = {
  download: { zh: '下载', en: 'Download' },
  downloadDeck: { zh: '下载演示稿：{name}', en: 'Download deck: {name}' },
  pptx: { zh: 'PowerPoint，整份', en: 'PowerPoint, whole deck' },
  pptxSlide: { zh: 'PowerPoint，这一张', en: 'PowerPoint, this slide' },
  page: { zh: '网页，打开就能放映', en: 'Web page that presents itself' },
  failedPage: {
    zh: '没能生成 {file}（{reason}）。没有下载任何文件，请再试一次，或改用 PowerPoint 文件。',
    en: 'Could not make {file} ({reason}). Nothing was downloaded. Try again, or take the PowerPoint file instead.',
  },
  images: { zh: 'PNG 图片（zip，每页一张）', en: 'PNG images (zip, one per slide)' },
  print: { zh: '打印或存为 PDF', en: 'Print or save as PDF' },
  making: { zh: '正在生成 {file}：{done}%', en: 'Making {file}: {done} %' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  saved: { zh: '已生成 {file}', en: 'Made {file}' },
  failedPptx: {
    zh: '没能生成 {file}（{reason}）。没有下载任何文件，请再试一次，或改为打印成 PDF。',
    en: 'Could not make {file} ({reason}). Nothing was downloaded. Try again, or print to PDF instead.',
  },
  failedImages: {
    zh: '没能画出 {file}（{reason}）。没有下载任何文件，请再试一次，或改用 PowerPoint 文件。',
    en: 'Could not draw {file} ({reason}). Nothing was downloaded. Try again, or take the PowerPoint file instead.',
  },
  printTitle: { zh: '打印：{name}', en: 'Print: {name}' },
  printLead: {
    zh: '共{slides}页，每页一张 16:9 幻灯片。在打印窗口中可以选择“另存为 PDF”。',
    en: '{slides} slides, one a page, 16:9. In the print window you can save them as PDF.',
  },
  printNow: { zh: '打印…', en: 'Print…' },
} as const satisfies Record<string, Bilingual>
