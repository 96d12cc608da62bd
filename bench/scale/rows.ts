import * as v from 'valibot'
import type { Quantity } from '../../src/domain/number/bound.ts'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  range,
  vague,
} from '../../src/domain/number/bound.ts'
import type { Unit } from '../../src/domain/number/unit.ts'
import { UnitSchema } from '../../src/domain/number/unit.ts'
import type { Name, SourceRow } from '../../src/sources/view.ts'

/**
 * Made-up values of a nation, the same in every run: 3,000 counties × 200 indicators × 120 months, of which any number is taken in an order that
 * follows none of the three. A row is made when it is asked for, so that 72 million take no memory.
 */
const PLACES = 3000
const INDICATORS = 200
const MONTHS = 120
export const MOST_ROWS = PLACES * INDICATORS * MONTHS
/** Without a common divisor with the number of cells, so that no cell comes twice. */
const STEP = 44_721_359

const SYLLABLES = [
  ...'安白宝长成春大丹德东都方福阜固关广海汉和河黑红湖华怀黄吉江金锦晋景静开兰乐丽临龙鲁马南宁平青清泉荣山上石顺太天通万武西新兴延阳宜永玉元云泽张州',
]
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  )
const THEMES =
  '组织建设 会员服务 权益维护 劳动保护 技能竞赛 困难帮扶 文化活动 女职工 新就业形态 集体协商 法律援助 经费审查'.split(
    ' ',
  )
const MATTERS =
  '会员 职工 企业 站点 户外劳动者 货车司机 协议 合同 培训 竞赛 慰问 补助 援助 阵地 活动 案件 调解'.split(' ')
const MEASURES = '人数 数量 覆盖率 金额 次数 增加数'.split(' ')

const units: readonly Unit[] = v.parse(v.array(UnitSchema), [
  { id: 'person', zh: '人', en: { place: 'word', one: 'person', many: 'people' }, dimension: 'person' },
  { id: 'piece', zh: '个', en: { place: 'word', one: 'piece', many: 'pieces' }, dimension: 'piece' },
  { id: 'percent', zh: '%', en: { place: 'behind', symbol: '%' }, dimension: 'percent' },
  { id: 'yuan', zh: '元', en: { place: 'before', symbol: '¥' }, dimension: 'yuan' },
])

/** A number from 0 to 1 that looks random and is the same for the same seed (Mulberry32). */
function random(seed: number): number {
  let t = (Math.imul(seed, 0x9e3779b1) + 0x6d2b79f5) | 0
  t = Math.imul(t ^ (t >>> 15), 1 | t)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const item = <T>(items: readonly T[], at: number): T => {
  const found = items[at % items.length]
  if (found === undefined) throw new RangeError('there is nothing to take')
  return found
}

const provinces = PROVINCES.map((zh, k): Name => ({ key: `province-${k}`, zh, en: `Province ${k}` }))
const places = Array.from({ length: PLACES }, (_, k): SourceRow['locality'] => {
  const name =
    item(SYLLABLES, Math.floor(random(k) * 1e6)) + item(SYLLABLES, Math.floor(random(k + 1e6) * 1e6))
  return {
    key: `place-${k}`,
    zh: `${name}${item(['县', '区', '市'], k)}${k}`,
    en: `Place ${k}`,
    level: 'county',
  }
})
const themes = THEMES.map((zh, k): Name => ({ key: `theme-${k}`, zh, en: `Theme ${k}` }))
const indicators = Array.from({ length: INDICATORS }, (_, k) => {
  const measure = k % MEASURES.length
  const unit = item(units, measure === 2 ? 2 : measure === 3 ? 3 : measure % 2)
  const indicator: SourceRow['indicator'] = {
    key: `indicator-${k}`,
    zh: `${item(MATTERS, k)}${item(MEASURES, measure)}（${k}）`,
    en: `Indicator ${k}`,
    kind: measure === 2 ? 'rate' : 'flow',
    additive: measure !== 2,
  }
  return { indicator, unit, theme: item(themes, k) }
})
const periods = Array.from({ length: MONTHS }, (_, k) => {
  const start = new Date(Date.UTC(2016, k, 1)).toISOString().slice(0, 10)
  const end = new Date(Date.UTC(2016, k + 1, 0)).toISOString().slice(0, 10)
  return { start, end, basis: 'stated' as const }
})

const reports = provinces.map((_, k) =>
  periods.map(({ start }, month): Name => {
    const when = start.slice(0, 7)
    return {
      key: `report-${k}-${month}`,
      zh: `${item(PROVINCES, k)}工会统计月报${when}`,
      en: `Bulletin ${k}, ${when}`,
    }
  }),
)

const EXACT_SHARE = 0.6
const BOUNDED = [atLeast, above, atMost, nearly, below, (n: number) => approx(n)]

function quantity(seed: number, n: number): Quantity {
  const draw = random(seed)
  if (draw < EXACT_SHARE) return exact(n)
  if (draw > 0.99) return vague
  if (draw > 0.97) return range(n, 2 * n)
  return item(BOUNDED, Math.floor(draw * 1e6))(n)
}

/** The row at a place of the made-up source. */
export function rowAt(position: number): SourceRow {
  // Below 2^53 for every position, so that it is exact.
  const cell = (position * STEP) % MOST_ROWS
  const place = cell % PLACES
  const kind = item(indicators, Math.floor(cell / PLACES))
  const month = Math.floor(cell / (PLACES * INDICATORS))
  const isRate = kind.indicator.kind === 'rate'
  const n = isRate ? Math.round(random(cell) * 1000) / 10 : Math.round(10 ** (random(cell) * 6))
  const { bound, value, lower, upper } = quantity(cell + 7, n)
  const province = place % PROVINCES.length
  return {
    position,
    id: `value-${cell}`,
    locality: item(places, place),
    province: item(provinces, province),
    theme: kind.theme,
    indicator: kind.indicator,
    breakdown: null,
    scope: null,
    bound,
    value,
    lower,
    upper,
    unit: kind.unit,
    period: item(periods, month),
    status: 'reported',
    printed: `${bound === 'vague' ? '若干' : n}${bound === 'atLeast' ? '余' : ''}${kind.unit.zh}`,
    report: item(item(reports, province), month),
    paragraph: cell % 40,
    figure: `figure-${cell % 997}`,
    formula: null,
    inputs: [],
  }
}
