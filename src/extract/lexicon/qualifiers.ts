/**
 * The words that say how exact a number is.
 *
 * Each line: the bound, then its words. A word may carry, behind `!`, the characters that must not stand before it:
 * 约 after 预 is the end of 预约 and says nothing of the number. `#` begins a comment.
 */

/** Before the number; they belong to its span. */
export const BEFORE = `
nearly   近!最附就远临亲走贴新相靠邻逼晚 将近 接近 近乎 几近
below    不足!供力信 不到!看找想等收听见得用做办达买拿感遇 ＜ 不满 未满 未达到 未及 不及 低于!不 少于!不 小于!不 短于!不
approx   约!预签节条合契履违邀制简公相失协婚誓守毁集特纽续和盟爽赴应解要隐大租订立缔 大约 大概 约为 约有 约占 约合 约需 约计 约达 大致 大约有 大概有 约莫 约摸 差不多 差不多有
above    ＞ 超!反赶高中英德西法意港日女欧联苏粤湘川浙鄂村 超过 超过了 逾 突破 突破了 超出 不止 不只 高于!不 多于!不 大于!不 长于!不擅善
atLeast  至少 至少有 至少要 不少于 不低于 不小于 不下 不下于 起码 ≥ ≧ 最少 最少有 最低 最短 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 不可少于 不短于 不得短于 不早于
atMost   ≤ ≦ 最高!史度 最多 最多有 最长 至多 顶多 不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不能超过 不应超过 不可超过 未超过 没有超过 没超过 不超 不得大于 不长于 不晚于
`

/** Before a scale that stands without a digit, and nowhere else: 上千名, 过百人. */
export const BEFORE_BARE = `
atLeast  上!以线网会晚早路车身手史海马世地台桌街场岗船岛事加算称
above    过!超通经不 破!打突冲攻识侦爆残刺撞划穿踏点戳说道拆勘告
`

/** Behind the number or its unit; they belong to its span. */
export const AFTER = `
atLeast  以上 及以上 含以上 （含）以上 (含)以上 或以上 之上 有余 开外 出头 挂零 还多 （及以上） （含以上）
below    不到
atMost   以下 及以下 含以下 （含）以下 (含)以下 或以下 以内 之内 （含）以内 (含)以内 及以内
approx   左右 上下 光景 许
`

/** Words that begin like one of AFTER and are none. */
export const NOT_AFTER = `
以上级 以下简称 以下统称 以下称 上下游 上下班 上下联动 上下车 上下楼 上下级 左右手 左右岸 之内外 许多 许可 许昌 许愿 许诺 许某 许下 不到岗 不到场 不到位 不到会 不到家 不到校 不到职 不到期 不到账 还多了
`
