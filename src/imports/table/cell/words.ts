import { itemAt } from '../../../lib/item-at.ts'
import { tight, written } from '../../../places/written-name.ts'

/** Words by which people mark the lines and columns of a table. All are matched against texts without blanks. */

/** 合计, 小计, 总计 and their like; 全市 and 全省 too say what a list comes to. */
const TOTAL =
  /^(?:平均|平均数|平均值|均值|合计|总计|小计|共计|累计|汇总|总数|总和|合计数|本页合计|(?:(?:grand|overall|sub)[- ]?)?totals?|overall|all|sum)$/iu
const WHOLE_AREA =
  /^(?:全(?:省|市|县|区|州|盟|旗|系统|师|团)|各(?:省|市|县|区)|全(?:省|市|县|区|州))(?:合计|总计|小计|汇总)?$/u

const AVERAGE = /^(?:平均|均值)|(?:平均(?:数|值|水平|线)?|均值|average|mean)$/iu
/** An average of the lines sums nothing, nor does that of a province: 全省平均水平. */
export const isAverage = (text: string): boolean => AVERAGE.test(tight(text))

/** What a line says of the others without summing them: 最高, 中位数, 平均. The name of no place. */
export const isStatistic = (text: string): boolean =>
  /^(?:平均(?:数|值|水平|线)?|均值|中位数|众数|最(?:高|低|大|小|多|少)(?:值|数|者)?|极差|标准差|方差|average|mean|median|max(?:imum)?|min(?:imum)?|highest|lowest)$/iu.test(
    tight(text),
  )

/** The area of which a line says the average: 全国 of 全国平均, 河南省 of 河南省平均水平. Empty where it says none. */
export const areaOfAverage = (text: string): string =>
  /^(.{2,}?)的?(?:平均(?:数|值|水平|线)?|均值)$/u.exec(tight(text))?.[1] ?? ''

/** An average of the years or months in the columns beside it: 两年平均, 月均. */
export const isAverageOfPeriods = (text: string): boolean =>
  /^(?:(?:[两二三四五六七八九十\d]{1,2}个?|[历各])?(?:年|月|季度?)的?)?(?:平均(?:数|值)?|均值)$|^[年月季]均$|^(?:(?:yearly|monthly|annual|quarterly) )?(?:average|mean)$/iu.test(
    text.trim(),
  )

/** Growth for each of several years, which is of none of them: 年均增长, 月均增速, 两年平均增长, CAGR. */
const AVERAGE_GROWTH =
  /^(?:[两二三四五六七八九十\d]{0,2}年|[历各]年|月|季度?)的?(?:平?均)(?:复合)?(?:增长|增加|增速|增幅|递增|变化|变动)(?:率|额|量|数)?$|^(?:年均?)?复合(?:年均?)?(?:增长|增速)率?$|^(?:cagr|(?:(?:average|mean|compound)(?:annual|yearly|monthly)|(?:annual|yearly|monthly)(?:average|mean|compound))(?:growth|increase|change)(?:rate)?)$/iu
export const isAverageGrowth = (text: string): boolean =>
  AVERAGE_GROWTH.test(tight(text).replace(/\s+/gu, ''))

export const isTotal = (text: string): boolean =>
  TOTAL.test(tight(text)) || /^.{0,8}(?:合计|总计|小计)[:：]?$/u.test(tight(text))
/** What a total counts that is an indicator by itself: 收入 for 收入合计, 会员数 for 会员数总计. Empty if it only sums what is beside it. */
const NAMED_TOTAL =
  /^(.{0,6}(?:收入|支出|收支|经费|资金|费|款|金额?|数|额|资产|负债|成本|预算|决算|投入|补助|人员|职工|会员|工会|组织))(?:合计|总计|小计)[:：]?$/u
