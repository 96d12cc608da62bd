import type { Bilingual } from '../../domain/text.ts'

/** Words of the dialog that makes an image of a chart or a slide. */
export const imageMessages = {
  open: { zh: '图片', en: 'Image' },
  openOf: { zh: '图片：{title}', en: 'Image: {title}' },
  title: { zh: '保存为图片', en: 'Save as an image' },
  shape: { zh: '形状', en: 'Shape' },
  slide: { zh: '幻灯片 16:9', en: 'Slide 16:9' },
  portrait: { zh: '手机竖版 3:4', en: 'Phone 3:4' },
  square: { zh: '方形 1:1', en: 'Square 1:1' },
  preview: {
    zh: '预览，{width} × {height} 像素：{title}',
    en: 'Preview, {width} × {height} pixels: {title}',
  },
  save: { zh: '保存 PNG', en: 'Save PNG' },
  copy: { zh: '复制', en: 'Copy' },
  close: { zh: '关闭', en: 'Close' },
  long: { zh: '长图', en: 'Long image' },
  longOf: { zh: '整页存为长图：{title}', en: 'Long image of the page: {title}' },
  drawing: { zh: '正在画图……', en: 'Drawing…' },
  parted: {
    zh: '页面很长，分成{n}张图，放在 {file} 里。',
    en: 'The page is long: it is {n} images, in {file}.',
  },
  failed: {
    zh: '浏览器没能画出图片。没有保存任何文件，请再试一次。',
    en: 'The browser could not draw the image. Nothing was saved. Try again.',
  },
} as const satisfies Record<string, Bilingual>
