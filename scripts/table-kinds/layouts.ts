import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables of each layout that offices use. Worked out by hand, cell by cell. */
export const LAYOUT_KINDS: readonly Kind[] = [
  {
    about: 'takes indicator and unit from the title where years stand across',
    sheets: drawn(`
历年会员数（单位：人）|<|<
地区|2024年|2025年
襄城县|43100|45210`),
    comesTo: ['xiangcheng|会员数|2024|43100人', 'xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'reads places across and indicators down, and leaves the column that sums them',
    sheets: drawn(
      `
指标|单位|襄城县|禹州市|合计
会员数|人|45210|88123|133333
经费收入|万元|316.5|702|1018.5`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      '禹州市|会员数|2025|88123人',
      'xiangcheng|经费收入|2025|3165000元',
      '禹州市|经费收入|2025|7020000元',
    ],
    says: ['合计: a total of the columns beside it; agrees'],
  },
  {
    about: 'reads a sheet per county, the year from the name of the file',
    file: '2025年各县.xlsx',
    sheets: [
      { name: '襄城县', drawn: '指标|数值\n会员数（人）|45210' },
      { name: '禹州市', drawn: '指标|数值\n会员数（人）|88123' },
    ],
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人'],
  },
  {
    about: 'knows a province above its counties, subtotals and a grand total across a blank line',
    sheets: drawn(
      `
地区|会员数（人）
河南省|
襄城县|45210
禹州市|88123
小计|133333
|
江苏省|
溧阳市|63050
小计|63050
总计|196383`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人', 'liyang|会员数|2025|63050人'],
    says: ['小计: a total; agrees with its lines: 133333', '总计: a total; agrees with its lines: 196383'],
  },
  {
    about: 'reads units behind a comma, a stroke or as a bare sign',
    sheets: drawn(
      `
地区|会员数,人|覆盖率%|经费/万元
襄城县|45210|92|316.5`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|覆盖率|2025|92%',
      'xiangcheng|经费|2025|3165000元',
    ],
  },
  {
    about: 'reads two tables on a sheet, each with its own title',
    sheets: drawn(`
2024年各县区会员情况|
地区|会员数（人）
襄城县|43100
|
2025年各县区经费情况|
地区|经费收入（万元）
襄城县|316.5`),
    comesTo: ['xiangcheng|会员数|2024|43100人', 'xiangcheng|经费收入|2025|3165000元'],
  },
  {
    about: 'puts months under the year of the title and says where their sum is wrong',
    sheets: drawn(`
2025年各县区发展会员数（人）|<|<|<
地区|1月|2月|合计
襄城县|10|20|30
溧阳市|1|2|4`),
    comesTo: [
      'xiangcheng|发展会员数|2025-01|10人',
      'xiangcheng|发展会员数|2025-02|20人',
      'liyang|发展会员数|2025-01|1人',
      'liyang|发展会员数|2025-02|2人',
    ],
    says: ['D4 says 4, the columns come to 3'],
  },
  {
    about: 'multiplies 万人 and 万元 of a unit column out',
    sheets: drawn(`
地区|指标|数值|单位|年份
襄城县|会员数|4.521|万人|2025
襄城县|经费收入|316.5|万元|2025`),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'xiangcheng|经费收入|2025|3165000元'],
  },
  {
    about: 'multiplies the unit of the corner out',
    sheets: drawn(`
2025年各县区会员情况|
|单位：万人
地区|会员数
襄城县|4.521`),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'takes 合计 beside 男 and 女 for the indicator of the title itself',
    sheets: drawn(`
2025年各县区会员数（单位：人）|<|<|<
地区|合计|男|女
襄城县|45210|26910|18300`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 男|2025|26910人',
      'xiangcheng|会员数 · 女|2025|18300人',
    ],
  },
  {
    about: 'reads two years and leaves their difference and growth',
    sheets: drawn(`
襄城县工会主要指标|<|<|<|<|<
指标|单位|2025年|2024年|增减|增长%
会员数|人|45210|43100|2110|4.9
建会率|%|92|91.2|0.8|`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|建会率|2025|92%',
      'xiangcheng|建会率|2024|91.2%',
    ],
    says: ['增长%: a comparison of other columns'],
  },
  {
    about: 'reads province, city and county in columns of their own, merged',
    sheets: drawn(
      `
省|市|县|会员数（人）
河南省|许昌市|襄城县|45210
^|^|禹州市|88123
^|^|小计|133333`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人'],
    says: ['小计: a total; agrees'],
  },
  {
    about: 'reads 本年 and 上年同期 below indicators by the period of the title',
    sheets: drawn(`
2025年1-6月各县区工会情况|<|<|<
地区|会员数（人）|<|<
^|本年|上年同期|增长%
襄城县|45210|43100|4.9`),
    comesTo: ['xiangcheng|会员数|2025-01..2025-06|45210人', 'xiangcheng|会员数|2024-01..2024-06|43100人'],
  },
  {
    about: 'reads headings of three levels with 其中',
    sheets: drawn(`
单位：人、个|<|<|<
地区|2025年|<|<
^|会员数|<|基层工会数
^|合计|其中：女|^
襄城县|45210|18300|1250`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 女|2025|18300人',
      'xiangcheng|基层工会数|2025|1250个',
    ],
  },
  {
    about: 'reads 其中 beside its whole on one level',
    sheets: drawn(
      `
地区|会员数（人）|其中：女会员（人）|基层工会数（个）
襄城县|45210|18300|1250`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 女会员|2025|18300人',
      'xiangcheng|基层工会数|2025|1250个',
    ],
  },
  {
    about: 'keeps the mark of a heading and tells a total that is wrong',
    sheets: drawn(`
2025年各县区工会情况|<|<
地区|会员数①（人）|基层工会数（个）
襄城县|45210|1250
溧阳市|63050|1400
合计|108261|2650
①会员数为年末数。||`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|基层工会数|2025|1250个',
      'liyang|会员数|2025|63050人',
      'liyang|基层工会数|2025|1400个',
    ],
    says: ['会员数 says 108261, the lines come to 108260', '①会员数为年末数。: a note'],
  },
  {
    about: 'passes over the line of 甲, 乙, 1 of an official form',
    sheets: drawn(`
2025年襄城县工会统计年报|||
指标名称|计量单位|代码|本年
甲|乙|丙|1
会员数|人|01|45210
基层工会数|个|02|1250`),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'xiangcheng|基层工会数|2025|1250个'],
    says: ['代码: a running number or code'],
  },
  {
    about: 'passes over headings that are printed again',
    sheets: drawn(
      `
地区|会员数（人）|基层工会数（个）
襄城县|45210|1250
地区|会员数（人）|基层工会数（个）
溧阳市|63050|1400`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|基层工会数|2025|1250个',
      'liyang|会员数|2025|63050人',
      'liyang|基层工会数|2025|1400个',
    ],
  },
  {
    about: 'reads a list that is folded side by side',
    sheets: drawn(
      `
地区|会员数（人）|地区|会员数（人）
襄城县|45210|溧阳市|63050`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'liyang|会员数|2025|63050人'],
  },
  {
    about: 'asks what 全市 above its counties is, with the place of the title as an answer',
    sheets: drawn(`
2025年许昌市各县区会员情况|
县区|会员数（人）
全市|133333
襄城县|45210
禹州市|88123`),
    comesTo: ['xiangcheng|会员数|2025|45210人', '禹州市|会员数|2025|88123人'],
    asks: ['total:全市'],
    says: ['全市: a total; agrees with its lines: 133333'],
  },
  {
    about: 'takes 全市 as the value of the place that it is said to total',
    sheets: drawn(`
2025年许昌市各县区会员情况|
县区|会员数（人）
全市|133333
襄城县|45210`),
    answers: { 'what 全市 is': '许昌市' },
    comesTo: ['xuchang|会员数|2025|133333人', 'xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'asks whether rates between 0 and 1 are shares, and holds them back',
    sheets: drawn(
      `
地区|会员数（人）|建会率
襄城县|45210|0.92`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    asks: ['unit:建会率'],
  },
  {
    about: 'finds place and year in the name of the file',
    file: '襄城县2025年工会统计.xlsx',
    sheets: drawn(
      `
指标|单位|数值
会员数|人|45210`,
      { name: 'Sheet1' },
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
  },
  {
    about: 'reads 年初 and 年末 of the year of the title',
    sheets: drawn(`
2025年会员变动情况|<|<|<
地区|年初会员数（人）|本年新增会员（人）|年末会员数（人）
襄城县|43100|2110|45210`),
    comesTo: [
      'xiangcheng|会员数|up to 2024-12-31|43100人',
      'xiangcheng|新增会员|2025|2110人',
      'xiangcheng|会员数|up to 2025-12-31|45210人',
    ],
  },
  {
    about: 'spreads headings over columns that a CSV has lost the merging of',
    sheets: drawn(`
地区|2024年||2025年|
|会员数（人）|建会率（%）|会员数（人）|建会率（%）
襄城县|43100|91.2|45210|92`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|建会率|2024|91.2%',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|建会率|2025|92%',
    ],
  },
  {
    about: 'leaves a hidden line out and says that the total counts it',
    sheets: drawn(
      `
地区|会员数（人）
襄城县|45210
禹州市|88123
合计|133333`,
      { ...in2025, hiddenRows: [2] },
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    says: ['禹州市 88123: a hidden line', '会员数 133333 agrees only with the hidden lines'],
  },
  {
    about: 'asks once of all names that nobody knows',
    sheets: drawn(`
2025年襄城县各基层工会会员情况|
工会名称|会员数（人）
首山机械公司工会|120
茨沟乡工会|310`),
    comesTo: ['首山机械公司工会|会员数|2025|120人', '茨沟乡|会员数|2025|310人'],
    asks: ['names'],
  },
  {
    about: 'asks which of several places of one name is meant',
    sheets: drawn(
      `
区县|会员数（人）
市中区|100`,
      in2025,
    ),
    comesTo: ['?|会员数|2025|100人'],
    asks: ['place:市中区'],
  },
  {
    about: 'knows which of them where the title names the city',
    sheets: drawn(`
2025年济南市各区会员数（人）|<
区县|会员数
市中区|100`),
    comesTo: ['济南市市中区|会员数|2025|100人'],
  },
  {
    about: 'asks of a place elsewhere than the file speaks of',
    file: '许昌市2025年.xlsx',
    sheets: drawn(
      `
县区|会员数（人）
魏都区|60000
东城区|100`,
      { name: 'Sheet1' },
    ),
    comesTo: ['魏都区|会员数|2025|60000人', '?|会员数|2025|100人'],
    asks: ['place:东城区'],
  },
  {
    about: 'reads a name that stands on the first of its lines only',
    sheets: drawn(
      `
地区|指标|数值
襄城县|会员数（人）|45210
|经费收入（万元）|316.5
溧阳市|会员数（人）|63050`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2025|3165000元',
      'liyang|会员数|2025|63050人',
    ],
  },
  {
    about: 'names 人数 and 金额 by the title where that makes a known indicator',
    sheets: drawn(`
困难职工帮扶情况|<|<
地区|2025年|<
^|人数（人）|金额（万元）
襄城县|120|36.5`),
    comesTo: ['xiangcheng|困难职工帮扶人数|2025|120人', 'xiangcheng|困难职工帮扶金额|2025|365000元'],
  },
  {
    about: 'tells a chapter above indicators from what is split',
    sheets: drawn(
      `
地区|组织建设|<|经费（万元）|<
^|基层工会数（个）|会员数（人）|收入|支出
襄城县|1250|45210|316.5|290.1`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|基层工会数|2025|1250个',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2025|3165000元',
      'xiangcheng|经费支出|2025|2901000元',
    ],
  },
  {
    about: 'reads years down and indicators under places across',
    sheets: drawn(`
年份|襄城县|<|溧阳市|<
^|会员数（人）|建会率（%）|会员数（人）|建会率（%）
2025年|45210|92|63050|90.1`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|建会率|2025|92%',
      'liyang|会员数|2025|63050人',
      'liyang|建会率|2025|90.1%',
    ],
  },
  {
    about: 'knows the statistical year, units of the corner, 市直 beside the counties, and their total',
    sheets: drawn(`
2024年10月-2025年9月河南省许昌市工会统计|<|<
填报单位（盖章）：许昌市总工会||单位：人、万元
县区|会员数|经费收入
襄城县|45210|316.5
市直|300|5.5
合  计|45510|322
单位负责人：某某||填表人：某某`),
    comesTo: ['xiangcheng|会员数|2024-10..2025-09|45210人', 'xiangcheng|经费收入|2024-10..2025-09|3165000元'],
    asks: ['part:市直'],
    says: ['合  计: a total; agrees with its lines: 45510, 322', '填表人: names of persons are not kept'],
  },
  {
    about: 'reads a form of one pair a line that says whom and when',
    sheets: drawn(`
工会基本情况表|
单位名称|襄城县总工会
统计时间|2025年
会员数（人）|45210
经费收入（万元）|316.5`),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'xiangcheng|经费收入|2025|3165000元'],
  },
  {
    about: 'reads a sheet per month under the year of the file, and leaves an average',
    file: '2025年会员.xlsx',
    sheets: [
      { name: '1月', drawn: '地区|会员数（人）\n襄城县|1\n平均|1' },
      { name: '2月', drawn: '地区|会员数（人）\n襄城县|2' },
    ],
    comesTo: ['xiangcheng|会员数|2025-01|1人', 'xiangcheng|会员数|2025-02|2人'],
    says: ['平均: an average'],
  },
  {
    about:
      'reads budget and outturn below a line that holds year and unit, by chapters with totals of their own',
    sheets: drawn(`
许昌市工会经费收支情况表|<|<|<
2025年度|||单位：万元
项目|预算数|决算数|完成率%
一、收入|||
1.拨缴经费收入|300|316.5|105.5
收入合计|300|316.5|`),
    comesTo: [
      'xuchang|拨缴经费收入 · 预算数|2025|3000000元',
      'xuchang|拨缴经费收入 · 决算数|2025|3165000元',
      'xuchang|拨缴经费收入 · 完成率|2025|105.5%',
      'xuchang|收入合计 · 预算数|2025|3000000元',
      'xuchang|收入合计 · 决算数|2025|3165000元',
    ],
  },
  {
    about: 'takes 合计 in a column of parts for the value of the place itself',
    sheets: drawn(
      `
地区|性别|会员数（人）
襄城县|男|26910
襄城县|女|18300
襄城县|合计|45210`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数 · 男|2025|26910人',
      'xiangcheng|会员数 · 女|2025|18300人',
      'xiangcheng|会员数|2025|45210人',
    ],
  },
  {
    about: 'passes over a line that only numbers the annex',
    file: '许昌.xlsx',
    sheets: drawn(`
附件1|||
2025年上半年各县（市、区）总工会建会入会情况统计表|<|<|<
县（市、区）|新建工会数（个）|新发展会员数（人）|备注
襄城县总工会|26|1200|
禹州市总工会|41|2300|含新业态
全市合计|67|3500|`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01..2025-06|26个',
      'xiangcheng|新发展会员数|2025-01..2025-06|1200人',
      '禹州市|新建工会数|2025-01..2025-06|41个',
      '禹州市|新发展会员数|2025-01..2025-06|2300人',
    ],
    asks: ['total:全市合计'],
    says: ['全市合计: a total; agrees with its lines: 67, 3500'],
  },
]
