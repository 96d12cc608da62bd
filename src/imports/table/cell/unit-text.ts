import * as v from 'valibot'
import { bundledTables } from '../../../dataset/bundled.ts'
import { LONGEST_UNIT, UnitSchema, unitNameEn } from '../../../domain/number/unit.ts'
import { parseCell } from '../../../extract/cell.ts'
import { tight, written } from '../../../places/written-name.ts'
import { numberIn } from './number-text.ts'
import { isNote, isPerson, isTotal } from './words.ts'

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:persons?|people|members|workers|employees|headcount)$/u, '人'],
  [/^person[- ]?times$/u, '人次'],
  [/^(?:unions|units|number|no\.?|count)$/u, '个'],
  [/^(?:firms|companies|enterprises)$/u, '家'],
  [/^(?:households|families)$/u, '户'],
  [/^cases$/u, '件'],
  [/^(?:copies|contracts)$/u, '份'],
  [/^sessions$/u, '场'],
  [/^(?:yuan|rmb|cny|rmb yuan|yuan rmb|chinese yuan|¥|￥|renminbi)$/u, '元'],
  [/^(?:[£￡]|gbp|pounds?(?: sterling)?)$/u, '£'],
  [/^(?:€|eur|euros?)$/u, '€'],
  [/^(?:\$|us\$|usd|(?:us )?dollars?)$/u, '$'],
  [/^days$/u, '天'],
  [/^meetings$/u, '次会议'],
  [/^events$/u, '场活动'],
  [/^visits$/u, '次访问'],
  [/^(?:%|percent|per cent|pct|percentage)$/u, '%'],
  [/^(?:percentage points?|p\.?p\.?|pct points?)$/u, '个百分点'],
]

const ENGLISH_SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:10,?000|10k|ten thousands?|wan)$/u, 1e4],
  [/^(?:1,?000|'000s?|000'?s?|thousands?|k|tsd)$/u, 1e3],
  [/^(?:100 ?millions?|hundred millions?|yi)$/u, 1e8],
  [/^(?:millions?|mn|mln|mio|1,?000,?000)$/u, 1e6],
  [/^(?:billions?|bn|bln)$/u, 1e9],
]
/** A letter alone may be metres; behind or before money it is a scale. */
const MONEY_SCALES: readonly (readonly [RegExp, number])[] = [
  ...ENGLISH_SCALES,
  [/^mm?$/u, 1e6],
  [/^b$/u, 1e9],
]

