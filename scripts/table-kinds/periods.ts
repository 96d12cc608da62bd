import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

/** Tables whose headings say when by the period of the report. Worked out by hand, cell by cell. */
export const PERIOD_KINDS: readonly Kind[] = [
  {
    about:
      'puts 本月, 上月末, 去年同期 and 年初 beside the month of the title, and goes on with the indicator before',
    sheets: drawn(`
2025年5月工会工作快报|<|<|<|<|<
地区|本月新增会员（人）|本月累计（人）|上月末会员数（人）|去年同期新增会员（人）|年初会员数（人）
襄城县|30|120|45000|25|44800`),
    comesTo: [
      'xiangcheng|新增会员|2025-05|30人',
      'xiangcheng|新增会员|2025-01..2025-05|120人',
      'xiangcheng|会员数|up to 2025-04-30|45000人',
      'xiangcheng|新增会员|2024-05|25人',
      'xiangcheng|会员数|up to 2024-12-31|44800人',
    ],
  },
  {
    about: 'takes 2025年 (2), a copy of a sheet, for the year and not for its second quarter',
    sheets: drawn(
      `
各县区会员数（人）|<
地区|会员数（人）
襄城县|45210`,
      { name: '2025年 (2)' },
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'takes 上年新增 for the year before as 本年新增 for this one, as one indicator',
    sheets: drawn(`
2024年度会员统计表|<|<|<|<
地区|年末会员数（人）|上年末会员数（人）|本年新增（人）|上年新增（人）
襄城县|45210|43100|2110|1900`),
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|45210人',
      'xiangcheng|会员数|up to 2023-12-31|43100人',
      'xiangcheng|会员数 · 新增|2024|2110人',
      'xiangcheng|会员数 · 新增|2023|1900人',
    ],
  },
  {
    about: 'knows 前年, 上上年, 去年 and 大前年 alone and before a name',
    sheets: drawn(`
2024年工会报表|<|<|<|<
地区|会员数（人）|去年（人）|前年会员数（人）|大前年会员数（人）
襄城县|45210|43100|42000|41000
溧阳市|63050|61000|60000|59000`),
    comesTo: [
      'xiangcheng|会员数|2024|45210人',
      'xiangcheng|会员数|2023|43100人',
      'xiangcheng|会员数|2022|42000人',
      'xiangcheng|会员数|2021|41000人',
      'liyang|会员数|2024|63050人',
      'liyang|会员数|2023|61000人',
      'liyang|会员数|2022|60000人',
      'liyang|会员数|2021|59000人',
    ],
  },
  {
    about: 'asks what 上年 is in a report on half a year, and not what 上年全年 and 上年同期 are',
    sheets: drawn(`
2025年上半年新建工会数（个）|<|<|<|<
地区|本期|上年同期|上年全年|上年
襄城县|10|8|20|20`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01..2025-06|10个',
      'xiangcheng|新建工会数|2024-01..2024-06|8个',
      'xiangcheng|新建工会数|2024|20个',
      'xiangcheng|新建工会数|asked|20个',
    ],
    asks: ['period:上年'],
  },
  {
    about: 'takes 上年 for what it is said to be',
    sheets: drawn(`
2025年上半年新建工会数（个）|<|<
地区|本期|上年
襄城县|10|20`),
    answers: { 'period:上年': '2024年' },
    comesTo: ['xiangcheng|新建工会数|2025-01..2025-06|10个', 'xiangcheng|新建工会数|2024|20个'],
  },
  {
    about: 'counts quarters back: 上季度, 上季末, 去年同期',
    sheets: drawn(`
2025年一季度发展会员数（人）|<|<|<
地区|本季度|上季度|去年同期
襄城县|40|30|20
|
2025年一季度会员数（人）|<|<|<
地区|本季末|上季末|年初
襄城县|45210|44800|44800`),
    comesTo: [
      'xiangcheng|发展会员数|2025-01..2025-03|40人',
      'xiangcheng|发展会员数|2024-10..2024-12|30人',
      'xiangcheng|发展会员数|2024-01..2024-03|20人',
      'xiangcheng|会员数|up to 2025-03-31|45210人',
      'xiangcheng|会员数|up to 2024-12-31|44800人',
      'xiangcheng|会员数|up to 2024-12-31|44800人',
    ],
  },
  {
    about: 'takes the month before January and the end of February for what they are',
    sheets: drawn(`
2025年1月发展会员数（人）|<|<|<
地区|当月|上月|上年同月
襄城县|4|3|2
|
2024年2月会员数（人）|<|<|<
地区|月末|上年同期末|上月末
襄城县|45210|43100|45000`),
    comesTo: [
      'xiangcheng|发展会员数|2025-01|4人',
      'xiangcheng|发展会员数|2024-12|3人',
      'xiangcheng|发展会员数|2024-01|2人',
      'xiangcheng|会员数|up to 2024-02-29|45210人',
      'xiangcheng|会员数|up to 2023-02-28|43100人',
      'xiangcheng|会员数|up to 2024-01-31|45000人',
    ],
  },
  {
    about: 'counts 累计 beside 本月 and 三季度 from the beginning of the year',
    sheets: drawn(`
2024年9月工会统计月报|<|<|<|<
地区|新发展会员（人）|<|经费收入（万元）|<
^|本月|累计|三季度|累计
襄城县|10|100|5|50.5
溧阳市|20|210|6|60.5`),
    comesTo: [
      'xiangcheng|新发展会员|2024-09|10人',
      'xiangcheng|新发展会员|2024-01..2024-09|100人',
      'xiangcheng|经费收入|2024-07..2024-09|50000元',
      'xiangcheng|经费收入|2024-01..2024-09|505000元',
      'liyang|新发展会员|2024-09|20人',
      'liyang|新发展会员|2024-01..2024-09|210人',
      'liyang|经费收入|2024-07..2024-09|60000元',
      'liyang|经费收入|2024-01..2024-09|605000元',
    ],
  },
  {
    about: 'takes 累计 behind months that it does not sum for the year up to the last of them',
    sheets: drawn(`
2024年新发展会员（人）|<|<|<
地区|7月|8月|累计
襄城县|10|20|130
溧阳市|11|21|140`),
    comesTo: [
      'xiangcheng|新发展会员|2024-07|10人',
      'xiangcheng|新发展会员|2024-08|20人',
      'xiangcheng|新发展会员|2024-01..2024-08|130人',
      'liyang|新发展会员|2024-07|11人',
      'liyang|新发展会员|2024-08|21人',
      'liyang|新发展会员|2024-01..2024-08|140人',
    ],
  },
  {
    about: 'has it confirmed that 累计新发展会员 of a quarter counts from January',
    file: '2024年三季度报表.xlsx',
    sheets: drawn(`县区|累计新发展会员（人）|今年以来新建工会数（个）\n襄城县|820|9`),
    comesTo: ['xiangcheng|新发展会员|2024-01..2024-09|820人', 'xiangcheng|新建工会数|2024-01..2024-09|9个'],
    asks: ['period:累计'],
  },
  {
    about: 'puts 9月当月 and 去年12月末 into the year of the sheet',
    sheets: drawn(`地区|新发展会员（人）|9月当月（人）|去年12月末会员数（人）\n襄城县|100|10|44800`, {
      name: '2025年1-9月',
    }),
    comesTo: [
      'xiangcheng|新发展会员|2025-01..2025-09|100人',
      'xiangcheng|新发展会员|2025-09|10人',
      'xiangcheng|会员数|up to 2024-12-31|44800人',
    ],
  },
  {
    about: 'takes 2024E for a forecast of 2024 in headings and in cells, and 24年 for 2024',
    sheets: [
      {
        name: '一',
        drawn: `地区|指标|23年|24年|2025E\n襄城县|会员（万人）|4.2|4.3|4.4`,
      },
      { name: '二', drawn: `地区|年份|经费收入（万元）\n襄城县|2024A|300\n襄城县|2025E|310` },
    ],
    comesTo: [
      'xiangcheng|会员|2023|42000人',
      'xiangcheng|会员|2024|43000人',
      'xiangcheng|会员 · 预计|2025|44000人',
      'xiangcheng|经费收入|2024|3000000元',
      'xiangcheng|经费收入 · 预计|2025|3100000元',
    ],
  },
  {
    about: 'tells a sheet called 上年 by the one called 本年',
    sheets: [
      { name: '本年', drawn: `2024年工会统计|<\n地区|会员数（人）\n襄城县|45210` },
      { name: '上年', drawn: `地区|会员数（人）\n襄城县|43100` },
    ],
    comesTo: ['xiangcheng|会员数|2024|45210人', 'xiangcheng|会员数|2023|43100人'],
  },
  {
    about: 'asks which holds where the sheet called 上年 kept the title of this year',
    sheets: [
      { name: '本年', drawn: `2024年工会统计|<\n地区|会员数（人）\n襄城县|45210` },
      { name: '上年', drawn: `2024年工会统计|<\n地区|会员数（人）\n襄城县|43100` },
    ],
    comesTo: ['xiangcheng|会员数|2024|45210人', 'xiangcheng|会员数|asked|43100人'],
    asks: ['period'],
  },
  {
    about: 'has the year of the sheet confirmed where the file is named after an earlier one',
    file: '襄城县2023年.xlsx',
    sheets: drawn(`地区|会员数（人）|2022年会员数（人）\n襄城县|45210|42000`, { name: '2024年' }),
    comesTo: ['xiangcheng|会员数|2024|45210人', 'xiangcheng|会员数|2022|42000人'],
    asks: ['period'],
  },
  {
    about: 'takes 截止日期 for the last day, in a line above and in a column, and 年末 by it',
    sheets: [
      {
        name: '一',
        drawn: `截止日期|2024-12-31|\n地区|年末会员数（人）|上年末会员数（人）\n襄城县|45210|43100`,
      },
      { name: '二', drawn: `地区|截止日期|年末建会率（%）|年初建会率（%）\n襄城县|2024-12-31|92|91` },
    ],
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|45210人',
      'xiangcheng|会员数|up to 2023-12-31|43100人',
      'xiangcheng|建会率|up to 2024-12-31|92%',
      'xiangcheng|建会率|up to 2023-12-31|91%',
    ],
  },
  {
    about: 'asks what 年末 is in a report on June',
    sheets: drawn(`2025年6月会员统计|<\n地区|年末会员数（人）\n襄城县|45210`),
    comesTo: ['xiangcheng|会员数|asked|45210人'],
    asks: ['period:年末'],
  },
  {
    about: 'asks once which months the fiscal years of a file have',
    sheets: drawn(`County|Indicator|FY2024|FY2025\nXiangcheng|Members (persons)|43100|45210`),
    answers: { 'period:FY': 'October of the year before to September' },
    comesTo: ['xiangcheng|Members|2023-10..2024-09|43100人', 'xiangcheng|Members|2024-10..2025-09|45210人'],
  },
  {
    about: 'reads when in lines of indicators and in a form',
    sheets: [
      {
        name: '一',
        drawn: `襄城县2024年情况|<|<\n指标|单位|数值\n年末会员数|人|45210\n上年末会员数|人|43100\n本年新建工会数|个|26`,
      },
      {
        name: '二',
        drawn: `单位名称|襄城县总工会|报告期|2025年6月\n会员数（人）|45500|上年末会员数（人）|45210`,
      },
    ],
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|45210人',
      'xiangcheng|会员数|up to 2023-12-31|43100人',
      'xiangcheng|新建工会数|2024|26个',
      'xiangcheng|会员数|2025-06|45500人',
      'xiangcheng|会员数|up to 2024-12-31|45210人',
    ],
  },
  {
    about: 'reads when behind a name: in brackets, behind a stroke, alone',
    sheets: drawn(
      `地区|会员数（本年末）|会员数（上年末）|会员数-2022年|会员数2021年\n襄城县|45210人|43100人|42000人|41000人`,
      {
        name: '2024年',
      },
    ),
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|45210人',
      'xiangcheng|会员数|up to 2023-12-31|43100人',
      'xiangcheng|会员数|2022|42000人',
      'xiangcheng|会员数|2021|41000人',
    ],
  },
  {
    about: 'leaves 上年结转 and 年初预算 the names that they are',
    sheets: drawn(`地区|上年结转（万元）|年初预算（万元）\n襄城县|12|300`, { name: '2024年' }),
    comesTo: ['xiangcheng|上年结转|2024|120000元', 'xiangcheng|年初预算|2024|3000000元'],
  },
]
