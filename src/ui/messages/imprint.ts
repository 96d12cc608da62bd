import type { Bilingual } from '../../domain/text.ts'

/** Words of the fields that say whose deck it is. */
export const imprintMessages = {
  heading: { zh: '落款与二维码', en: 'Imprint and QR code' },
  'unit-zh': { zh: '单位（中文）', en: 'Unit (Chinese)' },
  'unit-en': { zh: '单位（英文）', en: 'Unit (English)' },
  'speaker-zh': { zh: '主讲人（中文）', en: 'Speaker (Chinese)' },
  'speaker-en': { zh: '主讲人（英文）', en: 'Speaker (English)' },
  date: { zh: '日期', en: 'Date' },
  logo: { zh: '徽标', en: 'Logo' },
  logoShown: { zh: '现在的徽标', en: 'The logo as it is' },
  chooseLogo: { zh: '选择图片…', en: 'Choose an image…' },
  changeLogo: { zh: '更换图片…', en: 'Choose another image…' },
  removeLogo: { zh: '去掉徽标', en: 'Remove the logo' },
  logoTaken: { zh: '徽标已换成 {file}。', en: 'The logo is now {file}.' },
  logoRemoved: { zh: '徽标已去掉。', en: 'The logo is removed.' },
  logoType: {
    zh: '没有采用 {file}：徽标要用 PNG、JPEG、WebP 或 SVG 图片。',
    en: '{file} was not taken: a logo is a PNG, JPEG, WebP or SVG image.',
  },
  logoLarge: {
    zh: '没有采用 {file}：文件超过5 MB，请换一张小一些的图片。',
    en: '{file} was not taken: it is larger than 5 MB. Choose a smaller image.',
  },
  logoUnread: {
    zh: '没有采用 {file}：浏览器读不出这张图片。请另存为 PNG 再试。',
    en: '{file} was not taken: the browser cannot draw it. Save it as PNG and try again.',
  },
  code: { zh: '最后一页放链接二维码', en: 'End with a QR code of the link' },
  codeHint: {
    zh: '演示稿能做成链接、页面又是从网站打开的，才有这一页。',
    en: 'Only where the deck fits a link, and the app was opened from a website.',
  },
} as const satisfies Record<string, Bilingual>
