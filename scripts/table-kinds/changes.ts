import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Columns that say how much others changed: which of them are computed, which agree, and when the others are of. Worked out by hand, cell by cell. */
export const CHANGE_KINDS: readonly Kind[] = [
  {
    about: 'says of a growth that two years do not come to that it disagrees, and never that it was checked',
    sheets: drawn(`
地区|2024年会员数（人）|2025年会员数（人）|增长（%）
襄城县|43100|45210|9.9
禹州市|86000|88123|2.5`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      '禹州市|会员数|2024|86000人',
      '禹州市|会员数|2025|88123人',
    ],
    says: [
      '9.9: says 9.9, the two columns come to about 4.9',
      '增长（%）: a comparison of other columns, cells that disagree: 1',
    ],
    conflicts: ['增长（%）: 9.9 / 4.896'],
  },
  {
    about: 'holds 比上年增长 against the year in the line above, within the rounding of all three',
    sheets: drawn(`
襄城县总工会历年会员情况|<|<|<|<
年份|会员数（人）|比上年增长（%）|经费收入（万元）|比上年增减（万元）
2023年|41000||300.5|
2024年|43100|5.1|316.5|16
2025年|45210|8.8|310|6.5`),
    comesTo: [
      'xiangcheng|会员数|2023|41000人',
      'xiangcheng|经费收入|2023|3005000元',
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数 · 比上年增长|2024|5.1%',
      'xiangcheng|经费收入|2024|3165000元',
      'xiangcheng|经费收入 · 比上年增减|2024|160000元',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 比上年增长|2025|8.8%',
      'xiangcheng|经费收入|2025|3100000元',
      'xiangcheng|经费收入 · 比上年增减|2025|65000元',
    ],
    conflicts: ['会员数 · 比上年增长: 8.8 / 4.896', '经费收入 · 比上年增减: 6.5 / -6.5'],
    contradicts: 2,
  },
  {
    about:
      'holds 环比 of months down the lines against the month before, each county by itself, and 同比 against nothing',
    sheets: drawn(`
地区|月份|新发展会员（人）|环比增长（%）|同比增长（%）
襄城县|2025年1月|100|3|7
襄城县|2025年2月|120|20|8
襄城县|2025年3月|90|25|9
禹州市|2025年2月|50|4|7
禹州市|2025年3月|60|20|8`),
    comesTo: [
      'xiangcheng|新发展会员|2025-01|100人',
      'xiangcheng|新发展会员 · 环比增长|2025-01|3%',
      'xiangcheng|新发展会员 · 同比增长|2025-01|7%',
      'xiangcheng|新发展会员|2025-02|120人',
      'xiangcheng|新发展会员 · 环比增长|2025-02|20%',
      'xiangcheng|新发展会员 · 同比增长|2025-02|8%',
      'xiangcheng|新发展会员|2025-03|90人',
      'xiangcheng|新发展会员 · 环比增长|2025-03|25%',
      'xiangcheng|新发展会员 · 同比增长|2025-03|9%',
      '禹州市|新发展会员|2025-02|50人',
      '禹州市|新发展会员 · 环比增长|2025-02|4%',
      '禹州市|新发展会员 · 同比增长|2025-02|7%',
      '禹州市|新发展会员|2025-03|60人',
      '禹州市|新发展会员 · 环比增长|2025-03|20%',
      '禹州市|新发展会员 · 同比增长|2025-03|8%',
    ],
    conflicts: ['襄城县 新发展会员 · 环比增长: 25 / -25'],
    contradicts: 1,
  },
  {
    about: 'finds a rate that rose by points and a fall printed without a sign right, years down the lines',
    sheets: drawn(`
襄城县总工会历年情况|<|<|<|<
年份|建会率（%）|比上年提高（百分点）|困难职工（人）|比上年减少（人）
2023年|90||120|
2024年|92|2.4|100|20
2025年|93|1|85|15`),
    comesTo: [
      'xiangcheng|建会率|2023|90%',
      'xiangcheng|困难职工|2023|120人',
      'xiangcheng|建会率|2024|92%',
      'xiangcheng|建会率 · 比上年提高|2024|2.4个百分点',
      'xiangcheng|困难职工|2024|100人',
      'xiangcheng|困难职工 · 比上年减少|2024|20人',
      'xiangcheng|建会率|2025|93%',
      'xiangcheng|建会率 · 比上年提高|2025|1个百分点',
      'xiangcheng|困难职工|2025|85人',
      'xiangcheng|困难职工 · 比上年减少|2025|15人',
    ],
    contradicts: 0,
  },
  {
    about: 'takes 同比 beside two quarters of one year for a fact of its own, of the later one',
    sheets: drawn(`
2025年会员发展情况|<|<|<
地区|一季度会员数（人）|二季度会员数（人）|同比增长（%）
襄城县|45100|45210|55
禹州市|88000|88100|60`),
    comesTo: [
      'xiangcheng|会员数|2025-01..2025-03|45100人',
      'xiangcheng|会员数|2025-04..2025-06|45210人',
      'xiangcheng|会员数 · 同比增长|2025-04..2025-06|55%',
      '禹州市|会员数|2025-01..2025-03|88000人',
      '禹州市|会员数|2025-04..2025-06|88100人',
      '禹州市|会员数 · 同比增长|2025-04..2025-06|60%',
    ],
  },
  {
    about: 'takes 同比 beside two months of one year, in a list of indicators, for a fact of its own',
    sheets: drawn(`
地区|指标|单位|2025年1月|2025年2月|同比增长（%）
襄城县|新发展会员|人|100|200|15
禹州市|新发展会员|人|300|150|-8`),
    comesTo: [
      'xiangcheng|新发展会员|2025-01|100人',
      'xiangcheng|新发展会员|2025-02|200人',
      'xiangcheng|新发展会员 · 同比增长|2025-02|15%',
      '禹州市|新发展会员|2025-01|300人',
      '禹州市|新发展会员|2025-02|150人',
      '禹州市|新发展会员 · 同比增长|2025-02|-8%',
    ],
  },
  {
    about: 'takes 环比 beside two years for a fact of its own',
    sheets: drawn(`
地区|指标|单位|2024年|2025年|环比增长（%）
襄城县|会员数|人|43100|45210|0.3`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 环比增长|2025|0.3%',
    ],
  },
  {
    about: 'holds 环比 against the month before and 同比 against the same month a year before',
    sheets: drawn(
      `
县区|2月会员数（人）|3月会员数（人）|2024年3月会员数（人）|同比增长（%）|环比增长（%）|较上月增减（人）
襄城县|120|150|100|50|25|30
溧阳市|200|190|200|-5|5|-10`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025-02|120人',
      'xiangcheng|会员数|2025-03|150人',
      'xiangcheng|会员数|2024-03|100人',
      'liyang|会员数|2025-02|200人',
      'liyang|会员数|2025-03|190人',
      'liyang|会员数|2024-03|200人',
    ],
    says: [
      '同比增长（%）: a comparison of other columns, checked against them',
      '5: says 5, the two columns come to about -5',
      '较上月增减（人）: a comparison of other columns, checked against them',
    ],
    conflicts: ['环比增长（%）: 5 / -5'],
  },
  {
    about: 'holds each growth of a flat heading against the two years of its own indicator',
    sheets: drawn(`
地区|2024年会员数（人）|2025年会员数（人）|比上年增长（%）|2024年经费收入（万元）|2025年经费收入（万元）|比上年增减（元）
襄城县|43100|45210|4.9|300.5|316.5|160000
溧阳市|62000|63050|1.7|400|390|90000`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2024|3005000元',
      'xiangcheng|经费收入|2025|3165000元',
      'liyang|会员数|2024|62000人',
      'liyang|会员数|2025|63050人',
      'liyang|经费收入|2024|4000000元',
      'liyang|经费收入|2025|3900000元',
    ],
    says: [
      '比上年增长（%）: a comparison of other columns, checked against them',
      '90000: says 90000, the two columns come to about -100000',
    ],
  },
  {
    about: 'compares no members with a rate of the same year',
    sheets: drawn(`
地区|2025年会员数（人）|2025年建会率（%）|比上年增减（百分点）
襄城县|45210|92|1.2`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|建会率|2025|92%',
      'xiangcheng|建会率 · 比上年增减|2025|1.2个百分点',
    ],
  },
  {
    about: 'takes a change in where one of the two values that it compares is not given',
    sheets: drawn(`
2025年各县会员情况|<|<|<
地区|会员数（人）|上年同期|同比（%）
襄城县|45210|43100|4.9
禹州市|88123||2.1`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数|2024|43100人',
      '禹州市|会员数|2025|88123人',
      '禹州市|会员数 · 同比|2025|2.1%',
    ],
    says: ['同比（%）: a comparison of other columns, checked against them'],
  },
  {
    about: 'holds 同比 against the cumulated months that stand a year before, among months that do not',
    sheets: drawn(`
2025年新发展会员统计表|<|<|<|<|<|<
县区|指标|1月|1-2月|1-3月|2024年1-3月|同比增长%
襄城县|新发展会员（人）|10|22|37|30|23.3
禹州市|新发展会员（人）|5|11|18|20|-10`),
    comesTo: [
      'xiangcheng|新发展会员|2025-01|10人',
      'xiangcheng|新发展会员|2025-01..2025-02|22人',
      'xiangcheng|新发展会员|2025-01..2025-03|37人',
      'xiangcheng|新发展会员|2024-01..2024-03|30人',
      '禹州市|新发展会员|2025-01|5人',
      '禹州市|新发展会员|2025-01..2025-02|11人',
      '禹州市|新发展会员|2025-01..2025-03|18人',
      '禹州市|新发展会员|2024-01..2024-03|20人',
    ],
    says: ['同比增长%: a comparison of other columns, checked against them'],
  },
  {
    about:
      'takes 同比 beside cumulated months for one of the newest of them, and not of the year of the title',
    sheets: drawn(`
2025年各县发展会员情况|<|<|<|<
县区|1月发展会员（人）|1-2月发展会员（人）|1-3月发展会员（人）|同比增长（%）
襄城县|10|22|37|23.3
溧阳市|5|11|18|-10`),
    comesTo: [
      'xiangcheng|发展会员|2025-01|10人',
      'xiangcheng|发展会员|2025-01..2025-02|22人',
      'xiangcheng|发展会员|2025-01..2025-03|37人',
      'xiangcheng|发展会员 · 同比增长|2025-01..2025-03|23.3%',
      'liyang|发展会员|2025-01|5人',
      'liyang|发展会员|2025-01..2025-02|11人',
      'liyang|发展会员|2025-01..2025-03|18人',
      'liyang|发展会员 · 同比增长|2025-01..2025-03|-10%',
    ],
  },
  {
    about: 'takes 同比 behind months and what they come to for one of all the months',
    sheets: drawn(`
2025年发展会员（人）|<|<|<|<
县区|1月|2月|累计|同比增长（%）
襄城县|10|12|22|23.3
溧阳市|5|6|11|-10`),
    comesTo: [
      'xiangcheng|发展会员|2025-01|10人',
      'xiangcheng|发展会员|2025-02|12人',
      'xiangcheng|发展会员 · 同比增长|2025-01..2025-02|23.3%',
      'liyang|发展会员|2025-01|5人',
      'liyang|发展会员|2025-02|6人',
      'liyang|发展会员 · 同比增长|2025-01..2025-02|-10%',
    ],
    says: ['累计: a total of the columns beside it; agrees'],
  },
  {
    about: 'asks whether 较上年 of a rate is in percentage points or in per cent',
    sheets: drawn(`
2025年各县建会情况|<|<
县区|建会率|较上年
襄城县|92.1%|1.2%
禹州市|88.5%|-2%`),
    comesTo: ['xiangcheng|建会率|2025|92.1%', '禹州市|建会率|2025|88.5%'],
    asks: ['points:建会率 · 较上年'],
  },
  {
    about: 'takes 较上年 of a rate for what the answer says, with its sign',
    sheets: drawn(`
2025年各县建会情况|<|<
县区|建会率|较上年
襄城县|92.1%|1.2%
禹州市|88.5%|-2%`),
    answers: { 'points:建会率 · 较上年': '个百分点' },
    comesTo: [
      'xiangcheng|建会率|2025|92.1%',
      'xiangcheng|建会率 · 较上年|2025|1.2个百分点',
      '禹州市|建会率|2025|88.5%',
      '禹州市|建会率 · 较上年|2025|-2个百分点',
    ],
  },
  {
    about:
      'takes 比上年, 比年初, 较上月 and the like of members for more and fewer members, without a question',
    sheets: drawn(`
2025年12月各县会员情况|<|<|<|<|<|<
县区|会员数（人）|比上年|比年初|较上月|比去年末|较2024年
襄城县|45210|210|15|-3|15|210
禹州市|88123|-200|30|8|30|-200`),
    comesTo: [
      'xiangcheng|会员数|2025-12|45210人',
      'xiangcheng|会员数 · 比上年|2025-12|210人',
      'xiangcheng|会员数 · 比年初|2025-12|15人',
      'xiangcheng|会员数 · 较上月|2025-12|-3人',
      'xiangcheng|会员数 · 比去年末|2025-12|15人',
      'xiangcheng|会员数 · 较2024年|2025-12|210人',
      '禹州市|会员数|2025-12|88123人',
      '禹州市|会员数 · 比上年|2025-12|-200人',
      '禹州市|会员数 · 比年初|2025-12|30人',
      '禹州市|会员数 · 较上月|2025-12|8人',
      '禹州市|会员数 · 比去年末|2025-12|30人',
      '禹州市|会员数 · 较2024年|2025-12|-200人',
    ],
  },
  {
    about: 'takes 较上年 of members for per cent where its cells say so, and sums none',
    sheets: drawn(`
2025年各县会员情况|<|<
县区|会员数（人）|较上年
襄城县|45210|2.1%
禹州市|88123|-2.0%
合计|133333|-0.6%`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 较上年|2025|2.1%',
      '禹州市|会员数|2025|88123人',
      '禹州市|会员数 · 较上年|2025|-2%',
    ],
    says: ['agrees with its lines: 133333; 会员数 · 较上年 -0.6: rates do not add up'],
  },
  {
    about: 'reads changes in English: vs last year, change on 2024, YoY',
    sheets: drawn(
      `
County|Members (persons)|vs last year|Change on 2024|YoY
襄城县|45210|210|210|0.5
溧阳市|63050|-200|-200|-0.3`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|Members|2025|45210人',
      'xiangcheng|Members · vs last year|2025|210人',
      'xiangcheng|Members · Change on 2024|2025|210人',
      'xiangcheng|Members · YoY|2025|0.5%',
      'liyang|Members|2025|63050人',
      'liyang|Members · vs last year|2025|-200人',
      'liyang|Members · Change on 2024|2025|-200人',
      'liyang|Members · YoY|2025|-0.3%',
    ],
  },
  {
    about: 'holds changes in English against the two years that they compare',
    sheets: drawn(`
County|Indicator|2024|2025|Change on 2024|YoY (%)
襄城县|Members (persons)|43100|45210|2110|9.9
溧阳市|Members (persons)|62000|63050|1050|1.7`),
    comesTo: [
      'xiangcheng|Members|2024|43100人',
      'xiangcheng|Members|2025|45210人',
      'liyang|Members|2024|62000人',
      'liyang|Members|2025|63050人',
    ],
    says: [
      'Change on 2024: a comparison of other columns, checked against them',
      '9.9: says 9.9, the two columns come to about 4.9',
    ],
  },
  {
    about: 'asks one thing of a whole column of changes of a rate, and never whether 0.8 is 80%',
    sheets: drawn(`
2025年各县建会情况|<|<|<
县区|建会率（%）|较上年增减|比上年±
襄城县|92.1|1.2|0.8
禹州市|88.5|-2.0|-1.1`),
    comesTo: ['xiangcheng|建会率|2025|92.1%', '禹州市|建会率|2025|88.5%'],
    asks: ['points:建会率 · 较上年增减', 'points:建会率 · 比上年±'],
  },
  {
    about: 'reads the change of a rate that is written as decimals by the same answer as the rate',
    sheets: drawn(`
2025年各县建会情况|<|<
县区|建会率|比上年
襄城县|0.921|0.012
禹州市|0.885|-0.02`),
    answers: { 'unit:建会率': '0.92 = 92%', 'points:建会率 · 比上年': '个百分点' },
    comesTo: [
      'xiangcheng|建会率|2025|92.1%',
      'xiangcheng|建会率 · 比上年|2025|1.2个百分点',
      '禹州市|建会率|2025|88.5%',
      '禹州市|建会率 · 比上年|2025|-2个百分点',
    ],
  },
  {
    about: 'asks for the unit of a change that counts nobody by halves',
    sheets: drawn(`
2025年各县会员情况|<|<
县区|会员数（人）|比上年±
襄城县|45210|0.8
禹州市|88123|-1.1`),
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人'],
    asks: ['unit:会员数 · 比上年±'],
  },
  {
    about:
      'holds 提高（个百分点） against the two years beside it, as it does a change that names one of them',
    sheets: drawn(`
地区|2024年建会率（%）|2025年建会率（%）|提高（个百分点）
襄城县|90|92.1|2.1
溧阳市|88|89.5|5.5`),
    comesTo: [
      'xiangcheng|建会率|2024|90%',
      'xiangcheng|建会率|2025|92.1%',
      'liyang|建会率|2024|88%',
      'liyang|建会率|2025|89.5%',
    ],
    conflicts: ['提高（个百分点）: 5.5 / 1.5'],
    says: [
      '5.5: says 5.5, the two columns come to about 1.5',
      '提高（个百分点）: a comparison of other columns, cells that disagree: 1',
    ],
  },
]
