import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables as reporting bodies fill them in, beside what they leave open: days, averages, two numbers in one cell, counties without values. */
export const REPORTING_KINDS: readonly Kind[] = [
  {
    about: 'takes the reporting body beside the day of filling in for a line above the headings',
    sheets: drawn(
      `2025年度基层工会组织建设情况统计表|<|<|<\n填报单位：常州市总工会|<||2026年1月8日\n序号|县（市、区）|基层工会组织数（个）|建会率（%）\n1|溧阳市|1204|92.9\n2|金坛区|988|93.8\n合计||2192|`,
    ),
    comesTo: [
      'liyang|基层工会组织数|2025|1204个',
      'liyang|建会率|2025|92.9%',
      '金坛区|基层工会组织数|2025|988个',
      '金坛区|建会率|2025|93.8%',
    ],
    says: ['合计: a total; agrees with its lines: 2192'],
  },
  {
    about:
      'finds a district at the head of a column in the city of the title, where two cities have one of its name',
    sheets: drawn(
      `2024年西宁市各区职工维权情况|<|<|<\n指标名称|计量单位|城东区|城中区\n受理劳动争议案件|件|312|205`,
    ),
    comesTo: ['chengdong|受理劳动争议案件|2024|312件', '西宁市城中区|受理劳动争议案件|2024|205件'],
  },
  {
    about: 'reads a list with columns of persons and telephones, and keeps neither',
    sheets: drawn(
      `填报单位：襄城县总工会|<|<|<|<\n单位名称|职工人数（人）|会员人数（人）|负责人|联系电话\n华美纺织有限公司|320|318|某某|13800000000\n中平陶瓷有限公司|210|205|某某|13900000000`,
      in2025,
    ),
    comesTo: [
      '华美纺织有限公司|职工人数|2025|320人',
      '华美纺织有限公司|会员人数|2025|318人',
      '中平陶瓷有限公司|职工人数|2025|210人',
      '中平陶瓷有限公司|会员人数|2025|205人',
    ],
    asks: ['names'],
    says: ['联系电话: remarks'],
  },
  {
    about: 'takes 城区 and 农村 at the head of columns for no places',
    sheets: drawn(`襄城县2025年会员情况|<|<\n指标|城区（人）|农村（人）\n会员数|300|200`),
    comesTo: ['xiangcheng|会员数 · 城区|2025|300人', 'xiangcheng|会员数 · 农村|2025|200人'],
  },
  {
    about: 'holds 同比 against the two cumulated values that it compares, and leaves it out',
    sheets: drawn(
      `溧阳市总工会工作月报|<|<|<|<|<\n报告期：2025年9月|<|<|<|<|<\n指标|单位|本月|本年累计|上年同期累计|同比增长（%）\n新发展会员|人|812|7020|6500|8\n调解劳动争议|件|14|120|150|-25`,
    ),
    comesTo: [
      'liyang|新发展会员|2025-09|812人',
      'liyang|新发展会员|2025-01..2025-09|7020人',
      'liyang|新发展会员|2024-01..2024-09|6500人',
      'liyang|调解劳动争议|2025-09|14件',
      'liyang|调解劳动争议|2025-01..2025-09|120件',
      'liyang|调解劳动争议|2024-01..2024-09|150件',
    ],
    says: ['-25: says -25, the two columns come to about -20'],
    conflicts: ['同比增长（%）: -25 / -20'],
  },
  {
    about: 'names two numbers in one cell as what they are, and reads the cells beside them',
    sheets: drawn(
      `地区|基层工会/会员|职工书屋（家）\n襄城县|612/45210|3(2)\n溧阳市|940/63050|30（12）\n岚山区|300/22010|15`,
      in2025,
    ),
    comesTo: ['lanshan|职工书屋|2025|15家'],
    says: [
      '612/45210: two numbers in one cell',
      '3(2): two numbers in one cell',
      '30（12）: two numbers in one cell',
    ],
  },
  {
    about: 'says that the average of two years and the sum of two months are what they are',
    sheets: [
      { name: '年', drawn: `地区|指标|2024年|2025年|两年平均\n襄城县|会员数（人）|43100|45210|44155` },
      { name: '月', drawn: `2025年新发展会员（人）|<|<|<\n地区|1月|2月|两月合计\n襄城县|100|120|220` },
    ],
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|新发展会员|2025-01|100人',
      'xiangcheng|新发展会员|2025-02|120人',
    ],
    says: ['两年平均: an average', '两月合计: a total of the columns beside it; agrees'],
  },
  {
    about: 'takes 平均 without periods beside it for a value',
    sheets: drawn(`地区|平均工资（元）|会员数（人）\n襄城县|5200|45210`, in2025),
    comesTo: ['xiangcheng|平均工资|2025|5200元', 'xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'names a county that has no values among those that have',
    sheets: drawn(`地区|会员数（人）|驿站（个）\n襄城县|45210|12\n禹州市||\n溧阳市|63050|30`, in2025),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|驿站|2025|12个',
      'liyang|会员数|2025|63050人',
      'liyang|驿站|2025|30个',
    ],
    says: ['禹州市: no value given'],
  },
  {
    about: 'holds 收入合计 at the head of a column against the columns of its parts',
    sheets: drawn(
      `2025年工会经费收入情况表（单位：万元）|<|<|<|<\n地区|收入合计|会费收入|拨缴经费收入|补助收入\n襄城县|316.5|20|260.5|36\n溧阳市|402.2|30|340|31.2`,
    ),
    comesTo: [
      'xiangcheng|收入合计|2025|3165000元',
      'xiangcheng|会费收入|2025|200000元',
      'xiangcheng|拨缴经费收入|2025|2605000元',
      'xiangcheng|补助收入|2025|360000元',
      'liyang|收入合计|2025|4022000元',
      'liyang|会费收入|2025|300000元',
      'liyang|拨缴经费收入|2025|3400000元',
      'liyang|补助收入|2025|312000元',
    ],
    conflicts: ['收入合计: 402.2 / 401.2'],
  },
  {
    about: 'says of what a change is that stands behind how far a task came, and sums no growth',
    sheets: drawn(
      `2025年新就业形态劳动者入会任务完成情况|<|<|<|<|<\n县区|年度目标（人）|完成数（人）|完成率（%）|比上年同期增减（人）|增幅（%）\n禹州市|2000|1500|75|120|8.7\n襄城县|800|560|70|-30|-3.2\n合计|2800|2060|73.6|90|4.6`,
    ),
    comesTo: [
      '禹州市|新就业形态劳动者入会 · 年度目标|2025|2000人',
      '禹州市|新就业形态劳动者入会 · 完成数|2025|1500人',
      '禹州市|新就业形态劳动者入会 · 完成率|2025|75%',
      '禹州市|新就业形态劳动者入会 · 比上年同期增减|2025|120人',
      '禹州市|新就业形态劳动者入会 · 增幅|2025|8.7%',
      'xiangcheng|新就业形态劳动者入会 · 年度目标|2025|800人',
      'xiangcheng|新就业形态劳动者入会 · 完成数|2025|560人',
      'xiangcheng|新就业形态劳动者入会 · 完成率|2025|70%',
      'xiangcheng|新就业形态劳动者入会 · 比上年同期增减|2025|-30人',
      'xiangcheng|新就业形态劳动者入会 · 增幅|2025|-3.2%',
    ],
    says: ['增幅 4.6: rates do not add up'],
  },
  {
    about: 'takes what is foreseen for a year as such, of what the title names',
    sheets: drawn(`建会数（家）|<|<\n地区|2025年1-10月|2025年预计\n襄城县|9|14`),
    comesTo: ['xiangcheng|建会数 · 预计|2025|14家'],
    asks: ['indicator'],
  },
  {
    about:
      'holds 一季度合计 against its months, but not the last of them against a quarter that says of itself no sum',
    sheets: drawn(
      `2025年一季度发展会员（人）\n县区|1月|2月|3月|一季度合计\n襄城县|120|80|200|400\n溧阳市|300|210|190|800`,
    ),
    comesTo: [
      'xiangcheng|发展会员|2025-01|120人',
      'xiangcheng|发展会员|2025-02|80人',
      'xiangcheng|发展会员|2025-03|200人',
      'xiangcheng|发展会员|2025-01..2025-03|400人',
      'liyang|发展会员|2025-01|300人',
      'liyang|发展会员|2025-02|210人',
      'liyang|发展会员|2025-03|190人',
      'liyang|发展会员|2025-01..2025-03|800人',
    ],
    conflicts: ['溧阳市 一季度合计 发展会员: 800 / 700'],
  },
]
