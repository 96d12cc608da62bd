/** Words of the page of one value. */
export const valueMessages = {
  kicker: '一个数值',
  evidence: '依据',
  citation: '引用',
  address: '链接',
  addressNote: '链接始终指向这个数值。您导入的数值只在保存它的电脑上才能打开。',
  targetStays: '目标是各人在自己电脑上设的，不随链接走。要让对方看到您的目标，请连同目标一起发布：',
  copyCitation: '复制引文',
  copyLink: '复制链接',
  copied: '已复制',
  refused: '浏览器不允许复制，请手动选择上面的文字',
  unknown: '没有编号为“{id}”的数值。',
}
