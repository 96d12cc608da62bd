/** Words of a chart's download menu. */
export const chartExportMessages = {
  download: '下载',
  downloadChart: '下载图表：{title}',
  svg: 'SVG 矢量图',
  pngWhite: 'PNG 图片，白底',
  pngTransparent: 'PNG 图片，透明底',
  slide: 'PowerPoint 幻灯片',
  slideFailed: '没能生成 PowerPoint 文件，请再试一次，或下载 SVG。',
  csv: 'CSV 数据',
  workbook: 'Excel（每图一表）',
  workbookOf: 'Excel（每图一表）：{title}',
  workbookFailed: '没能生成 Excel 文件，请再试一次，或从图表菜单下载 CSV。',
  copy: '复制图片',
  saved: '已生成 {file}',
  copied: '图片已复制',
  copyRefused: '浏览器不允许复制图片，请下载 PNG。',
  failed: '浏览器没能画出图片，请下载 SVG。',
}
