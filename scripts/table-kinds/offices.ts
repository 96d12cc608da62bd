import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Workbooks as offices keep them, each with several things that are hard at once. Worked out by hand, cell by cell. */
export const OFFICE_KINDS: readonly Kind[] = [
  {
    about: 'three levels of headings: 其中 between a chapter and its parts, 收入 below 经费情况',
    sheets: drawn(`
许昌市2024年工会基本情况统计表|<|<|<|<|<|<
填报单位：许昌市总工会|||||单位：个、人、万元|
县（市、区）|组织情况|<|会员情况|<|<|经费情况
^|基层工会数|其中：非公企业|会员数|其中|<|收入
^|^|^|^|女|农民工|^
襄城县|1250|800|45210|18300|9600|316.5
禹州市|1300|900|88123|33000|20100|702
合计|2550|1700|133333|51300|29700|1018.5`),
    comesTo: [
      'xiangcheng|基层工会数|2024|1250个',
      'xiangcheng|基层工会数 · 非公企业|2024|800个',
      'xiangcheng|会员数|2024|45210人',
      'xiangcheng|会员数 · 女|2024|18300人',
      'xiangcheng|会员数 · 农民工|2024|9600人',
      'xiangcheng|经费收入|2024|3165000元',
      '禹州市|基层工会数|2024|1300个',
      '禹州市|基层工会数 · 非公企业|2024|900个',
      '禹州市|会员数|2024|88123人',
      '禹州市|会员数 · 女|2024|33000人',
      '禹州市|会员数 · 农民工|2024|20100人',
      '禹州市|经费收入|2024|7020000元',
    ],
    says: ['合计: a total; agrees with its lines: 2550, 1700, 133333, 51300, 29700, 1018.5'],
  },
  {
    about: 'years beside half a year, with the growth of one year held against it and the one before',
    sheets: drawn(
      `
指标名称|计量单位|2023年|2024年|2025年1-6月|2024年增长（%）
一、会员||||
1.会员总数|人|62000|63050|63500|1.7
  #女会员|人|25400|25800|26000|9.9
二、建会率|%|89|90.2|90.5|1.2`,
      { name: '溧阳市' },
    ),
    comesTo: [
      'liyang|会员总数|2023|62000人',
      'liyang|会员总数|2024|63050人',
      'liyang|会员总数|2025-01..2025-06|63500人',
      'liyang|会员总数 · 女会员|2023|25400人',
      'liyang|会员总数 · 女会员|2024|25800人',
      'liyang|会员总数 · 女会员|2025-01..2025-06|26000人',
      'liyang|建会率|2023|89%',
      'liyang|建会率|2024|90.2%',
      'liyang|建会率|2025-01..2025-06|90.5%',
    ],
    conflicts: ['2024年增长（%）: 9.9 / 1.575'],
  },
  {
    about: 'a line of units in brackets below （单位）, text numbers, a hidden line',
    sheets: drawn(
      `地区|会员数|经费收入\n（单位）|（人）|（千元）\n襄城县|４５，２１０|3,165\n禹州市|88 123|7020\n鄢陵县|999|1`,
      { name: '2025年', hiddenRows: [4] },
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2025|3165000元',
      '禹州市|会员数|2025|88123人',
      '禹州市|经费收入|2025|7020000元',
    ],
    says: ['鄢陵县 999 1: a hidden line'],
  },
  {
    about: 'half a year from the name of the file, 期末, 期初 and 本期 on sheets of their own units',
    file: '许昌市2025年上半年.xlsx',
    sheets: [
      { name: '会员', drawn: `单位：人|<|<|<\n地区|期末会员数|期初会员数|本期新增\n襄城县|45210|44800|410` },
      { name: '经费', drawn: `单位：万元|<|<\n地区|本期经费收入|上年同期经费收入\n襄城县|160|150` },
    ],
    comesTo: [
      'xiangcheng|会员数|up to 2025-06-30|45210人',
      'xiangcheng|会员数|up to 2024-12-31|44800人',
      'xiangcheng|会员数 · 新增|2025-01..2025-06|410人',
      'xiangcheng|经费收入|2025-01..2025-06|1600000元',
      'xiangcheng|经费收入|2024-01..2024-06|1500000元',
    ],
  },
  {
    about: 'months down with 累计 across: what is counted up is no sum of its lines',
    sheets: drawn(`
襄城县2025年工作进度|<|<
月份|新建工会数（个）|累计新建工会数（个）
1月|3|3
2月|4|7
一季度合计|7|7`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01|3个',
      'xiangcheng|新建工会数|2025-02|4个',
      'xiangcheng|新建工会数|2025-01|3个',
      'xiangcheng|新建工会数|2025-01..2025-02|7个',
    ],
    says: ['一季度合计: a total; agrees with its lines: 7'],
  },
  {
    about: 'an account with totals above their parts and 结余 below them',
    sheets: drawn(`
2024年度工会经费收支情况表|<|<
编制单位：襄城县总工会|金额单位：元|
项目|本年数|上年数
一、收入合计|2665000|2550000
会费收入|165000|150000
拨缴经费收入|2500000|2400000
二、支出合计|1900000|1800000
职工活动支出|1200000|1150000
维权支出|700000|650000
三、本年结余|765000|750000`),
    comesTo: [
      'xiangcheng|收入合计|2024|2665000元',
      'xiangcheng|收入合计|2023|2550000元',
      'xiangcheng|支出合计|2024|1900000元',
      'xiangcheng|支出合计|2023|1800000元',
      'xiangcheng|会费收入|2024|165000元',
      'xiangcheng|会费收入|2023|150000元',
      'xiangcheng|拨缴经费收入|2024|2500000元',
      'xiangcheng|拨缴经费收入|2023|2400000元',
      'xiangcheng|职工活动支出|2024|1200000元',
      'xiangcheng|职工活动支出|2023|1150000元',
      'xiangcheng|维权支出|2024|700000元',
      'xiangcheng|维权支出|2023|650000元',
      'xiangcheng|本年结余|2024|765000元',
      'xiangcheng|本年结余|2023|750000元',
    ],
  },
  {
    about: 'a list of firms whose types and counties say something of each and split nothing',
    sheets: drawn(
      `序号|企业名称|所属县区|企业类型|会员数（人）\n1|甲机械有限公司|襄城县|国有|480\n2|乙食品厂|襄城县|民营|250`,
      in2025,
    ),
    comesTo: ['甲机械有限公司|会员数|2025|480人', '乙食品厂|会员数|2025|250人'],
    asks: ['names'],
    says: ['企业类型: a column of texts'],
  },
  {
    about: 'half a year, a quarter and a month in English titles',
    sheets: [
      {
        name: 'a',
        drawn: `Trade union work, first half of 2025|<\nCounty|New members ('000)\nXiangcheng County|1.2`,
      },
      {
        name: 'b',
        drawn: `Trade union work, Q3 2025|<\nCounty|New members (persons)\nXiangcheng County|600`,
      },
      {
        name: 'c',
        drawn: `Members in January–March 2026|<\nCounty|New members (persons)\nXiangcheng County|300`,
      },
    ],
    comesTo: [
      'xiangcheng|New members|2025-01..2025-06|1200人',
      'xiangcheng|New members|2025-07..2025-09|600人',
      'xiangcheng|New members|2026-01..2026-03|300人',
    ],
  },
  {
    about: 'asks whether 上年同期 behind 11月 and 1-11月 is of the one or of the other',
    sheets: drawn(`
襄城县2025年11月主要指标完成情况|<|<|<|<
指标|单位|11月|1-11月|上年同期
发展会员|人|200|2447|2300`),
    comesTo: [
      'xiangcheng|发展会员|2025-11|200人',
      'xiangcheng|发展会员|2025-01..2025-11|2447人',
      'xiangcheng|发展会员|asked|2300人',
    ],
    asks: ['period:上年同期'],
  },
  {
    about: 'scores and times, and rates that pass 100 % or lost their scale, on one sheet',
    sheets: drawn(
      `单位|服务满意度（%）|考核得分|获奖次数\n襄城县总工会|98.5|92.5分|3次\n溧阳市总工会|101|95分|2次\n岚山区总工会|0.97|88分|无`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|服务满意度|2025|98.5%',
      'xiangcheng|考核得分|2025|92.5分',
      'liyang|考核得分|2025|95分',
      'lanshan|考核得分|2025|88分',
      'xiangcheng|获奖次数|2025|3次',
      'liyang|获奖次数|2025|2次',
    ],
    asks: ['scale:服务满意度', 'over:服务满意度'],
    says: ['无: says 无 instead of a number'],
  },
  {
    about: 'plan and outturn of what the title says',
    sheets: drawn(`许昌市2024年发展会员情况（单位：人）|<|<\n单位|计划|完成\n襄城县|1200|1250`),
    comesTo: ['xiangcheng|发展会员 · 计划|2024|1200人', 'xiangcheng|发展会员 · 完成|2024|1250人'],
  },
  {
    about: 'ages down and 男 and 女 across: what is counted is asked',
    sheets: drawn(`
襄城县2024年队伍结构|<|<
年龄段|男（人）|女（人）
30岁以下|5000|4500
50岁以上|8000|6000`),
    comesTo: [],
    asks: ['indicator:男', 'indicator:女'],
  },
]
