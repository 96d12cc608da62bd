/** Words of the fields that say whose deck it is. */
export const imprintMessages = {
  heading: '落款与二维码',
  unitIn: '单位（{language}）',
  speakerIn: '主讲人（{language}）',
  date: '日期',
  logo: '徽标',
  logoShown: '现在的徽标',
  chooseLogo: '选择图片…',
  changeLogo: '更换图片…',
  removeLogo: '去掉徽标',
  logoTaken: '徽标已换成 {file}。',
  logoRemoved: '徽标已去掉。',
  logoType: '没有采用 {file}：徽标要用 PNG、JPEG、WebP 或 SVG 图片。',
  logoLarge: '没有采用 {file}：文件超过5 MB，请换一张小一些的图片。',
  logoUnread: '没有采用 {file}：浏览器读不出这张图片。请另存为 PNG 再试。',
  code: '最后一页放链接二维码',
  codeHint: '演示稿能做成链接、页面又是从网站打开的，才有这一页。',
}