const find = <T>(list: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  list.find(([words]) => words.test(text))?.[1]

/**
 * An English unit with its scale, in either order: persons, 10,000 yuan, CNY million, '000 persons. Of a scale alone, as in Members (thousand),
 * the unit is empty: the name says it.
 */
function englishUnit(text: string): UnitRead | null {
  const plain = text
    .toLowerCase()
    .replace(/[‘’′`]/gu, "'")
    .replace(/^(?:in|unit:?|units:?)\s+/u, '')
    .trim()
  const unit = find(UNITS, plain)
  if (unit !== undefined) return { unit, factor: 1 }
  const scale = find(ENGLISH_SCALES, plain)
  if (scale !== undefined) return { unit: '', factor: scale }
  for (const { index, 0: gap } of plain.matchAll(
    /[\s,]+(?:of\s+)?|(?<=[¥￥£￡€$a-z])(?=['\d])|(?<=[¥￥£￡€$])(?=[a-z])|(?<=\d)(?=[a-z¥￥£￡€$])|(?<=rmb|cny)(?=m|k|bn)/gu,
  )) {
    const [first, second] = [plain.slice(0, index).trim(), plain.slice(index + gap.length).trim()]
    for (const [word, size] of [
      [first, second],
      [second, first],
    ] as const) {
      const own = find(UNITS, word)
      const factor =
        own === undefined ? undefined : find(/^[元£€$]$/u.test(own) ? MONEY_SCALES : ENGLISH_SCALES, size)
      if (own !== undefined && factor !== undefined) return { unit: own, factor }
    }
  }
  return null
}

const ENGLISH_NATURAL: readonly (readonly [string, RegExp])[] = [
  ['%', /\b(?:rate|ratio|share|coverage|percentage|proportion|growth|yoy|y\/y|mom|m\/m|qoq|q\/q)$|^% /iu],
  ['人次', /\bperson[- ]?times$/iu],
  [
    '元',
    /\b(?:income|expenditure|expenses?|revenue|funds?|funding|fees?|dues|subsid(?:y|ies)|spending|budget|assets|amount|money)$/iu,
  ],
  ['户', /\b(?:households|families)$/iu],
  [
    '人',
    /\b(?:members|membership|persons|people|workers|employees|cadres|officials|staff|women|men|volunteers)$/iu,
  ],
  ['家', /\b(?:firms|enterprises|companies|employers)$/iu],
  ['件', /\b(?:cases|disputes)$/iu],
  ['份', /\b(?:contracts|agreements)$/iu],
  ['个', /\b(?:unions|organi[sz]ations|committees|groups|stations|centres|centers)$/iu],
]

/** Cases per 10,000 members are no members. */
const isPerMany = (name: string): boolean =>
  /\bper (?:1,?000|10,?000|100,?000|thousand|million)\b/iu.test(name)
/** Whether a name says that it counts so many of a thousand. */
export const isPerThousand = (name: string): boolean => /\bper (?:1,?000|thousand)\b|每千/iu.test(name)

/** The unit that an English name makes likely; null where it makes none so. */
const likelyEnglishUnit = (name: string): string | null =>
  isPerMany(name) ? null : (ENGLISH_NATURAL.find(([, ending]) => ending.test(name.trim()))?.[0] ?? null)

/**
 * A unit as tables print it, without its scale, and what one of the printed is in it: 万元 is 元 by 10,000. Of a scale alone, as in 会员数（万）, the
 * unit is empty: the name says it.
 */
export interface UnitRead {
  readonly unit: string
  readonly factor: number
}

/** Units of the data by their names, the English ones too, as our own files write them in headings: 类群体, people, person-times. */
const NAMED: ReadonlyMap<string, string> = new Map(
  v
    .parse(v.array(UnitSchema), bundledTables.units)
    .flatMap((unit) => [unit.zh, unitNameEn(unit)].map((name) => [tight(name), unit.zh] as const)),
)

/** The unit that a text is from end to end; null where it is none. */
export function unitOf(text: string): UnitRead | null {
  const plain = tight(text)
    .replace(/^[（(](.+)[）)]$/u, '$1')
    .replace(/^(?:计量|金额)?单位[:：]?/u, '')
  const named = NAMED.get(plain)
  const known = named === undefined ? null : { unit: named, factor: 1 }
  if (/[a-z¥￥£￡€$]|'000/iu.test(plain)) return englishUnit(plain) ?? known
  if (known !== null) return known
  if (plain === '' || plain.length > 8 || /\d/u.test(plain)) return null
  // 同比（±%）: the sign says only that it may fall.
  if (/^[±+-]?[％%]$|^百分比$|^百分数$/u.test(plain)) return { unit: '%', factor: 1 }
  if (/^±?个?百分点$/u.test(plain)) return { unit: '个百分点', factor: 1 }
  if (plain === '‰') return { unit: '%', factor: 0.1 }
  if (plain === '人民币元') return { unit: '元', factor: 1 }
  const [, scale = ''] = /^([十百千]?[万亿]|[百千])(?!分)/u.exec(plain) ?? []
  const rest = plain.slice(scale.length)
  if (WORDS.has(rest)) return { unit: rest, factor: SCALES[scale] ?? 1 }
  if (rest === '' && scale !== '') return { unit: '', factor: SCALES[scale] ?? 1 }
  if (BODIES.has(rest)) return null
  const cell = parseCell(`1${plain}`)
  if (!('quantity' in cell) || cell.quantity.bound !== 'exact' || cell.unit === '') return null
  if (cell.kind !== 'measure' && cell.kind !== 'duration') return null
  return { unit: cell.unit, factor: cell.quantity.value }
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
}
const WORDS = new Set(
  '人 名 位 个 家 户 件 份 元 人次 次 场 场次 起 项 所 处 座 间 台 套 本 册 期 篇 条 张 组 对 支 站 户次 家次 件次 天 小时 年 月 周 公里 平方米 吨 亩'.split(
    ' ',
  ),
)

/** 千 is a part of these, and no scale. */
const OF_THOUSAND = /^千(?:瓦|克|米|卡|伏|帕|赫|字节)/u

/** A scale and what is scaled by it, of a unit that nobody knows: thousand widgets, widgets (thousand), 万标箱. */
function scaledPart(text: string): UnitRead | null {
  const [, han = '', counted = ''] = /^([万亿千])(.+)$/u.exec(text) ?? []
  if (counted !== '' && !OF_THOUSAND.test(text)) return { unit: counted, factor: SCALES[han] ?? 1 }
  const lower = text.toLowerCase()
  for (const { index, 0: gap } of lower.matchAll(/\s+(?:of\s+)?/gu)) {
    const factor = find(ENGLISH_SCALES, lower.slice(0, index))
    if (factor !== undefined) return { unit: text.slice(index + gap.length), factor }
  }
  const [, before = '', behind = ''] = /^(.+?)\s*[（(,，]\s*([^（(,，)）]+)[)）]?$/u.exec(text) ?? []
  const factor = find(ENGLISH_SCALES, behind.toLowerCase())
  return factor === undefined ? null : { unit: before, factor }
}

/**
 * The unit that somebody says a value has, in a column of units or as an answer: a known one, else the word as it stands, عضو or 标箱, which becomes
 * a unit of the user's own. Null where the text is none: a number, a sign for nothing, a reference, or more than a unit may be long.
 */
export function statedUnit(text: string): UnitRead | null {
  const known = unitOf(text)
  if (known !== null) return known
  const plain = written(text)
    .replace(/^[（(](.+)[）)]$/u, '$1')
    .replace(/^(?:计量|金额)?单位[:：]?/u, '')
    .trim()
  if (!/[\p{L}\p{So}]/u.test(plain) || plain.length > LONGEST_UNIT) return null
  // m2 and m3 are units; what has a number otherwise is none.
  if (/\d/u.test(plain.replace(/(?<=[a-z])[23]$/iu, ''))) return null
  if (numberIn(plain).kind !== 'bad' || isTotal(plain) || isNote(plain) || isPerson(plain)) return null
  if (/^(?:[详参请]?见|另|同[上前])/u.test(plain)) return null
  return scaledPart(plain) ?? { unit: plain, factor: 1 }
}

/** Prose counts in these without a measure word; in a table they say whose members or firms are counted: 会员数（企业）. */
const BODIES = new Set('企业 家庭 班组 社区 乡镇 街道 村 车间 小组 部门 校 班 镇'.split(' '))

/** The unit may have brackets of its own: 活动（场（次））. */
const BRACKET = /^(.+?) ?[（(([【]([^（()）[\]【】]+(?:[（(][^（()）[\]【】]+[）)])?)[）)\]】]([①-⑳*＊]*)$/u

const UNIT_BEFORE_YEAR = /^(.+?) ?[（(]([^（()）]+)[)）] ?((?:19|20)\d{2}(?!\d).{0,12})$/u

/** A name that begins with its unit; percentage points are another one. */
const LEADING_PERCENT = /^(?:[%％]|(?:per ?cent|pct\.?|percentage)(?![- ]?(?:points?|pts?)))\s*\p{L}/iu

/** Full marks behind a name: 组织建设（30分）, 群众评价（满分10分）, Organising (30 points). */
const FULL_MARKS =
  /[（(](?:满分|总分|分值|权重|标准分|基准分|共|最高|max\.? ?)?[:：为]?(\d{1,4}(?:\.\d+)?) ?(?:分|points?|pts)(?:制|满分|max)?[)）]$|[（(]满分[:：为]?(\d{1,4})[)）]$/iu

/** How many marks a heading gives at most; null where it gives none. */
export function fullMarks(heading: string): number | null {
  const [, marks, other] = FULL_MARKS.exec(written(heading)) ?? []
  const most = marks ?? other
  return most === undefined ? null : Number(most)
}

/** A name and the unit behind it: 经费收入（万元）, 会员数,人, 增长%, 会员数/人, 会员人数：人. */
export function splitUnit(text: string): { readonly name: string; readonly unit: UnitRead | null } {
  const plain = written(text)
  // Full marks stay with the name: what is counted up to 30 is not what is counted up to 40.
  if (fullMarks(plain) !== null) return { name: plain, unit: { unit: '分', factor: 1 } }
  const [, name = '', inside = '', marks = ''] = BRACKET.exec(plain) ?? []
  if (name !== '') {
    const unit = unitOf(inside)
    if (unit !== null) return { name: name + marks, unit }
  }
  // 会员数（万人）2024年 says when behind its unit.
  const [, whole = '', within = '', when = ''] = UNIT_BEFORE_YEAR.exec(plain) ?? []
  const inner = whole === '' ? null : unitOf(within)
  if (inner !== null) return { name: `${whole} ${when}`, unit: inner }
  const [, before = '', behind = ''] =
    /^(.+?) ?[,，、/:：] ?([^,，、/:：]{1,4}|[a-z' ]*[a-z]|'000)$/iu.exec(plain) ?? []
  if (before !== '' && before !== '其中') {
    const unit = unitOf(behind)
    if (unit !== null) return { name: before, unit }
  }
  const [, rate = ''] = /^(.+?) ?[%％]$/u.exec(plain) ?? []
  if (rate !== '') return { name: rate, unit: { unit: '%', factor: 1 } }
  // % change and Percent of employed keep their names.
  return { name: plain, unit: LEADING_PERCENT.test(plain) ? { unit: '%', factor: 1 } : null }
}

/** The units of a line such as 单位：人、万元, 计量单位：个，人 or 单位：万元（人数为人）. */
export function unitsOfLine(text: string): readonly UnitRead[] {
  const plain = tight(text)
  const [, said = ''] = /(?:(?:计量|金额|数据)?单位|units?)[:：](.+)$/iu.exec(plain) ?? []
  if (said === '' || /(?:填报|报送|上报|编制|制表)单位/u.test(plain)) return []
  // 金额为万元 says what is counted in it; the kind of the unit says that too.
  const parts = said.split(/[、,，/;；()（）和及]/u).flatMap((part) => {
    const [whole = '', , unit = ''] = /^(.+?)(?:以|为|用|按|单位|[:：])+(.+?)(?:计|计算)?$/u.exec(part) ?? [
      part,
    ]
    return unitOf(part) ?? unitOf(unit === '' ? whole : unit) ?? []
  })
  return parts.filter(
    (each, at) => parts.findIndex(({ unit, factor }) => unit === each.unit && factor === each.factor) === at,
  )
}

const MONEY =
  /(?:经费|金额|资金|收入|支出|款|补助|投入|结余|产值|工资|费用?|会费|财政|拨付|预算|决算)(?:数|额|总额|合计)?$/u
const NATURAL: readonly (readonly [string, RegExp])[] = [
  ['%', /(?:率|比例|占比|比重|百分比|满意度|覆盖面|完成度|增长|增幅|增速|同比|环比|幅度)$/u],
  ['人次', /人次(?:数)?$/u],
  ['次', /次数$/u],
  ['分', /(?:得|评|总|考核|综合)分$|分[数值]$/u],
  ['元', MONEY],
  ['户', /(?:户数|家庭|户)$/u],
  [
    '人',
    /(?:人数|人员|会员|职工|干部|劳模|模范|代表|委员|工匠|志愿者|个人|农民工|董事|监事|劳动者|女|男|者|员|学生|子女)(?:总?数|人数)?$/u,
  ],
  ['家', /(?:企业|家数)(?:数|个数)?$/u],
  ['件', /(?:件数|案件|建议|提案|争议|援助)(?:数)?$/u],
  ['份', /(?:份数|合同|协议)(?:数)?$/u],
  ['场', /(?:场次|活动|竞赛|讲座)(?:数)?$/u],
  ['个', /(?:组织|工会|单位|站点?|室|中心|书屋|驿站|阵地|基地|委员会|小组|机构|团队|项目|个数)(?:总?数)?$/u],
]

/** The unit that a name makes likely; null where it makes none so. */
export const likelyUnit = (name: string): string | null =>
  NATURAL.find(([, ending]) => ending.test(name))?.[0] ?? (/数$/u.test(name) ? '个' : likelyEnglishUnit(name))

/** Whether a name says itself that it counts or compares: 活动场次, 职工人数, 覆盖率. */
export const saysCount = (name: string): boolean =>
  /(?:[数量次率]|比例|比重|占比|增长|增幅)$/u.test(name) || likelyUnit(name) === '%'

export const isMoney = (unit: string): boolean => unit === '元'
