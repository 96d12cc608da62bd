import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables in which the words are what is hard: parts, periods, places, English. Worked out by hand, cell by cell. */
export const WORD_KINDS: readonly Kind[] = [
  {
    about: 'takes 男 and 女 below an indicator for its parts, without 其中 or being set in',
    sheets: drawn(`
襄城县总工会2025年基本情况|<|<
指标|单位|数值
会员数|人|45210
男|人|26910
女|人|18300
基层工会数|个|1250`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 男|2025|26910人',
      'xiangcheng|会员数 · 女|2025|18300人',
      'xiangcheng|基层工会数|2025|1250个',
    ],
  },
  {
    about: 'reads # of yearbooks as 其中',
    sheets: drawn(
      `
指标|2024年|2025年
会员数（人）|43100|45210
#女会员|17500|18300
#农民工会员|9000|9600`,
      { name: '襄城县' },
    ),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 女会员|2024|17500人',
      'xiangcheng|会员数 · 女会员|2025|18300人',
      'xiangcheng|会员数 · 农民工会员|2024|9000人',
      'xiangcheng|会员数 · 农民工会员|2025|9600人',
    ],
  },
  {
    about: 'reads 年初 with 本年增加 and 本年减少',
    sheets: drawn(`
2025年各县区会员数增减情况表（单位：人）|<|<|<|<
地区|年初数|本年增加|本年减少|年末数
襄城县|43100|3000|890|45210`),
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|43100人',
      'xiangcheng|会员数 · 增加|2025|3000人',
      'xiangcheng|会员数 · 减少|2025|890人',
      'xiangcheng|会员数|up to 2025-12-31|45210人',
    ],
  },
  {
    about: 'reads places of provinces with 全国 as their total',
    sheets: drawn(`
2025年各省（区、市）会员数（万人）|<
地区|会员数
全国|30100
北京|600
河北|1500
吉林|450
海南|120`),
    comesTo: [
      'beijing|会员数|2025|6000000人',
      'hebei|会员数|2025|15000000人',
      'jilin|会员数|2025|4500000人',
      'hainan|会员数|2025|1200000人',
      '全国|会员数|2025|301000000人',
    ],
  },
  {
    about: 'reads XPCC divisions',
    sheets: drawn(`师|会员数（人）\n第一师|45210\n十三师|31875\n八师石河子市|63050`, in2025),
    comesTo: [
      '新疆生产建设兵团第一师|会员数|2025|45210人',
      'xpcc-13|会员数|2025|31875人',
      '新疆生产建设兵团第八师|会员数|2025|63050人',
    ],
  },
  {
    about: 'takes zones that are no places of the list for new ones, once asked',
    sheets: drawn(`
许昌市2025年各县（市、区）会员情况|<
单位|会员数（人）
襄城县总工会|45210
经济技术开发区工会|3000
示范区工会|1200
合计|49410`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      '经济技术开发区工会|会员数|2025|3000人',
      '示范区工会|会员数|2025|1200人',
    ],
    asks: ['names'],
    says: ['agrees with its lines: 49410'],
  },
  {
    about: 'reads a share beside a count under one heading',
    sheets: drawn(
      `
地区|会员|<|女会员|<
^|人数（人）|占比（%）|人数（人）|占比（%）
襄城县|45210|92|18300|40.5`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员人数|2025|45210人',
      'xiangcheng|会员 · 占比|2025|92%',
      'xiangcheng|女会员人数|2025|18300人',
      'xiangcheng|女会员 · 占比|2025|40.5%',
    ],
  },
  {
    about: 'reads months over indicators',
    sheets: drawn(`
2025年各县区工作情况|<|<|<|<
地区|1月|<|2月|<
^|新建工会（个）|发展会员（人）|新建工会（个）|发展会员（人）
襄城县|4|100|5|110`),
    comesTo: [
      'xiangcheng|新建工会|2025-01|4个',
      'xiangcheng|发展会员|2025-01|100人',
      'xiangcheng|新建工会|2025-02|5个',
      'xiangcheng|发展会员|2025-02|110人',
    ],
  },
  {
    about: 'reads place over year over plan and outturn',
    sheets: drawn(`
指标|襄城县|<|<|<
^|2024年|<|2025年|<
^|计划|完成|计划|完成
新建工会数（个）|25|22|30|26`),
    comesTo: [
      'xiangcheng|新建工会数 · 计划|2024|25个',
      'xiangcheng|新建工会数 · 完成|2024|22个',
      'xiangcheng|新建工会数 · 计划|2025|30个',
      'xiangcheng|新建工会数 · 完成|2025|26个',
    ],
  },
  {
    about: 'takes the unit of a title in brackets for all years',
    sheets: drawn(`
各县区历年经费收入（万元）|<|<
县区|2024|2025
襄城县|300|316.5
禹州市|690|702`),
    comesTo: [
      'xiangcheng|经费收入|2024|3000000元',
      'xiangcheng|经费收入|2025|3165000元',
      '禹州市|经费收入|2024|6900000元',
      '禹州市|经费收入|2025|7020000元',
    ],
  },
  {
    about: 'reads 1-6月累计 and 6月 of one year',
    sheets: drawn(`
2025年新建工会情况（单位：个）|<|<
地区|6月|1-6月累计
襄城县|4|26`),
    comesTo: ['xiangcheng|新建工会|2025-06|4个', 'xiangcheng|新建工会|2025-01..2025-06|26个'],
  },
  {
    about: 'reads periods of every form in cells',
    sheets: drawn(
      `
时期|会员数（人）
2025.1-6|1
2025年1~6月|2
2025 Q2|3
2025/01|4
2025年6月末|5
Jun 2025|6
2025年（1-6月）|7
FY2025|8`,
      { name: '襄城县' },
    ),
    comesTo: [
      'xiangcheng|会员数|2025-01..2025-06|1人',
      'xiangcheng|会员数|2025-01..2025-06|2人',
      'xiangcheng|会员数|2025-04..2025-06|3人',
      'xiangcheng|会员数|2025-01|4人',
      'xiangcheng|会员数|up to 2025-06-30|5人',
      'xiangcheng|会员数|2025-06|6人',
      'xiangcheng|会员数|2025-01..2025-06|7人',
      'xiangcheng|会员数|asked|8人',
    ],
    asks: ['period:FY'],
  },
  {
    about: 'reads numbers as people type them',
    sheets: drawn(
      `
地区|会员数
襄城县|45 210
禹州市|８８１２３人
长葛市|约6万
溧阳市|暂无
岚山区|…
海港区|３.１８７５万人`,
      { name: '2025年会员数（人）' },
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      '禹州市|会员数|2025|88123人',
      '长葛市|会员数|2025|60000人',
      'haigang|会员数|2025|31875人',
    ],
  },
  {
    about: 'asks whether a remark in brackets widens a place, and passes over who governs it',
    sheets: drawn(`地区|会员数（人）\n襄城县（含开发区）|45210\n汝州市（省直管）|63050`, in2025),
    comesTo: ['?|会员数|2025|45210人', '汝州市|会员数|2025|63050人'],
    asks: ['place:襄城县(含开发区)'],
  },
  {
    about: 'reads units in a column beside a column called 单位 for those who report',
    sheets: drawn(`
填报单位|指标|计量单位|2025年
襄城县总工会|会员数|万人|4.521
襄城县总工会|经费收入|千元|3165`),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'xiangcheng|经费收入|2025|3165000元'],
  },
  {
    about: 'reads a year beside a month in two columns',
    sheets: drawn(`
年份|月份|地区|新建工会数（个）
2025|1|襄城县|4
2025|2|襄城县|5
2025|12|襄城县|6`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01|4个',
      'xiangcheng|新建工会数|2025-02|5个',
      'xiangcheng|新建工会数|2025-12|6个',
    ],
  },
  {
    about: 'reads a year beside 季度',
    sheets: drawn(`
年度|季度|单位|新建工会数（个）
2025|一季度|襄城县|4
2025|2|襄城县|5`),
    comesTo: ['xiangcheng|新建工会数|2025-01..2025-03|4个', 'xiangcheng|新建工会数|2025-04..2025-06|5个'],
  },
  {
    about: 'reads a rate of 100 and of 0 by its percent sign, and a share without one is asked',
    sheets: drawn(`地区|建会率|入会率（%）\n襄城县|0.92|95\n溧阳市|1|100`, in2025),
    comesTo: ['xiangcheng|入会率|2025|95%', 'liyang|入会率|2025|100%'],
    asks: ['unit:建会率'],
  },
  {
    about: 'reads English headings over years',
    sheets: drawn(`
Members by county (persons)|<|<
County|2024|2025
Xiangcheng|43100|45210
Liyang|61000|63050
Total|104100|108260`),
    comesTo: [
      'xiangcheng|Members|2024|43100人',
      'xiangcheng|Members|2025|45210人',
      'liyang|Members|2024|61000人',
      'liyang|Members|2025|63050人',
    ],
  },
  {
    about: 'counts a part in the scale of its whole, and asks where a count has a fraction and no scale',
    sheets: drawn(
      `地区|会员数（万人）|其中：女会员|农民工会员\n襄城县|4.5|1.8|2.1\n溧阳市|6.3|2.5|3`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45000人',
      'xiangcheng|会员数 · 女会员|2025|18000人',
      'liyang|会员数|2025|63000人',
      'liyang|会员数 · 女会员|2025|25000人',
    ],
    asks: ['unit:农民工会员'],
  },
  {
    about: 'reads ditto marks in a column of units, and leaves the unit of a part to its whole',
    sheets: drawn(`
襄城县2025年情况|<|<
指标|单位|数值
会员数|万人|4.5
　其中：女会员||1.8
经费收入|万元|316.5
经费支出|〃|290`),
    comesTo: [
      'xiangcheng|会员数|2025|45000人',
      'xiangcheng|会员数 · 女会员|2025|18000人',
      'xiangcheng|经费收入|2025|3165000元',
      'xiangcheng|经费支出|2025|2900000元',
    ],
  },
  {
    about: 'takes the percent sign of a heading before the unit of the line',
    sheets: drawn(`
襄城县2025年计划完成情况|<|<|<|<
指标|单位|计划数|完成数|完成率（%）
经费收入|万元|300|316.5|105.5`),
    comesTo: [
      'xiangcheng|经费收入 · 计划数|2025|3000000元',
      'xiangcheng|经费收入 · 完成数|2025|3165000元',
      'xiangcheng|经费收入 · 完成率|2025|105.5%',
    ],
  },
  {
    about: 'takes 上年末 and 年初 for the last day of the year before, in a report on a quarter too',
    sheets: drawn(`
2025年一季度会员数（单位：人）|<|<
地区|上年末|本季末
襄城县|43100|45210`),
    comesTo: ['xiangcheng|会员数|up to 2024-12-31|43100人', 'xiangcheng|会员数|up to 2025-03-31|45210人'],
  },
]