export function ofNamedTotal(text: string): string {
  const [, of = ''] = NAMED_TOTAL.exec(tight(text).replace(NUMBERING, '').replace(MARKS, '')) ?? []
  return of === '' || saysNoIndicator(of) ? '' : of
}
/** The time that a total is of: 一季度 of 一季度合计, 三个月 of 三个月小计. Empty for all else. */
const PERIOD_TOTAL =
  /^((?=.*[年月季周旬日])[\d〇零一二三四五六七八九十两半上中下前后全本今各个第年月季度周旬日份至到—–~～.-]+)(?:的?(?:合计|总计|小计|共计))[:：]?$/u
export const ofPeriodTotal = (text: string): string => PERIOD_TOTAL.exec(tight(text))?.[1] ?? ''
/** The same in English: All regions, Whole city, City total, Province-wide. */
const ENGLISH_AREAS =
  '(?:regions?|areas?|count(?:y|ies)|cit(?:y|ies)|districts?|provinces?|prefectures?|localit(?:y|ies)|(?:local )?authorit(?:y|ies)|places|towns?|townships?|states?|municipalit(?:y|ies)|countr(?:y|ies)|boroughs?|nation)'
const ENGLISH_WHOLE = new RegExp(
  `^(?:(?:all|(?:the )?(?:whole|entire)(?: of)?|total (?:for|of|across))(?: the)?(?: \\d+)? ${ENGLISH_AREAS}(?: (?:combined|together|total))?|(?:${ENGLISH_AREAS}|regional|provincial|national|municipal|state) totals?|(?:city|county|district|province|region|state|nation|country)[- ]?wide(?: total)?)$`,
  'iu',
)
export const isWholeArea = (text: string): boolean =>
  WHOLE_AREA.test(tight(text)) || ENGLISH_WHOLE.test(text.trim().replace(/\s+/gu, ' '))

/** Whose total a line says that it is, in English: South of South total and of Total for South. Empty where it says none. */
export function ofEnglishTotal(text: string): string {
  const [, before, behind] =
    /^(?:(?:sub-?|grand )?totals?(?:,|:| for| of| in)? (.+)|(.+?),? (?:sub-?|grand )?totals?)$/iu.exec(
      text.trim(),
    ) ?? []
  return before ?? behind ?? ''
}

/** What is a part of a place or beside its places: 市本级, 省直机关工会, 襄城县（本级）. */
export const isPartOfPlace = (text: string): boolean =>
  /(?:^[省市县区州]?本级|[省市县区州]直(?:属|机关)?(?:工委|工会)?$|\(本级\)$|本级$)/u.test(tight(text))

/** The kind of the places that stand below it, 市辖区 and 县（市）: the name of none of them. */
const KIND_OF_PLACE =
  /^(?:各|所?辖|[一二两三四五六七八九十\d]{1,2}个?)?(?:市辖区|市辖县|(?:主|中心)?城区|市区|郊县|县\(市\)|\(市\)县|县、?市|县\(市、?区\)|县级市|地级市|设区市|省辖市|省?直[管辖]县(?:\(市\))?|功能区|开发区|县|区|市|乡镇?|镇|街道|乡镇街道|districts|counties|cities|towns)(?:合计|小计)?$/iu
export const isKindOfPlace = (text: string): boolean => KIND_OF_PLACE.test(withoutNumber(tight(text)))

