import type * as zh from '../../zh/charts/chart-export.ts'

export const chartExportMessages: typeof zh.chartExportMessages = {
  download: 'Download',
  downloadChart: 'Download chart: {title}',
  svg: 'SVG drawing',
  pngWhite: 'PNG image, white',
  pngTransparent: 'PNG image, transparent',
  slide: 'PowerPoint slide',
  slideFailed: 'The PowerPoint file could not be made. Try again, or download the SVG instead.',
  csv: 'CSV data',
  workbook: 'Charts as Excel',
  workbookOf: 'Charts as Excel, one sheet each: {title}',
  workbookFailed: 'The Excel file could not be made. Try again, or download CSV from the menu of a chart.',
  copy: 'Copy image',
  saved: 'Made {file}',
  copied: 'Image copied',
  copyRefused: 'The browser does not let images be copied. Download the PNG instead.',
  failed: 'The browser could not draw the image. Download the SVG instead.',
}
