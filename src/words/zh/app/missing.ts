/** Words for what an address names and is not there. */
export const missing = {
  unknownTitle: '没有这个页面',
  forReadingTitle: '这个文件只供阅读',
  forReadingText:
    '这是别人发布给您看的，不能在里面录入、导入、修改或再发布。要添加数据，请用工会指标本身，或请发布的人另发一份可以编辑的。',
  unknownText: '地址“{address}”不对应任何页面。',
  unknownLocality: '没有编号为“{id}”的地区。',
  unknownIndicator: '没有编号为“{id}”的指标。',
  unknownReport: '没有编号为“{id}”的报道。',
  closest: '是不是要找：',
}
