/** A band as it stands alone, in a cell or a legend. */
export const BAND_NAMES = {
  met: '达标',
  within: '暂未超出',
  near: '接近',
  missed: '未达标',
  unknown: '无法判断',
}

export const STANDING_NAMES = {
  met: '已达标',
  within: '暂未超出目标',
  near: '接近目标',
  missed: '未达标',
  unknown: '无法判断',
}

export const NEARNESS_OPEN: string = '未达标，是否接近无法判断'

export const SOURCE_KIND_NAMES = {
  document: '文件',
  plan: '计划',
  own: '自定',
}

export const PACE_WORDS = {
  gone: '时序进度{gone}（至{day}）',
  level: '与时序进度持平',
  ahead: '{q}快于时序进度{d}',
  behind: '{q}慢于时序进度{d}',
  aheadOpen: '快于时序进度，快多少不详',
  behindOpen: '慢于时序进度，慢多少不详',
  unknown: '快慢无法判断',
}

/** Said in place of standing and distance. */
export const EXACTLY: string = '正好达标'

/** Of a limit that is used up, while more may come. */
export const AT_LIMIT: string = '已到目标数'

/** What comes close to the very target is short of it by little; whether it is near by the threshold that was set is another matter. */
export const CLOSE: string = '差得不多，具体不详'
