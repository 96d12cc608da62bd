/** A band as it stands alone, in a cell or a legend. */
export const BAND_NAMES = {
  met: '达标',
  within: '暂未超出',
  near: '接近',
  missed: '尚未达标',
  unknown: '无法判断',
}

export const STANDING_NAMES = {
  met: '已达标',
  within: '暂未超出目标',
  near: '接近目标',
  missed: '尚未达标',
  unknown: '无法判断',
}

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
export const EXACTLY_MET: string = '正好达标'

export const TARGET_NAMES = {
  plain: '目标 {value}',
  ofYear: '{year}年目标 {value}',
}

export const COMPLETION_OF: string = '完成率{value}'

/**
 * How far a value is from its target, by standing and by the side on which the target is: `{d}` is the distance with its qualifier `{q}`
 * before it. A fall that is to be large enough is judged as a fall: −40 % is 10 points short of −50 %, and not 10 points above it.
 */
export const TARGET_DISTANCE = {
  metUp: '{q}高出{d}',
  metDown: '{q}比目标低{d}',
  metDownCounted: '{q}比目标少{d}',
  missedUp: '{q}还差{d}',
  missedDown: '{q}超出目标{d}',
  unknownUp: '差距{q}{d}',
  unknownDown: '差距{q}{d}',
  metFall: '降幅{q}超出目标{d}',
  missedFall: '降幅{q}还差{d}',
  unknownFall: '降幅差距{q}{d}',
}

/** What is said of the distance where the bound of the value leaves it open. */
export const OPEN_TARGET_DISTANCE = {
  metUp: '高出多少不详',
  metDown: '低多少不详',
  missedUp: '差多少不详',
  missedDown: '超出多少不详',
  metFall: '降幅超出多少不详',
  missedFall: '降幅差多少不详',
}

/** What comes before a distance that is not exact. */
export const DISTANCE_QUALIFIERS = { atLeast: '至少', atMost: '最多', below: '不到' }

/** A number in its parts, as it is written exactly. */
interface Written {
  readonly figure: string
  readonly tail: string
  readonly unit: string
}

/** A distance as a qualifier and an amount, which a sentence may set apart: 最多|10个百分点, more than |100 groups. */
export interface Sized {
  readonly qualifier: string
  readonly amount: string
}

/**
 * More than an amount. Where the number comes near by no greater place than the distance has, it is 100多组. Where it does not, or where 多
 * does not fit after the digits, it is 100组以上.
 */
export function moreThan({ figure, tail, unit }: Written, least: string, isNear: boolean): Sized {
  if (isNear && figure.endsWith('0')) return { qualifier: '', amount: `${figure}多${tail}${unit}` }
  if (isNear && tail !== '') return { qualifier: '', amount: `${figure}${tail}多${unit}` }
  return { qualifier: '', amount: `${least}以上` }
}

/** The unit of a distance between percentages, which is never in percent. */
export const PERCENTAGE_POINT = { one: '个百分点', many: '个百分点' }

/** Of a limit that is used up, while more may come. */
export const AT_LIMIT: string = '已到目标数'

/** What comes close to the very target is short of it by little; whether it is near by the threshold that was set is another matter. */
export const CLOSE_TO_TARGET: string = '差得不多，具体不详'
