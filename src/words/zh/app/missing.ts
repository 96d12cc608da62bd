/** Words for what an address names and is not there. */
export const missing = {
  unknownTitle: '没有这个页面',
  unknownText: '地址“{address}”不对应任何页面。',
  unknownLocality: '没有编号为“{id}”的地区。',
  unknownIndicator: '没有编号为“{id}”的指标。',
  unknownReport: '没有编号为“{id}”的报道。',
  closest: '是不是要找：',
}
