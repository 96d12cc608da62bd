import type { Reason } from '../domain/record/ledger.ts'
import type { Figure } from '../extract/figure.ts'
import type { Range } from './read/passage.ts'
import { isCounting, isOfClass } from './suggest/units.ts'

/** What the ledger should record a figure as, and the rule that says so. */
export interface Account {
  readonly as: 'measure' | Exclude<Reason, 'repeat'>
  readonly certain: boolean
  readonly rule: string
  readonly words: Range
}

const REACH = 14

/** After one of these words, a duration is a result or a time limit. */
const RESULT_BEFORE =
  /(?:缩短|压缩|缩减|延长)(?:了|至|到|为)?$|(?:由|从)(?:原来|原先|过去|以前)?的?$|(?:期限|时限|用时|耗时|历时|期|最长|最短|平均|只需|仅需|仅用|只用|用了|需要|连续|连续举办|时间(?:不超过)?)(?:为|是|达|了)?$/u
/** A verb of finishing after a duration makes it a time limit: 3小时内形成, 5个工作日内办结. */
const SETTLED_AFTER =
  /^(?:[^，。；]{0,4})(?:办结|办完|办理|给出|答复|形成|完成|到达|响应|审结|回应|解决|反馈|处置|送达|到账|办好|就为|内)/u
/** Words before a duration that say how long one person has done something: a private matter. */
const PERSON_BEFORE =
  /(?:坚守|从业|工作|从教|入行|入职|当了|干了|打拼|扎根|守了|已在[^，。；]{0,10})(?:已|了|近)?$/u
/** How much of each week, day or year: 每周值班两天, 日均工作8小时. If it is about one person, it is a private matter. */
const PER_TIME =
  /(?:每(?:人每|名[\p{Script=Han}]{1,4}每)?(?:周|星期|个?月|天|日|年|季度|班)|[日周月年]均)[^，。；：]{0,8}$/u
const OF_A_PERSON = /[他她我]/u
const ATTRIBUTE_AFTER = /^(?:服务圈|值守|生活圈|通道|热线|在线|不打烊|驿站|全天候|自助|行动计划|规划)/u

/** Says whether a figure is a measure, and if not, why. */
export function accountFor(text: string, figure: Figure): Account {
  const { start, end, kind, unit } = figure
  const own = { start, end }
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const account = (as: Account['as'], certain: boolean, rule: string, words: Range = own): Account => ({
    as,
    certain,
    rule,
    words,
  })
  if (kind === 'measure') {
    if (unit === '岁' || unit === '周岁') return account('private', false, 'age')
    const isSize = isOfClass(unit, 'person') && figure.text.endsWith('以上')
    if (isSize && /^的?(?:非公)?(?:企业|单位|用人单位)/u.test(after))
      return account('other', false, 'size-of-firm')
    if (unit === '') return account('measure', false, 'no-unit')
    return account('measure', isCounting(unit), 'kind')
  }
  // 第十三师 is a name.
  if (kind === 'ordinal' && /[师团连局]$/u.test(figure.text)) return account('label', false, 'numbered-body')
  if (kind !== 'duration')
    return account(kind === 'other' ? 'other' : kind, kind === 'date' || kind === 'phone', 'kind')
  if (ATTRIBUTE_AFTER.test(after))
    return account('duration', false, 'duration-as-name', { start, end: end + 2 })
  const settled = SETTLED_AFTER.exec(after)
  const isLimit = figure.quantity.bound === 'atMost'
  const result = RESULT_BEFORE.exec(before)
  if (result !== null) {
    return account('measure', false, 'duration-as-result', { start: start - result[0].length, end })
  }
  const each = PER_TIME.exec(before)
  if (each !== null && !OF_A_PERSON.test(before))
    return account('measure', false, 'duration-per-time', { start: start - each[0].length, end })
  const person = PERSON_BEFORE.exec(before)
  if (person !== null)
    return account('private', false, 'time-of-a-person', { start: start - person[0].length, end })
  if (isLimit && settled !== null) {
    return account('measure', false, 'duration-as-term', { start, end: end + settled[0].length })
  }
  return account('duration', false, 'duration')
}
