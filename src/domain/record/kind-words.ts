/** 年度 and the like before 目标: it is to be reached in the year, whatever part of it the report is on. */
const YEAR = '(?:(?:19|20)\\d{2}年?|年度?|全年|[本当]年度?|今年)'
const NUMBER = '(?:人数|户数|家数|个数|件数|金额|数|值|量|额)'
const HOW_MANY = `${NUMBER}?`
const AIM = '(?:目标|任务|计划)'

/** A part of a year: 季度, 一季度, 上半年, 1-3月, 截至6月底. */
const PART =
  '(?:[本当]?(?:季度?|月度?|半年度?|周|旬)|第?[一二三四]季度?|[上下]半年|前三季度|(?:截?[至止]到?)?\\d{1,2}(?:[-—–~至]\\d{1,2})?月(?:份|[末底])?|阶段性?)(?:[末底])?'
const ENGLISH_PART =
  '(?:q[1-4]|[1-4]q|h[12]|quarterly|monthly|half[- ]?year(?:ly)?|mid[- ]?year|(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:quarter|half))'

const TARGET = new RegExp(
  `^${YEAR}?(?:年度|全年|${PART})?(?:下达|预定|既定)?${AIM}(?:${AIM}|指标)?${HOW_MANY}$|^(?:\\d{4})?\\s*(?:annual|${ENGLISH_PART})?\\s*(?:target|plan|goal)s?$`,
  'iu',
)
const OF_PART = new RegExp(
  `^(?:(?:19|20)\\d{2}年?|[本当]年|今年)?(?:${PART}(?=.*${AIM})|(?:\\d{4})?\\s*${ENGLISH_PART})`,
  'iu',
)
const OF_YEAR = new RegExp(`^${YEAR}|annual|^\\d{4}`, 'iu')
const DONE = new RegExp(
  `^${YEAR}?(?:累计|目前|现已?|已)?(?:实际)?(?:完成|实际|实绩)(?:完成)?(?:情况|${HOW_MANY})$|^(?:actual|result|done)$`,
  'iu',
)
const FORESEEN = new RegExp(`^(?:年度)?(?:预算|决算|预计|预期|预测)(?:完成)?${HOW_MANY}$`, 'u')
const PROGRESS = new RegExp(
  [
    `^(?:${YEAR}?${AIM}{1,2})?(?:完成|达成)(?:率|进度|比例|百分比|比)$`,
    '^(?:序时|完成|工作)?进度$|^序时(?:进度)?(?:差距|相差|差额?)$',
    `^(?:完成|占|完成占|为)${YEAR}?${AIM}{1,2}数?的?(?:比例|比重|百分比|进度)?$`,
    '^(?:%|per ?cent(?:age)?) of (?:the )?(?:annual )?(?:target|plan|goal)s?$',
    '^(?:target|plan|goal)s? (?:achieved|reached|completion)(?: rate)?$|^(?:completion|achievement)(?: rate)?$',
    `^(?:比|较|与|超|超出|快于|慢于|高于|低于)(?:序时进度|${YEAR}?${AIM}{1,2}数?)(?:相比|差距|相差|增减|±)?$`,
  ].join('|'),
  'iu',
)
const REPORTED = new RegExp(
  `^(?:原|初|首次|重新|最终)?(?:(?:上报|填报|申报|自报|呈报|报送|快报|核定|核实|核查|核准|审定|审核|复核|审计|认定|确认|抽查|台[账帐]|系统|平台)[前后]?(?:的?数据|${NUMBER})|上报|填报|申报|自报|核定|核实|核准|审定|审核)$|^(?:reported|declared|verified|audited|approved)(?:\\s*(?:numbers?|figures?|values?|amounts?))?$`,
  'iu',
)
const DIFFERENCE = /^(?:差额|差异|差距|差数|相差|误差|核减|核增|审减|审增)(?:人数|金额|数|值|额)?$/u
const SUFFIX = new RegExp(`^(.{2,}?)(${PART})?(?:年度|全年)?(?:目标值|目标数|目标|任务数|计划数)$`, 'u')
const LEADING_PART = new RegExp(`^${PART}的?`, 'u')
/** How far a plan itself came is a name. */
const OF_PLAN = new RegExp(`^${AIM}`, 'u')

const NUMBER_AT_END = new RegExp(`${NUMBER}$`, 'u')

/** A name without the word for how it is counted, which one name of a thing has and another has not: 会员 of 会员数 and of 会员人数. */
export const withoutNumber = (name: string): string => name.replace(NUMBER_AT_END, '')

/** Whether a name says that its numbers are to be reached: 年度目标, 任务数, target. */
export const isTarget = (name: string): boolean => TARGET.test(name)

/** Whether what is to be reached is that of a whole year: 全年目标. */
export const isTargetOfYear = (name: string): boolean =>
  isTarget(name) && OF_YEAR.test(name) && !isTargetOfPart(name)

/** Whether what is to be reached is that of a part of a year: 季度目标, 上半年任务数, Q1 target. */
export const isTargetOfPart = (name: string): boolean => isTarget(name) && OF_PART.test(name)

/** An indicator with the word that its numbers are to be reached: 会员人数 of 会员人数一季度目标, and whether that is so by a part of a year. */
export function targetIn(name: string): { readonly stem: string; readonly isOfPart: boolean } | null {
  const [, whole, part = ''] = SUFFIX.exec(name) ?? []
  if (whole === undefined) return null
  const stem = whole.replace(LEADING_PART, '')
  return {
    stem: stem.length > 1 ? stem : whole,
    isOfPart: part !== '' || (stem !== whole && stem.length > 1),
  }
}

/** Whether a name says that its numbers were reached, beside those to be reached: 完成数, 累计完成, actual. */
export const isDone = (name: string): boolean => DONE.test(name)

/** Whether a name says how far what is beside it came: 完成率, 占全年目标比例. */
export const isProgress = (name: string): boolean => PROGRESS.test(name)

/** Whether a name says by how much two numbers beside it differ: 差额, 核减. */
export const isDifference = (name: string): boolean => DIFFERENCE.test(name)

/** Whether a name says who told a number or looked at it, or how far two such differ: 上报数, 核定数, 差额. */
const isReported = (name: string): boolean => REPORTED.test(name) || isDifference(name)

/** Whether a name says what its numbers are to a task: 年度目标, 完成, 预算数, 完成率, 占全年目标比例. */
export const isOfTask = (name: string): boolean =>
  isTarget(name) || isDone(name) || FORESEEN.test(name) || isProgress(name)

/** Whether a name says what kind of number it heads, and not of what. */
export const saysKindAlone = (name: string): boolean => isOfTask(name) || isReported(name)

/** 计划完成率 that stands alone is that of the plan. */
export const isOfPlan = (name: string): boolean => isProgress(name) && OF_PLAN.test(name)
