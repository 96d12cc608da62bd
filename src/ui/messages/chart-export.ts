import type { Bilingual } from '../../domain/text.ts'

/** Words of a chart's download menu. */
export const chartExportMessages = {
  download: { zh: '下载', en: 'Download' },
  downloadChart: { zh: '下载图表：{title}', en: 'Download chart: {title}' },
  svg: { zh: 'SVG 矢量图', en: 'SVG drawing' },
  pngWhite: { zh: 'PNG 图片，白底', en: 'PNG image, white' },
  pngTransparent: { zh: 'PNG 图片，透明底', en: 'PNG image, transparent' },
  slide: { zh: 'PowerPoint 幻灯片', en: 'PowerPoint slide' },
  slideFailed: {
    zh: '没能生成 PowerPoint 文件，请再试一次，或下载 SVG。',
    en: 'The PowerPoint file could not be made. Try again, or download the SVG instead.',
  },
  csv: { zh: 'CSV 数据', en: 'CSV data' },
  workbook: { zh: 'Excel（每图一表）', en: 'Charts as Excel' },
  workbookOf: {
    zh: 'Excel（每图一表）：{title}',
    en: 'Charts as Excel, one sheet each: {title}',
  },
  workbookFailed: {
    zh: '没能生成 Excel 文件，请再试一次，或从图表菜单下载 CSV。',
    en: 'The Excel file could not be made. Try again, or download CSV from the menu of a chart.',
  },
  copy: { zh: '复制图片', en: 'Copy image' },
  saved: { zh: '已生成 {file}', en: 'Made {file}' },
  copied: { zh: '图片已复制', en: 'Image copied' },
  copyRefused: {
    zh: '浏览器不允许复制图片，请下载 PNG。',
    en: 'The browser does not let images be copied. Download the PNG instead.',
  },
  failed: {
    zh: '浏览器没能画出图片，请下载 SVG。',
    en: 'The browser could not draw the image. Download the SVG instead.',
  },
} as const satisfies Record<string, Bilingual>
