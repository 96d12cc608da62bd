import type { Base } from '../../domain/number/base.ts'
import type { BaseAnswer, ScopeAnswer } from '../draft-schema.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import type { Change } from './change.ts'
import type { Answer } from './suggestions.ts'

/** How a text names a part or a condition before a figure. The last match, which is nearest to the figure, counts. */
const FORMS: readonly { readonly kind: ScopeAnswer['kind']; readonly form: RegExp; readonly rule: string }[] =
  [
    { kind: 'condition', form: /一般情况下|正常情况下|一般|通常|原则上/gu, rule: 'as-a-rule' },
    { kind: 'condition', form: /人均|户均|日均|月均|年均|平均每[人名家户天月年周个]|平均/gu, rule: 'mean' },
    {
      kind: 'condition',
      form: /(?<!平均)每(?:人每|名[\p{Script=Han}]{1,4}每)?(?:(?:周|星期)(?![一二三四五六日末天])|个?月(?!\d)|[天日]|年(?!\d)|季度?(?!节))/gu,
      rule: 'per-time',
    },
    { kind: 'condition', form: /(?<!完成[^，。；]{0,8})(?:计划|拟|力争|预计)/gu, rule: 'planned' },
    {
      kind: 'condition',
      form: /(?:仅用|只用|用了|用时)[\d一二三四五六七八九十两]{1,3}(?:个月|天|周|年|小时|个工作日)/gu,
      rule: 'within-time',
    },
    {
      kind: 'part',
      form: /在?[\p{Script=Han}]{1,8}?(?:片区|园区|矿区|厂区|商圈|开发区|工业园)(?!级)/gu,
      rule: 'part-of-place',
    },
    {
      kind: 'part',
      form: /(?:\d{1,4}|百|千|[一二两三四五六七八九十]{1,3})人(?:及)?以上(?:的)?(?:非公)?(?:企业|单位)/gu,
      rule: 'size-of-firm',
    },
    {
      kind: 'part',
      form: /规模以上(?:工业)?企业|国有(?:控股)?企业|非公(?:有制)?企业|民营企业|外资企业|机关事业单位|事业单位|中小微?企业|小微企业|上市公司|头部企业|平台企业/gu,
      rule: 'kind-of-firm',
    },
    { kind: 'part', form: /已建成及在建|已建成和在建|在建|试点/gu, rule: 'state-of-work' },
    { kind: 'part', form: /首届[\p{Script=Han}]{0,4}/gu, rule: 'edition' },
  ]

const REACH = 60
/** If none of these is found, the forms are not tried. */
const CUE = /般|每|正常|通常|原则|均|划|拟|力争|预计|[用时]|[区圈园]|以上|企业|单位|公司|在建|试点|首届/u

const FROM = /(?:由|从)(?:(此前|原来|原先|原本|过去|以前|之前|以往)的?)?$/u
/** Words that lead on to the value after a change. A verb of one character does not form a word with 前. */
const TO =
  /^(?:[^，。；、\d]{0,4}?)，?(缩短|压缩|压减|缩减|减少|下降|降低|降|精简|延长|增长|增加|上升|提高|提升|增|升|扩大|扩展|拓展|发展|优化|调整|变|改)(?:了)?(?:到|至|为|成)|^\s?(?:→|->|—>|⟶)/u

/** The words which say that a figure is the value before a change: 7天 in 由7天缩短到2天; null where it is not. */
export function beforeChange(
  { text }: Passage,
  { figure }: Place,
): { readonly zh: string; readonly words: Range } | null {
  const to = TO.exec(text.slice(figure.end, figure.end + 16))
  const from = FROM.exec(text.slice(Math.max(0, figure.start - 6), figure.start))
  if (to === null || (from === null && to[1] !== undefined)) return null
  const verb = to[1] ?? ''
  return {
    zh: from?.[1] ?? (verb.length > 1 ? `${verb}前` : '此前'),
    words: { start: figure.start - (from?.[0].length ?? 0), end: figure.end + to[0].length },
  }
}

