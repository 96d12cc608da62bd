import type { Place } from '../../../places/gazetteer.ts'
import { tight, written } from '../../../places/written-name.ts'
import { datesInChinese } from '../../english-period.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { bareName } from '../cell/words.ts'
import type { Said } from '../describe/description.ts'
import type { IndicatorName } from './indicator-name.ts'

/* What a title counts, and how it splits that. */

const DIMENSION =
  '(?:国民经济)?(?:年龄段?|学历|文化程度|受教育程度|行业|产业|所有制|经济类型|登记注册类型|性别|民族|职称|技能等级|职业|岗位|工种|规模|类型|类别|性质|政治面貌|工龄|户籍|城乡|身份|界别|层级|隶属关系|用工形式|产业工会)'
/** 分行业, 按年龄分, 不同所有制, 各学历; 年龄结构, 学历情况, 行业分布; by industry. */
const SPLIT = new RegExp(
  `按(?:照)?${DIMENSION}(?:分组?|分类|划分|统计)?(?:的)?|[分各](?:不同)?${DIMENSION}(?:的)?|不同${DIMENSION}(?:的)?|${DIMENSION}(?:结构|构成|分布|分组|情况)|,? ?\\bby (?:age|sex|gender|industry|sector|ownership|education|occupation|size|type|level)(?: groups?)?\\b`,
  'iu',
)
export const splitIn = (title: string): string | null => SPLIT.exec(title)?.[0] ?? null

/** A title without the words that say how it is split: none is left of 分行业情况统计, which counts nothing by name. */
export const withoutSplit = (title: string): string => title.replace(splitIn(title) ?? '', '')

/** What a title counts that splits it, without the words for how: 会员 of 会员年龄结构（人）. */
export function splitSubject(
  title: string,
  places: readonly Said<Place>[],
  words: KnownWords,
): Said<IndicatorName> | null {
  const subject = titleStem(withoutSplit(title), places)
  if (subject.length < 2) return null
  const known = words.indicator(subject)
  return { value: { name: known?.name ?? subject, known, isGeneric: false }, text: title, from: 'title' }
}

export function titleIndicator(text: string, from: string, words: KnownWords): Said<IndicatorName> | null {
  const found = words.indicatorIn(text)
  if (found === null) return null
  const name = withWhich(found.name, text, words)
  const whole = name === found.name ? found : { name, known: words.indicator(name) }
  return { value: { ...whole, isGeneric: false }, text, from }
}

/** Whose or what kind of an indicator is meant, before its name: 流失会员数. 不同所有制企业 says what it is split by. */
const WHICH =
  /(?:(?:慰问|走访|帮扶|救助|资助|援助|培训|参训|服务|惠及|受益|体检|疗休养|表彰|安置|新增|新入会|新吸收|净增|净减|流失|退出|退会|转出|转入|失联|拟发展|潜在|离退休|退休|青年|困难|农民工|灵活就业|新就业形态|非公(?:有制)?企业|国有企业|民营企业|[男女]性?)(?:的|工会)?)+$/u
/** English words before a name that do not say which of it is meant. */
const NEUTRAL =
  /^(?:trade|labou?r|unions?['’]?|union['’]s|total|overall|all|the|of|in|for|by|and|on|with|to|from|at|its|our|numbers?|no|table|annex|annual|yearly|monthly|quarterly|reports?|returns?|summary|statistics|data|list|county|counties|city|cities|district|province|prefecture|municipality|federation|enterprise|grassroots|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|year|half|quarter|first|second|third|fourth|end)$/iu
/** What was done, or is said, of those whom a name counts: Members lost. */
const DONE_WITH =
  /^ (?:recruited|lost|left|leaving|joined|joining|gained|trained|added|admitted|enrolled|expelled|transferred|retired|helped|aged|without|who)\b/iu

/** The name of an indicator with the words of a title that say which of it is meant: New members is not Members. */
function withWhich(name: string, text: string, words: KnownWords): string {
  const plain = written(text)
  const at = plain.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return name
  const [before, after] = [plain.slice(0, at), plain.slice(at + name.length)]
  if (/\p{Script=Han}/u.test(name)) {
    const [which = ''] = /(?:不同|各类|[分按]).{0,6}$/u.test(before) ? [] : (WHICH.exec(tight(before)) ?? [])
    return which + name
  }
  const said: string[] = []
  const [, beforeName = ''] = /((?:[a-z][a-z'’-]*\s+)+)$/iu.exec(before) ?? []
  for (const word of beforeName.trim().split(/\s+/u).reverse()) {
    if (word === '' || NEUTRAL.test(word) || words.isPlace(word)) break
    said.unshift(word)
  }
  const isOfNew = /recruit|join|new/iu.test(name) && /^new(?:ly)?$/iu.test(said.join(' '))
  const [done = ''] = DONE_WITH.exec(after) ?? []
  return `${isOfNew || said.length === 0 ? '' : `${said.join(' ')} `}${name}${done}`
}

/** 重点任务进展 and 目标完成 name no task. */
const TASK_ALONE =
  /^(?:年度|重点|主要|核心|工作|任务|目标|计划|指标|事项|项目|完成|推进|落实|进展|进度|分解|对比|对照|考核)+$/u

/** Words of an English title that say of what kind the table is, and nothing that it counts: Branch returns, Quarterly report of the county. */
const ENGLISH_FORM =
  /^(?:branch(?:es)?|regions?|regional|local|authorit(?:y|ies)|areas?|offices?|main|key|overview|progress|performance|results?|targets?|indicators?|figures?|forms?|\d+)$/iu

/** The words of an English title without its dates; empty where they only say that it is a table: Branch returns, Q3 2025. */
function englishStem(title: string): string {
  const words = datesInChinese(title)
    .split(/[^\p{Script=Latin}'’&-]+/u)
    .filter((word) => word !== '')
  return words.every((word) => NEUTRAL.test(word) || ENGLISH_FORM.test(word)) ? '' : title
}

/** The words of a title that name what it counts, without its period, its places and the words that all titles have. */
export function titleStem(whole: string, places: readonly Said<Place>[]): string {
  const title = /\p{Script=Han}/u.test(whole) ? whole : englishStem(whole)
  const [first] = places
  return tight(bareName(title))
    .replace(first?.value.name ?? '', '')
    .replace(/[（(].*?[)）]/gu, '')
    .replace(/^.*?(?:总工会|各县区|各县市区|各市县|各地区|各地|各区|各县|全市|全县|全省)/u, '')
    .replace(/(?:19|20)\d{2}年?度?(?:\d{1,2}[-—至]\d{1,2}月)?|[上下]半年/gu, '')
    .replace(
      /(?:统计表|情况表|汇总表|一览表|明细表|报表|快报|月报|季报|年报|通报|(?<!序时)进度|进展|情况|统计|汇总|主要指标|基本|工作|表)+$/u,
      '',
    )
    .replace(/^(?:\d{4}年|(?:\d{1,2}[-—至])?\d{1,2}月份?|第?[一二三四]季度|前.{1,2}[月季]度?)+/u, '')
    .replace(TASK_ALONE, '')
    .replace(/^(?:历年|工会)/u, '')
    .replace(/^(?:工作|统计|基本|主要)*$/u, '')
}
