import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables in which units and scales contradict each other, or the values do. Worked out by hand, cell by cell. */
export const UNIT_KINDS: readonly Kind[] = [
  {
    about:
      'asks what a decimal among per cents is, and takes a small share whose column comes to 100 as it is',
    sheets: drawn(
      `地区|建会率（%）|入会率（%）|占比（%）\n襄城县|0.915|86.5|60\n溧阳市|91|0.86|39.5\n岚山区|92|88|0.5`,
      in2025,
    ),
    comesTo: [
      'liyang|建会率|2025|91%',
      'lanshan|建会率|2025|92%',
      'xiangcheng|入会率|2025|86.5%',
      'lanshan|入会率|2025|88%',
    ],
    // Nothing beside it is a number that 占比 could be a share of: its values wait.
    asks: ['indicator:占比', 'scale:建会率', 'scale:入会率'],
  },
  {
    about: 'multiplies decimals by a hundred where that is said, in lines of indicators too',
    sheets: drawn(`指标|单位|襄城县|溧阳市\n建会率|%|0.92|90.5\n会员数|人|45210|63050`, in2025),
    answers: { 'scale:建会率': '0.92 = 92%' },
    comesTo: [
      'xiangcheng|建会率|2025|92%',
      'liyang|建会率|2025|90.5%',
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
    ],
  },
  {
    about: 'asks about decimals alone below a heading in per cent, but not of growth or of accidents',
    sheets: drawn(
      `地区|覆盖率（%）|经费增长率（%）|工伤发生率（%）\n襄城县|0.92|0.8|0.35\n溧阳市|0.9|0.5|0.28`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|经费增长率|2025|0.8%',
      'liyang|经费增长率|2025|0.5%',
      'xiangcheng|工伤发生率|2025|0.35%',
      'liyang|工伤发生率|2025|0.28%',
    ],
    asks: ['scale:覆盖率'],
  },
  {
    about:
      'asks what 9150% of a format is, and whether a rate of the unionised may pass 100 %; of a plan it may',
    sheets: drawn(
      `地区|建会率|计划完成率（%）|入会率（%）\n襄城县|91.5%|105.5|86\n溧阳市|9150%|98|102\n岚山区|88%|130|90`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|建会率|2025|91.5%',
      'lanshan|建会率|2025|88%',
      'xiangcheng|计划完成率|2025|105.5%',
      'liyang|计划完成率|2025|98%',
      'lanshan|计划完成率|2025|130%',
      'xiangcheng|入会率|2025|86%',
      'lanshan|入会率|2025|90%',
    ],
    asks: ['shift:建会率', 'over:入会率'],
  },
  {
    about: 'takes 9150% for 91.5 % and leaves 102 % out where that is said',
    sheets: drawn(`地区|建会率|入会率（%）\n襄城县|9150%|102\n溧阳市|90%|86`, in2025),
    answers: { 'shift:建会率': '9150% = 91.5%', 'over:入会率': 'leave out' },
    comesTo: ['xiangcheng|建会率|2025|91.5%', 'liyang|建会率|2025|90%', 'liyang|入会率|2025|86%'],
    says: ['102: left out by choice'],
  },
  {
    about: 'asks what a bare 100 is beside 98分',
    sheets: drawn(`地区|满意度\n襄城县|98分\n溧阳市|九十五分\n岚山区|100`, in2025),
    comesTo: ['xiangcheng|满意度|2025|98分', 'liyang|满意度|2025|95分'],
    asks: ['unit:满意度'],
  },
  {
    about: 'asks about 8.8 among tens of thousands of people, and about all where most have halves',
    sheets: drawn(
      `地区|会员数（人）|职工数（人）\n襄城县|45210|5.3\n溧阳市|8.8|10.1\n岚山区|31875|4`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'lanshan|会员数|2025|31875人'],
    asks: ['unit:职工数', 'scale:会员数'],
  },
  {
    about: 'asks which unit holds where the heading says 万元 and the line of units 元',
    sheets: drawn(`地区|经费收入（万元）|会员数（人）\n|元|人\n襄城县|316.5|45210`, in2025),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    asks: ['unit:经费收入'],
  },
  {
    about: 'asks which unit holds where the cell of the indicator says 万元 and the column of units 元',
    sheets: drawn(`襄城县2025年情况|<|<\n指标|单位|数值\n经费收入（万元）|元|316.5\n会员数|人|45210`),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    asks: ['unit:经费收入'],
  },
  {
    about: 'has 元 confirmed in one heading of a sheet in 万元, but not of an average',
    sheets: drawn(`
2025年各县区经费情况（单位：万元）|<|<|<
地区|经费收入|慰问金（元）|人均经费（元）
襄城县|316.5|12000|70`),
    comesTo: [
      'xiangcheng|经费收入|2025|3165000元',
      'xiangcheng|慰问金|2025|12000元',
      'xiangcheng|人均经费|2025|70元',
    ],
    asks: ['unit:慰问金'],
  },
  {
    about: 'has the unit confirmed that a format writes below a heading with another one',
    sheets: drawn(
      `地区|经费收入（元）|经费支出（元）\n襄城县|120.5万元|1205000\n溧阳市|99万元|120万元`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|经费收入|2025|1205000元',
      'liyang|经费收入|2025|990000元',
      'xiangcheng|经费支出|2025|1205000元',
      'liyang|经费支出|2025|1200000元',
    ],
    asks: ['unit:经费收入'],
  },
  {
    about: 'reads a line of units that says people apart from money',
    sheets: drawn(`单位：万元（人数为人）|<|<\n地区|会员数|经费收入\n襄城县|43100|300.5`, in2025),
    comesTo: ['xiangcheng|会员数|2025|43100人', 'xiangcheng|经费收入|2025|3005000元'],
  },
  {
    about: 'reads English scales behind names and takes the unit from the name',
    sheets: drawn(
      `Place|Members (thousand)|Female members ('000)|Fee income (CNY million)|Fund spending (RMB k)|Coverage rate (%)
Liyang|101.5|40.2|30.5|250|91.5
Xiangcheng|88.2|33.1|25|200|88`,
      { name: '2025' },
    ),
    comesTo: [
      'liyang|Members|2025|101500人',
      'xiangcheng|Members|2025|88200人',
      'liyang|Female members|2025|40200人',
      'xiangcheng|Female members|2025|33100人',
      'liyang|Fee income|2025|30500000元',
      'xiangcheng|Fee income|2025|25000000元',
      'liyang|Fund spending|2025|250000元',
      'xiangcheng|Fund spending|2025|200000元',
      'liyang|Coverage rate|2025|91.5%',
      'xiangcheng|Coverage rate|2025|88%',
    ],
  },
  {
    about: 'takes 万 alone for the scale of what the name counts',
    sheets: drawn(`地区|会员数（万）|经费收入（万）\n襄城县|4.5|316.5`, in2025),
    comesTo: ['xiangcheng|会员数|2025|45000人', 'xiangcheng|经费收入|2025|3165000元'],
  },
  {
    about: 'reads 亏损 and arrows before numbers as what they say',
    sheets: drawn(`地区|经费结余（万元）|净增会员（人）\n襄城县|亏损12|↓35\n溧阳市|3.5|↑20`, in2025),
    comesTo: [
      'xiangcheng|经费结余|2025|-120000元',
      'xiangcheng|净增会员|2025|-35人',
      'liyang|经费结余|2025|35000元',
      'liyang|净增会员|2025|20人',
    ],
  },
  {
    about: 'takes what money is spent on for money in a sheet in 万元, and what is counted for a count',
    sheets: drawn(`
2025年经费支出情况|<|<|<
单位：万元|<|<|<
地区|支出|<|<
^|职工活动|困难职工|慰问人数
襄城县|120.25|33|512`),
    asks: ['unit:支出 · 慰问人数'],
    comesTo: [
      'xiangcheng|支出 · 职工活动|2025|1202500元',
      'xiangcheng|支出 · 困难职工|2025|330000元',
      'xiangcheng|支出 · 慰问人数|2025|512人',
    ],
  },
  {
    about: 'asks whether 劳动竞赛 of a sheet in 万元 is what it cost or how many there were',
    sheets: drawn(`
2025年工作情况|<|<
单位：万元|<|<
地区|劳动竞赛|走访职工
襄城县|33|12.5`),
    answers: { 'unit:劳动竞赛': '万元', 'unit:走访职工': '万元' },
    comesTo: ['xiangcheng|劳动竞赛|2025|330000元', 'xiangcheng|走访职工|2025|125000元'],
  },
]