/** Suggests under which condition or for which part a figure holds; for a change, what it is compared with. */
export function suggestScope(
  passage: Passage,
  place: Place,
  change: Change | null,
): readonly Answer<ScopeAnswer>[] {
  const { text, reading } = passage
  const answers: Answer<ScopeAnswer>[] = []
  if (change?.against != null) {
    const { start, end } = change.against
    answers.push({
      value: { kind: 'comparison', zh: text.slice(start, end) },
      score: 0.95,
      certain: start >= place.clause.start,
      rule: 'told-against',
      words: [reading.span(start, end)],
    })
  }
  const before = beforeChange(passage, place)
  if (before !== null)
    answers.push({
      value: { kind: 'condition', zh: before.zh },
      score: 0.9,
      certain: false,
      rule: 'before-the-change',
      words: [reading.span(before.words.start, before.words.end)],
    })
  const from = Math.max(place.sentence.start, place.figure.start - REACH)
  const ownFrom = Math.max(place.clause.start, from)
  for (const [start, score] of [
    [ownFrom, 0.8],
    [from, 0.6],
  ] as const) {
    const words = text.slice(start, place.figure.start)
    if (!CUE.test(words)) continue
    for (const { kind, form, rule } of FORMS) {
      // A condition of one clause does not apply to the next.
      if (start !== ownFrom && (kind === 'condition' || rule === 'kind-of-firm')) continue
      const found = [...words.matchAll(form)].at(-1)
      if (found === undefined) continue
      const at = start + found.index
      // In an earlier clause, 建在园区 says where one thing is; 在陇东片区 before a comma also applies to what follows.
      if (start !== ownFrom && rule === 'part-of-place' && !/^在/u.test(found[0])) continue
      if (kind === 'condition' && rule !== 'within-time' && at < place.before.start && hasMeasure(place, at))
        continue
      answers.push({
        value: { kind, zh: found[0] },
        score: score - (place.figure.start - at) / 1000,
        certain: false,
        rule,
        words: [reading.span(at, at + found[0].length)],
      })
    }
  }
  return answers
}

/** Whether there is another measure between a word and the figure. */
const hasMeasure = ({ before, clause }: Place, at: number): boolean =>
  before.start > clause.start && at < before.start

const BASE_WORDS: readonly (readonly [RegExp, Base])[] = [
  [/(?:具备|有)协商(?:条件|能力)的?(?:已建会)?企业/u, 'firms-able-to-bargain'],
  [/已建(?:立)?(?:工)?会(?:的)?(?:企业|单位)职工/u, 'employees-of-unionised-units'],
  [/已建(?:立)?(?:工)?会(?:组织)?(?:的)?(?:企业|单位)/u, 'unionised-firms'],
  [/已建女职工(?:组织|委员会)的?(?:企业|单位)/u, 'units-with-womens-committee'],
  [/(?:占|为)(?:全[省市县区州部体])?(?:职工|员工)(?:总数|总人数|人数)/u, 'all-employees'],
  [/(?:占|为)(?:全[省市县区州部])?(?:基层)?工会(?:组织)?(?:总数|数)/u, 'unions'],
]

/** Suggests what a rate is a share of: what its sentence says, else the base of its indicator. */
export function suggestBase(
  passage: Passage,
  place: Place,
  known: Base | null,
): readonly Answer<BaseAnswer>[] {
  const { text, reading } = passage
  const answers: Answer<BaseAnswer>[] = []
  const words = text.slice(place.clause.start, place.figure.start)
  for (const [form, base] of BASE_WORDS) {
    const found = form.exec(words)
    if (found === null) continue
    const start = place.clause.start + found.index
    answers.push({
      value: { base, zh: found[0] },
      score: 0.8 - answers.length * 0.1,
      certain: false,
      rule: 'base-in-clause',
      words: [reading.span(start, start + found[0].length)],
    })
  }
  if (answers.length === 0)
    answers.push({
      value: { base: known ?? 'unstated', zh: '' },
      score: 0.5,
      certain: false,
      rule: known === null ? 'base-unstated' : 'base-of-indicator',
      words: [],
    })
  return answers
}
