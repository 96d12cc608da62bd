export const STATES = {
  inside: '有数据的地区在此',
  crossed: '跨省企业在此生产',
  none: '没有数据',
}
