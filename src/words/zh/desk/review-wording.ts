export const VERDICT_NAMES = {
  confirmed: '核实无误',
  questioned: '存疑',
  corrected: '已在别处更正',
}

export const ROLE_NAMES = {
  'self-check': '自核',
  're-check': '复核',
}

export const STATE_NAMES = {
  disagreed: '意见不一',
  questioned: '存疑',
  older: '标记针对旧值',
  corrected: '已在别处更正',
  checked: '已自核',
  rechecked: '已复核',
}
