import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables as a county's office has them: accounts with 收入合计, two lists side by side, years over two, days of founding. Worked out by hand. */
export const COUNTY_KINDS: readonly Kind[] = [
  {
    about: 'takes 收入合计 whose parts stand nowhere for an indicator, and holds it against no other lines',
    sheets: drawn(`襄城县|<|<\n指标|单位|2025年\n会员数|人|45210\n收入合计|万元|316.5\n支出合计|万元|280.1`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|收入合计|2025|3165000元',
      'xiangcheng|支出合计|2025|2801000元',
    ],
  },
  {
    about: 'keeps 收入合计 beside its parts, and tells where they come to something else',
    sheets: drawn(
      `襄城县经费收支（万元）|<\n项目|金额\n收入合计|300\n会费收入|20\n拨缴经费收入|260\n支出合计|280.1\n活动支出|180.1\n维权支出|100\n本年结余|19.9`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|收入合计|2025|3000000元',
      'xiangcheng|会费收入|2025|200000元',
      'xiangcheng|拨缴经费收入|2025|2600000元',
      'xiangcheng|支出合计|2025|2801000元',
      'xiangcheng|活动支出|2025|1801000元',
      'xiangcheng|维权支出|2025|1000000元',
      'xiangcheng|本年结余|2025|199000元',
    ],
    conflicts: ['收入合计: 300 / 280'],
  },
  {
    about: 'takes 收入合计 and 支出合计 at the head of columns for what they are',
    sheets: drawn(`地区|收入合计（万元）|支出合计（万元）\n襄城县|316.5|280.1\n溧阳市|402.2|390`, in2025),
    comesTo: [
      'xiangcheng|收入合计|2025|3165000元',
      'xiangcheng|支出合计|2025|2801000元',
      'liyang|收入合计|2025|4022000元',
      'liyang|支出合计|2025|3900000元',
    ],
  },
  {
    about: 'takes 会员数合计 below 男会员 and 女会员 for 会员数, and 人数合计 for a total',
    sheets: drawn(`襄城县|<\n指标|2025年（人）\n男会员|20000\n女会员|25210\n会员数合计|45210`),
    comesTo: [
      'xiangcheng|男会员|2025|20000人',
      'xiangcheng|女会员|2025|25210人',
      'xiangcheng|会员数|2025|45210人',
    ],
  },
  {
    about: 'never reads the spending at the right for the income at the left, whose names differ',
    sheets: drawn(
      `襄城县2025年收支情况（单位：万元）|<|<|<\n收入项目|金额|支出项目|金额\n会员会费|12.5|活动支出|80.2\n拨缴经费|260.8|维权支出|33.1`,
    ),
    comesTo: [
      'xiangcheng|会员会费|2025|125000元',
      'xiangcheng|拨缴经费|2025|2608000元',
      'xiangcheng|活动支出|2025|802000元',
      'xiangcheng|维权支出|2025|331000元',
    ],
  },
  {
    about: 'begins another list behind a blank column that is called by no known word',
    sheets: drawn(
      `2025年先进名册|<|<|<|<\n县区|会员数（人）||标兵单位|职工数（人）\n襄城县|45210||甲食品厂|300\n溧阳市|63050||乙机械厂|520`,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
      '甲食品厂|职工数|2025|300人',
      '乙机械厂|职工数|2025|520人',
    ],
    asks: ['names'],
  },
  {
    about: 'takes the unit beside the title of a second table for that table alone',
    sheets: drawn(
      `表一 经费||单位：万元\n地区|经费收入|经费支出\n襄城县|316.5|280\n溧阳市|402|390\n|||\n表二 慰问||单位：元\n地区|慰问资金|帮扶资金\n襄城县|36500|1200\n溧阳市|22000|800`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|经费收入|2025|3165000元',
      'xiangcheng|经费支出|2025|2800000元',
      'liyang|经费收入|2025|4020000元',
      'liyang|经费支出|2025|3900000元',
      'xiangcheng|慰问资金|2025|36500元',
      'xiangcheng|帮扶资金|2025|1200元',
      'liyang|慰问资金|2025|22000元',
      'liyang|帮扶资金|2025|800元',
    ],
  },
  {
    about: 'never takes the day on which a union was founded for the period of its members',
    sheets: drawn(
      `2025年企业建会情况|<|<|<\n企业名称|所属县区|会员数（人）|建会时间\n宏远机械厂|襄城县|500|2019年3月\n众安纺织厂|溧阳市|280|2021年5月`,
    ),
    comesTo: ['宏远机械厂|会员数|2025|500人', '众安纺织厂|会员数|2025|280人'],
    asks: ['names'],
    says: ['建会时间: a column of texts'],
  },
  {
    about: 'tells firms of one name apart by the county at their right',
    sheets: drawn(`企业名称|所属县区|会员数（人）\n宏远机械厂|襄城县|500\n宏远机械厂|溧阳市|90`, in2025),
    comesTo: ['宏远机械厂|会员数|2025|500人', '宏远机械厂|会员数|2025|90人'],
    asks: ['place:宏远机械厂'],
  },
  {
    about: 'reads days that lost their format below 统计日期',
    sheets: drawn(`统计日期|地区|会员数（人）\n45657|襄城县|45210\n45838|襄城县|45999`),
    comesTo: [
      'xiangcheng|会员数|2024-12-31..2024-12-31|45210人',
      'xiangcheng|会员数|2025-06-30..2025-06-30|45999人',
    ],
  },
  {
    about: 'reads the place and the indicator of a heading that joins them',
    sheets: drawn(`月份|襄城县会员数（人）|溧阳市会员数（人）\n1月|45210|63050\n2月|45300|63100`, in2025),
    comesTo: [
      'xiangcheng|会员数|2025-01|45210人',
      'liyang|会员数|2025-01|63050人',
      'xiangcheng|会员数|2025-02|45300人',
      'liyang|会员数|2025-02|63100人',
    ],
  },
  {
    about: 'takes 企业 and 社区 for whose members are counted, never for a unit',
    sheets: drawn(
      `地区|会员数（人）|<|<|建会数（企业）\n^|合计|企业|社区|^\n襄城县|45210|40000|5210|300`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 企业|2025|40000人',
      'xiangcheng|会员数 · 社区|2025|5210人',
    ],
    asks: ['unit:建会数(企业)'],
  },
  {
    about: 'takes the unit of a sheet that is called after its indicator',
    sheets: [
      { name: '会员数（人）', drawn: '地区|2024年|2025年\n襄城县|43100|45210' },
      { name: '经费收入（万元）', drawn: '地区|2024年|2025年\n襄城县|300|316.5' },
    ],
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2024|3000000元',
      'xiangcheng|经费收入|2025|3165000元',
    ],
  },
  {
    about: 'names each line of notes below a table',
    sheets: drawn(
      `地区|会员数（人）\n襄城县|45210\n注：1.不含离退休人员。|\n2.数据由各县区总工会报送。|`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    says: ['注：1.不含离退休人员。: a note', '2.数据由各县区总工会报送。: outside the table'],
  },
  {
    about: 'asks once which months years such as 2023/24 have, and knows a school year',
    sheets: drawn(
      `襄城县培训情况（人）|<|<|<|<\n指标|2022/23|2023/24|2024-25年度|2024/2025学年\n培训职工人数|90|100|200|300`,
    ),
    comesTo: [
      'xiangcheng|培训职工人数|asked|90人',
      'xiangcheng|培训职工人数|asked|100人',
      'xiangcheng|培训职工人数|asked|200人',
      'xiangcheng|培训职工人数|2024-09..2025-08|300人',
    ],
    asks: ['period:years:across', 'period:years:school'],
  },
  {
    about: 'reads years over two by the answer',
    sheets: drawn(`2023/24年度工匠培训|<\n地区|培训人数（人）\n襄城县|100`),
    answers: { 'period:years:across': 'October of the first year to September of the second' },
    comesTo: ['xiangcheng|培训人数|2023-10..2024-09|100人'],
  },
  {
    about: 'asks what 2023-2024年度 is, and takes 2023-2024年 for both years',
    sheets: drawn(
      `时期|地区|表彰人数（人）\n2023-2024年度|襄城县|10\n2021-2022年|襄城县|12\n2024-12|襄城县|3`,
    ),
    comesTo: [
      'xiangcheng|表彰人数|asked|10人',
      'xiangcheng|表彰人数|2021-01..2022-12|12人',
      'xiangcheng|表彰人数|2024-12|3人',
    ],
    asks: ['period:years:both'],
  },
  {
    about: 'reads counties below their city in two lines of headings, the corner named in the second',
    sheets: drawn(`
2025年各县市工会情况|<|<|<
指标|许昌市|<|常州市
指标名称|襄城县|禹州市|溧阳市
会员数（人）|45210|88123|63050
建会率（%）|92|90|88.5`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      '禹州市|会员数|2025|88123人',
      'liyang|会员数|2025|63050人',
      'xiangcheng|建会率|2025|92%',
      '禹州市|建会率|2025|90%',
      'liyang|建会率|2025|88.5%',
    ],
  },
  {
    about: 'reads counties below their city where the corner is one cell, and leaves the sum of each city',
    sheets: drawn(`
2025年各县市工会情况|<|<|<|<|<
指标|许昌市|<|<|常州市|<
^|襄城县|禹州市|小计|溧阳市|小计
会员数（人）|45210|88123|133333|63050|63050`),
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人', 'liyang|会员数|2025|63050人'],
    says: [
      '小计: a total of the columns beside it; agrees',
      '小计: a total of the columns beside it; agrees',
    ],
  },
  {
    about: 'takes a district of a common name for that of the city above it',
    sheets: drawn(`
2025年各区工会情况|<|<
指标|西宁市|南京市
^|城中区|鼓楼区
会员数（人）|45210|88123`),
    comesTo: ['西宁市城中区|会员数|2025|45210人', '南京市鼓楼区|会员数|2025|88123人'],
  },
  {
    about: 'takes a share in words as one of a rate, and asks nothing of it',
    sheets: drawn('2025年工会工作|<\n县区|满意率（%）\n襄城县|三分之二\n溧阳市|91'),
    comesTo: ['xiangcheng|满意率|2025|66.67%', 'liyang|满意率|2025|91%'],
  },
  {
    about: 'takes what persons of a county were given for nothing of the county',
    file: '2025年困难职工帮扶名册.xlsx',
    sheets: drawn(
      '序号|姓名|县区|帮扶金额（元）\n1|甲某某|襄城县|3000\n2|乙某|襄城县|2000\n3|丙某某|禹州市|1500',
    ),
    comesTo: [],
    asks: ['persons:姓名'],
    says: ['姓名: a line for each person'],
  },
  {
    about: 'takes a line for a county, if it is said to be one, whoever is named beside it',
    file: '2025年各县区.xlsx',
    sheets: drawn('县区|姓名|会员数（人）\n襄城县|甲某某|45210\n禹州市|乙某|88123'),
    answers: { 'persons:姓名': 'a place each' },
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人'],
  },
]