export const OF_WHICH = /^(?:其中[:：]?|#|＃|其中[:：]?#|of (?:which|whom|these|those|them)\b[:：,]?)/iu
export const isOfWhich = (text: string): boolean => OF_WHICH.test(tight(text))

/** 一、, （二）, 1., 2、, ⑴ before the name of an indicator. A number alone is none. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d)|[⑴-⒇])/u
export const numberingOf = (text: string): string => NUMBERING.exec(tight(text))?.[0] ?? ''
export const withoutNumber = (text: string): string => text.replace(NUMBERING, '')
export const isChapter = (text: string): boolean => /^[一二三四五六七八九十]+[、.．]/u.test(tight(text))

/** Footnote marks after a name or a number. */
export const MARKS = /(?:[①-⑳⓪❶-❿*＊†‡※]|\[\d{1,2}\]|〔\d{1,2}〕|[（(]注\d*[）)])+$/u

/** The name of an indicator from the text of a cell: without numbering, 其中 and marks. */
export const bareName = (text: string): string =>
  [NUMBERING, OF_WHICH, NUMBERING, MARKS, /[:：]$/u].reduce(
    (name, sign) => name.replace(sign, '').trim(),
    written(text),
  )

const NOTE =
  /^(?:注|备注|说明|附注|资料来源|数据来源|来源|填表说明|填报说明|注意|notes?|sources?)(?:\d*[:：.、]|$)/iu
export const isNote = (text: string): boolean => NOTE.test(tight(text)) || /^[*※①-⑳]/u.test(tight(text))

/** Names of persons and how to reach them are never kept. */
const PERSON =
  /(?:审核人|审核|复核人|填表人|填报人|制表人|制表|负责人|单位负责人|联系人|联系电话|电话|手机|统计负责人|签字|签名|经办人|主管)/u
const IS_PERSON = new RegExp(`^.{0,6}${PERSON.source}.{0,4}[:：(（]|^.{0,4}${PERSON.source}$`, 'u')
export const isPerson = (text: string): boolean => IS_PERSON.test(tight(text))
/** 姓名 and 身份证号 head columns of a roster: persons who are no officers of the place beside them. */
export const namesPersons = (text: string): boolean =>
  /^(?:职工|会员|人员|本人|对象|学员|职员|员工|获奖者|劳模)?(?:姓名|名字)$|身份证|^(?:members?|workers?|employees?|persons?)(?:['’]s?)? ?name$/iu.test(
    tight(text),
  )
/** A column of numbers by which somebody is reached or known: no value of anything. */
export const isContact = (text: string): boolean =>
  /(?:电话|手机|联系方式|传真|身份证|邮政编码|邮编)(?:号码|号)?$/u.test(tight(text))

/** Parts that split an indicator rather than being one. */
const SHARE_PART =
  /^(?:男|女|男性|女性|其他|其它|城镇|农村|农民工|在职|退休|公有制|非公有制|非公|国有|民营|企业|机关|事业单位|机关事业单位|women|men|females?|males?)$/iu
export const isSharePart = (name: string): boolean => SHARE_PART.test(name)

/** What came and went between 年初 and 年末 of an indicator. */
const CAME_AND_WENT =
  /^(?:本年|本期|当年|本月)?(?:增加|减少|新增|净增|转入|转出)(?:数|人数)?$|^(?:(?:new )?(?:joiners?|joined|recruits|recruited)|leavers?|left|resigned|lapsed|gained|lost|added|removed|transfer(?:s|red)? (?:in|out)|net (?:gains?|loss(?:es)?))$/iu
export const isCameAndWent = (name: string): boolean => CAME_AND_WENT.test(name)

/** 填报日期 is when the table was filled in, not what it speaks of. */
const FILLED = /^(?:填报|填表|制表|上报|报出|打印|报送)(?:日期|时间)$/u
const OF_PERIOD =
  /^(?:统计|报告|所属|数据|填报|报表)?(?:时间|时期|期间|日期|年度|年份|期|截止时间|截止日期|截至日期|所属期|时点)$/u
const OF_PLACE =
  /^(?:填报|报送|上报|填表|编制|制表|汇总|调查|统计|报表|所属|隶属)?(?:单位|地区|工会)(?:名称|全称)?$|^(?:工会|企业|地区|行政区划?|县市区|区县|市县|名)(?:名称|全称|名)?$/u

/** 截止日期 and 时点 are the last day of what is counted. */
export const isLastDay = (label: string): boolean => /截[止至]|时点/u.test(tight(label))

/** The kind of text that a label announces: the label comes before a colon, or in the cell before the text. */
export function labelOf(text: string): 'place' | 'period' | 'filled' | 'unit' | 'person' | null {
  const plain = tight(text)
    .replace(/[:：]$/u, '')
    .replace(/[（(](?:盖章|公章|签章|章)[)）]$/u, '')
  if (isPerson(plain)) return 'person'
  if (FILLED.test(plain)) return 'filled'
  if (/^(?:计量|金额|数据|数量)?单位$/u.test(plain)) return 'unit'
  if (OF_PERIOD.test(plain)) return 'period'
  return OF_PLACE.test(plain) ? 'place' : null
}

export type KeyRole = 'place' | 'indicator' | 'unit' | 'period' | 'breakdown' | 'serial' | 'note' | 'value'

const KEY_WORDS: readonly (readonly [KeyRole, RegExp])[] = [
  ['serial', /^(?:序号|序|行次|行号|栏次|no\.?|#|.{0,10}(?:代码|编码|编号|编制号|登记号|证号))$/iu],
  [
    'place',
    /^(?:(?:所属|所在|隶属|归属|上级)(?:省份?|市|县|区|州|县区|区县|县市区|市县区?|地市|区域|辖区|行政区划?|街道|乡镇|镇街|总?工会)|地区|地區|地域|区域|地区名称|县市区|县[(（]?[、,]?市[、,]?区[)）]?|市县区?|县区|区县|市[(（]?州[)）]?|市州|州市|地市|省份?|市|县|区|省市|省[(（]区、?市[)）]|单位名称|单位|填报单位|报送单位|上报单位|工会名称|工会|基层工会|所属地区|所在地|企业名称|企业|街道|乡镇|乡镇街道|镇街|行政区划?|行政区划代码|地区代码|区划代码|名称|region|area|place|country|nation|state|borough|municipality|prefecture|town|(?:local )?authority|council|(?:trade |labou?r )?union|branch|employer|company|organi[sz]ation|locality|locality_id|locality_zh|locality_en|county|city|province|district)$/iu,
  ],
  [
    'indicator',
    /^(?:(?:收入|支出|收支|预算|经费|开支|费用|资产|负债|考核|统计|报表|主要|核心|工作|具体)(?:项目|指标|科目)(?:名称)?|指标|指標|指标名称|指标项|指标项目|统计指标|统计项目|项目|项目名称|内容|类目|indicator|indicator_id|indicator_zh|measure|item)$/iu,
  ],
  ['unit', /^(?:单位|計量單位|计量单位|数据单位|unit|unit_id|unit_zh)$/iu],
  [
    'period',
    /^(?:时期|時期|时间|期间|年份|年度|年|年月|月份|月|季度|日期|统计期|统计时间|统计日期|数据日期|截[止至](?:日期|时间)|时点|报告期|所属期|period|year|month|quarter|date|time_period|time)$/iu,
  ],
  ['note', /^(?:备注|说明|注|附注|联系电话|电话|联系人|负责人|填表人|remarks?|notes?)$/iu],
  [
    'breakdown',
    /^(?:细分|類別|类别|分类|分组|组别|口径|性别|性別|年龄(?:段|组|结构)?|学历|文化程度|民族|户籍|城乡|职业|职称|岗位|工种|身份|群体|产业|行业(?:类别|门类|分类)?|(?:单位|企业|用人单位|工会|组织|机构|经济|登记|注册|登记注册|用工|会员|人员)?(?:类型|类别|性质|等级|级别|形式|规模|种类)|所有制(?:形式|性质)?|隶属关系|层级|档次|技能等级|星级|breakdown|category|type|kind|class|grade|level|sex|gender|age(?: group)?|industry|sector|ownership|group)$/iu,
  ],
  [
    'value',
    /^(?:数|數|数值|數值|数量|數量|数据|值|指标值|本期数|金额|人数|个数|户数|件数|number|value|amount|count|obs_value)$/iu,
  ],
]

/** 所属县区 says where a firm lies, and 所在街道 where a union does. */
export const isHolder = (heading: string): boolean => HOLDER.test(tight(heading))
const HOLDER =
  /^(?:所属|所在|隶属|归属|上级)(?:省份?|市|县|区|州|县区|区县|县市区|市县区?|地市|地区|区域|辖区|行政区划?|街道|乡镇|镇街|总?工会)(?:名称)?$/u

/** 驿站名称, 工会名称 and Station name head the names of what lies in a county; 县区名称 heads the counties themselves. */
export const isOfNames = (heading: string): boolean =>
  /(?<!(?:[省市县区州乡镇旗盟]|街道|区划))(?:名称|全称)$|社区名称$|\bname$/iu.test(tight(heading))

/** When a line was filled in, sent or changed: 填报日期, 更新时间. 填报年份 may well be the year that it speaks of. */
const HANDLED =
  /(?:填报|填表|填写|制表|编制|上报|报出|报送|提交|打印|导出|录入|更新|修改|审核|审批|复核|发布|印发).{0,2}(?:时间|日期|日)$|\b(?:updated|filled|submitted|reported|entered|modified|created|printed|exported)\b/iu

/** When a union was founded, a leader elected or a line filled in says nothing of when its members were counted. */
export const isOfEvent = (heading: string): boolean =>
  HANDLED.test(tight(heading)) ||
  /(?:建会|成立|组建|建立|入会|参加工作|注册|登记|换届|届满|出生|开业|设立|入职|退休|任职|当选|授予|获奖|获评|获得|表彰|认定|命名|挂牌|签订|签约|到期|生效|建成|启用|竣工|开工|投产|创建).{0,2}(?:时间|日期|年月|年份|年度|日|年)$|\b(?:founded|established|born|elected|expir|since)/iu.test(
    tight(heading),
  )

/** The roles that a heading names; 单位 may be a unit or whoever reports. */
export function keyRoles(heading: string): readonly KeyRole[] {
  const plain = tight(heading)
  const bare = plain.replace(/[（(][^（()）]*[）)]$/u, '')
  return KEY_WORDS.filter(([, words]) => words.test(plain) || words.test(bare)).map(([role]) => role)
}

/** A part of a year that a change is held against: 二季度, 前三季度, 上半年, 6月, 1-5月. */
const PART_OF_YEAR = '(?:第?[一二三四]季度?|前[二两三]个?季度|[上下]半年|\\d{1,2}(?:[-—–~至]\\d{1,2})?月份?)'
/** The year of such a part, where the words say it. */
const YEAR_OF_PART = '(?:[上去]一?年|前年|(?:19|20)\\d{2}年)'
/** What a change is held against, as Chinese headings say it: 上年同期, 去年末, 上季度, 年初, 2024年, 去年6月末, 6月30日. */
const BASE = `(?:[上去]一?年度?(?:同(?:期|月|季度?))?(?:年?[末底]|初)?|前年(?:同期|年?[末底])?|上(?:个|一个?)?(?:期|月|季度?|半年|周)[末底]?|(?:本|今)?年初|[期月季]初|同(?:期|月|季度?)|(?:19|20)\\d{2}年?(?:同期|初|[末底]|\\d{1,2}月[末底]?)?|${YEAR_OF_PART}?(?:${PART_OF_YEAR}[末底]?|\\d{1,2}月\\d{1,2}日))`
/** What a change is of that names no base, since it is of the time itself: 当月增减 is the end of the month against its beginning. */
const WITHIN = '(?:[本当](?:月份?|季度?|期|年度?)|年内|今年)'
const HOW_MANY = '(?:人数|户数|家数|件数|个数|金额)'
/** A change in full, 比上年同期增长率; in short, 较上年; and how it fell, whose numbers are mostly printed without a sign. */
const GROWTH = new RegExp(
  `^(?:(?:19|20)\\d{2}年?)?(?:比|较|与)?(?:同比|环比|${BASE})?净?(?:增长|增减|增加|增幅|升降|变化|变动|增速|涨跌|涨幅|±)(?:率|额|量|数|${HOW_MANY}|幅度?|情况|百分比|百分点)?(?:[(（]?[±+\\-%％‰、/]*.{0,3}[)）]?)$|^(?:同比|环比)[%％±]*$|^(?:比|较|与|同|对比)${BASE}(?:相比|比较|对比|比)?$|^(?:提高|提升|上升|升高|下降|降低)(?:幅度?|值)?$|^(?:同比|环比|(?:比|较|与)${BASE})(?:相比|比)?净?(?:增|减|升|降|提高|提升|上升|多|减少|下降|降低)(?:额|量|数|${HOW_MANY}|幅度?|率|百分点)?$|^${WITHIN}(?:净?(?:增减|升降|变化|变动|涨跌)|增长|增幅|增速|涨幅)(?:率|额|量|数|${HOW_MANY}|幅度?|情况)?$`,
  'u',
)
const ENGLISH_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** A month or a quarter, with its year or without: Dec 2024, 31 March, Q2, 2024 Q2. */
const ENGLISH_PART_OF_YEAR = `(?:(?:(?:\\d{1,2}\\s*)?${ENGLISH_MONTH}|q[1-4]|h[12]|(?:first|second|third|fourth)\\s*quarter)(?:\\s*(?:of\\s*)?(?:19|20)\\d{2})?|(?:19|20)\\d{2}\\s*(?:q[1-4]|h[12]))`
/** The same in English, without blanks or with them: vs last year, change on 2024, YoY, % change. */
const ENGLISH_BASE = `(?:the\\s*)?(?:same\\s*(?:period|month|quarter)\\s*(?:(?:of|in)\\s*)?(?:the\\s*)?)?(?:(?:last|previous|prior|preceding)\\s*(?:year|month|quarter|period)|(?:year|month|quarter|period)\\s*(?:before|earlier|ago)|(?:(?:end|start|beginning)\\s*of\\s*|year[-\\s]*end\\s*)(?:the\\s*)?(?:(?:last|previous)\\s*)?(?:year|(?:19|20)\\d{2})?|(?:19|20)\\d{2}|(?:end\\s*(?:of\\s*)?)?${ENGLISH_PART_OF_YEAR}|year|quarter|month)`
const ENGLISH_STEP =
  '(?:yoy|y/y|y-o-y|mom|m/m|m-o-m|qoq|q/q|q-o-q|(?:year|month|quarter)[-\\s]*(?:on|over)[-\\s]*(?:year|month|quarter))'
const ENGLISH_GROWTH = new RegExp(
  `^(?:%|percentage|percent|pct\\.?|p\\.?p\\.?|annual|yearly|monthly|quarterly|net)?\\s*${ENGLISH_STEP}?\\s*(?:change|ch(?:n)?g\\.?|growth|increase|incr?\\.|difference|diff\\.?|delta|variation|var\\.)?\\s*(?:rate)?[,\\s]*${ENGLISH_STEP}?(?:\\s*(?:on|from|over|since|vs\\.?|versus|against|compared?\\s*(?:with|to))\\s*${ENGLISH_BASE})?(?:\\s*[(（].{1,25}[)）])?$`,
  'iu',
)
export const isGrowth = (heading: string): boolean => {
  const text = behindColon(heading)
  // 比上年同期累计增长 is a change as well; 累计 says only since when it is counted.
  if (isAverageGrowth(text) || GROWTH.test(text) || GROWTH.test(text.replace(CUMULATED, ''))) return true
  return (
    /change|chn?g|growth|increase|incr?\.|difference|diff|delta|variation|var\.|vs|versus|against|compared|yoy|mom|qoq|[ymq]\/[ymq]|[ymq]-o-[ymq]|[- ]o(?:n|ver)[- ]|on(?:year|month|quarter)/iu.test(
      text,
    ) && ENGLISH_GROWTH.test(text)
  )
}

const CUMULATED = /(?:(?:本年|今年|全年|年内)?(?:以来)?累计)(?=.)/u

/** Whether the name of an indicator says that it is how much another one changed: 会员数 · 较上年. */
export const isNameOfChange = (name: string): boolean => {
  const parts = name.split(' · ')
  return parts.length > 1 && isGrowth(parts.at(-1) ?? '')
}

/** Whether a change is a part of what was before and not a difference from it: 增长率, 同比, YoY. */
const AS_RATE =
  /增长(?!额|量|数|人数|户数|家数|件数|个数|金额)|增幅|增速|涨幅|(?:同比|环比)[%％]?$|率$|[%％]|percent|growth|yoy|mom|qoq|[ymq]\/[ymq]|[ymq]-o-[ymq]|on-?(?:year|month|quarter)/iu

/** Whether a change is counted in the unit of what it is of, as 比上年增减 is; 增长 may be a rate. */
export const isCountedChange = (name: string): boolean => isGrowth(name) && !AS_RATE.test(behindColon(name))

/** Whether the change of a rate may be told in percentage points as well as in per cent, 较上年 1.2%; 增长 and 增幅 are in per cent. */
export const mayBePoints = (name: string): boolean => {
  const last = name.split(' · ').at(-1) ?? ''
  return (
    isGrowth(last) && !/增长|增幅|增速|涨幅|率$|percentage|percent|growth|increase/iu.test(behindColon(last))
  )
}

/** Whether a fall is printed as a number above 0: 比上年减少 35. */
export const saysFall = (name: string): boolean =>
  /减少|下降|降低|(?<![增升])[减降](?:额|量|数|幅度?|率)?$/u.test(behindColon(name))

/**
 * What the words of a change say that it is held against: the same days of the year before, the last year or its end, the end of the last year, the
 * period just before, the month or quarter before, or a period before of either kind; `open` if they leave it to the columns beside it.
 */
export type Against = 'year' | 'last' | 'start' | 'step' | 'month' | 'quarter' | 'period' | 'open'

const AGAINST: readonly (readonly [Against, RegExp])[] = [
  [
    'year',
    /同比|同期|同月|同季|yoy|y\/y|y-o-y|year[- ]?(?:on|over)[- ]?year|same ?(?:period|month|quarter)/iu,
  ],
  ['step', /环比|mom|qoq|[mq]\/[mq]|[mq]-o-[mq]|(?:month|quarter)[- ]?(?:on|over)[- ]?(?:month|quarter)/iu],
  ['start', /年初|[上去]一?年年?[末底]|前年年?[末底]|year[- ]?end|(?:end|start|beginning) ?of/iu],
  ['last', /[上去]一?年|(?:last|previous|prior|preceding) ?year|year ?(?:before|earlier|ago)/iu],
  ['month', /上(?:个|一个?)?月|月初|(?:last|previous|prior) ?month|month ?(?:before|earlier)/iu],
  ['quarter', /上(?:个|一个?)?季|季初|(?:last|previous|prior) ?quarter|quarter ?(?:before|earlier)/iu],
  ['start', /^(?:[本当]年|年内|今年)/u],
  ['month', /^[本当]月/u],
  ['quarter', /^[本当]季/u],
  ['period', /^[本当]期/u],
  ['period', /上(?:个|一个?)?期|期初|(?:last|previous|prior) ?period|period ?(?:before|earlier)/iu],
]
export const againstOf = (heading: string): Against =>
  AGAINST.find(([, words]) => words.test(behindColon(heading)))?.[0] ?? 'open'

/** The part of a heading after its colon, which describes the part before it: 会员数：比上年增减, as in our own cross-tables. */
const behindColon = (heading: string): string => tight(heading).replace(/^.*:/su, '').trim()

/** A share whose name does not say of what: 占比, 所占比例, 占全市比重, % of total. */
const SHARE =
  /^(?:所?占)?(?:比重|比例|百分比|份额|构成比?)[%％]?$|^所?占比[重例]?[%％]?$|^占.{1,10}?的?(?:比重|比例|百分比|份额|比|[%％])$|^(?:share|proportion|percentage|%|percent)(?:of(?:the)?(?:total|all|whole|members|city|province|country))?$/iu
export const isShareAlone = (name: string): boolean => SHARE.test(tight(name).replace(/\s+/gu, ''))

/** An average whose name does not say of what: 人均, 户均, 每人平均, per capita. */
const PER_ONE =
  /^(?:平均)?每?[人户家件次场校村组所厂日天月年]均?(?:平均)?(?:数|值|额|数额|金额)?$|^(?:平均|均值)(?:数|值|额)?$|^per(?:capita|head|person|member|household|union)$|^(?:average|mean)(?:per(?:capita|head|person|member|household|union))?$/iu
export const isAverageAlone = (name: string): boolean => {
  const plain = tight(name).replace(/\s+/gu, '')
  return PER_ONE.test(plain) && /均|每|per|average|mean/iu.test(plain)
}

/** A rank follows from the values beside it. */
export const isRank = (heading: string): boolean =>
  /(?:排名|排位|名次|位次|排序|rank)(?:变化|升降|变动|情况)?$/iu.test(tight(heading))

/** Words that say how something was counted and not what. */
const COUNTED_ONLY =
  /^(?:人数|金额|数量|个数|件数|户数|家数|份数|数|数值|数据|值|合计|总数|小计|总计|资金|数额)$/u
export const saysNoIndicator = (name: string): boolean =>
  COUNTED_ONLY.test(tight(name)) || isAmountItself(name) || tight(name) === '总量'

/** Whether a heading says no more than that numbers are below it: 数值, 数量. */
export const saysOnlyNumber = (name: string): boolean => /^(?:数量?|数值|数据|值)$/u.test(tight(name))

/** Whether a name ends as those do that say by themselves what is counted: 培训人次, 建会率, 慰问资金. */
export const saysMeasure = (name: string): boolean =>
  /(?:数|率|额|量|次|费|款|金|比|值|度|分|得分|收入|支出|比例|比重|补助|增长|增减|rate|number|amount|total|income|expenditure)$/iu.test(
    name,
  )

/** Organisations whose names begin with 分. */
const BRANCHES = '会|公司|厂|工会|支|局|校|院|店|行(?!业)'
const BY = new RegExp(`^按(?=.)|^分(?!${BRANCHES})(?=.)|^by `, 'iu')
/**
 * By what a line without values says that those below it part the whole: 性别 of 一、按性别, 年龄 of 会员年龄结构. Empty where it says nothing of that.
 */
export function splitBy(text: string): string {
  const bare = bareName(text)
  const isSaid = BY.test(bare)
  const by = bare
    .replace(BY, '')
    .replace(
      /(?:结构|构成|分布|分组|分类|划分|统计|情况|分)+$|\s(?:structure|groups?|distribution|split)$/iu,
      '',
    )
    .trim()
  const isBreakdown = [by, by.slice(-2)].some((each) => keyRoles(each).includes('breakdown'))
  return by.length < 20 && (isSaid || isBreakdown) ? by : ''
}

/** The values themselves, beside how much they changed: 绝对额 beside 同比. */
export const isAmountItself = (name: string): boolean =>
  /^绝对(?:额|量|数|值|数额|数值)$|^absolute(?:values?|numbers?|amounts?|figures?|terms)?$/iu.test(
    tight(name),
  )

/** A line of 甲, 乙, 1, 2, 3 under the headings numbers the columns. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map(tight).filter((cell) => cell !== '')
  const numbers = filled
    .filter((cell) => /^[(（]?\d{1,3}[)）]?$/u.test(cell))
    .map((cell) => Number(cell.replace(/\D/gu, '')))
  const letters = filled.filter((cell) => /^[甲乙丙丁戊己]$|^[A-D]$|^栏次$/u.test(cell)).length
  if (numbers.length === 0 || numbers.length + letters < filled.length) return false
  if (numbers.length === 1 && letters === 0) return false
  return (
    numbers.every((number, at) => at === 0 || number === itemAt(numbers, at - 1) + 1) &&
    (numbers[0] ?? 9) <= 2 &&
    (letters > 0 || numbers[0] === 1)
  )
}
