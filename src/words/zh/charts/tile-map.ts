export const TILE_STATES = {
  inside: '有数据的地区在此',
  crossed: '跨省企业在此生产',
  none: '没有数据',
}

export const tileMapWords = {
  reported: '{n}个地区的报道',
  imported: '{n}个地区的导入数据',
  reportedAndImported: '{reported}与{imported}',
  where: '{what}，分布在{n}个省级区域',
  across: '跨省企业{n}家',
  unplaced: '{n}个地区未标明省份',
  subtitle: '每格一个省级区域，位置大致如地图',
  speaksFor:
    '数据只说所列的地区，不代表全省。兵团的师单列，只标在所在的一格，不计入该自治区；跨省企业不计入任何一省。',
  province: '省级区域',
  localities: '有数据的地区',
  values: '数值',
  /** Values of an organisation that lies in the province and is not part of it. */
  apart: '单列',
  /** Heads of the rows of the table for what is in no province. */
  divisions: '兵团',
  enterprises: '跨省企业',
  noProvince: '未标明省份',
}
