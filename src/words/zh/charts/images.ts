/** Words of the dialog that makes an image of a chart or a slide. */
export const imageMessages = {
  open: '图片',
  openOf: '图片：{title}',
  title: '保存为图片',
  shape: '形状',
  slide: '幻灯片 16:9',
  portrait: '手机竖版 3:4',
  square: '方形 1:1',
  preview: '预览，{width} × {height} 像素：{title}',
  save: '保存 PNG',
  copy: '复制',
  close: '关闭',
  long: '长图',
  longOf: '整页存为长图：{title}',
  /** The first places of a page, where it does not show all. */
  firstPlaces: '{places}等{n}地',
  drawing: '正在画图……',
  parted: '页面很长，分成{n}张图，放在 {file} 里。',
  failed: '浏览器没能画出图片。没有保存任何文件，请再试一次。',
}
