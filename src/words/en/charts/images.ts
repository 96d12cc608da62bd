import type * as zh from '../../zh/charts/images.ts'

export const imageMessages: typeof zh.imageMessages = {
  open: 'Image',
  openOf: 'Image: {title}',
  title: 'Save as an image',
  shape: 'Shape',
  slide: 'Slide 16:9',
  portrait: 'Phone 3:4',
  square: 'Square 1:1',
  preview: 'Preview, {width} × {height} pixels: {title}',
  save: 'Save PNG',
  copy: 'Copy',
  close: 'Close',
  long: 'Long image',
  longOf: 'Long image of the page: {title}',
  firstPlaces: '{places} and {n} more',
  drawing: 'Drawing…',
  parted: 'The page is long: it is {n} images, in {file}.',
  failed: 'The browser could not draw the image. Nothing was saved. Try again.',
}
