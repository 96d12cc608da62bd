import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables of county and city unions as they are sent in. Worked out by hand, cell by cell. */
export const UNION_KINDS: readonly Kind[] = [
  {
    about: 'nests 其中 below 其中',
    file: '年报.xlsx',
    sheets: drawn(`
许昌市2025年工会组织建设情况统计表|<|<|<|<
填报单位：许昌市总工会||||单位：个、人
指标名称|代码|本年数|上年数|增减%
一、基层工会组织数|01|1250|1180|5.93
  其中：非公企业工会|02|860|800|7.5
    其中：百人以上企业|03|120|110|9.09
二、会员人数|04|210350|205000|2.61
  其中：女会员|05|98000|95000|3.16
    其中：女农民工会员|06|30500|29800|2.35`),
    comesTo: [
      'xuchang|基层工会组织数|2025|1250个',
      'xuchang|基层工会组织数|2024|1180个',
      'xuchang|基层工会组织数 · 非公企业工会|2025|860个',
      'xuchang|基层工会组织数 · 非公企业工会|2024|800个',
      'xuchang|基层工会组织数 · 非公企业工会 · 百人以上企业|2025|120个',
      'xuchang|基层工会组织数 · 非公企业工会 · 百人以上企业|2024|110个',
      'xuchang|会员人数|2025|210350人',
      'xuchang|会员人数|2024|205000人',
      'xuchang|会员人数 · 女会员|2025|98000人',
      'xuchang|会员人数 · 女会员|2024|95000人',
      'xuchang|会员人数 · 女会员 · 女农民工会员|2025|30500人',
      'xuchang|会员人数 · 女会员 · 女农民工会员|2024|29800人',
    ],
    says: ['代码: a running number or code', '增减%: a comparison'],
  },
  {
    about: 'reads two tables side by side, each under its own year',
    sheets: drawn(`
2024年会员情况|<||2025年会员情况|<
地区|会员数（人）||地区|会员数（人）
襄城县|43100||襄城县|45210
溧阳市|61000||溧阳市|63050`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'liyang|会员数|2024|61000人',
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
    ],
  },
  {
    about: 'reads two different tables side by side',
    sheets: drawn(`
2025年各县区基本情况|<|<|<|<
表一：会员|<||表二：经费|<
地区|会员数（人）||地区|经费收入（万元）
襄城县|45210||襄城县|316.5
溧阳市|63050||溧阳市|702
合计|108260||合计|1018.5`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
      'xiangcheng|经费收入|2025|3165000元',
      'liyang|经费收入|2025|7020000元',
    ],
  },
  {
    about: 'reads a sheet per year whose headings changed',
    sheets: [
      { name: '2023年', drawn: '县区|会员数（人）|建会率（%）\n襄城县|41555|90.3\n禹州市|80010|88' },
      { name: '2024年', drawn: '县市区|会员总数|基层工会数\n襄城县|43100人|1180个\n禹州市|83200人|1302个' },
      {
        name: '2025年',
        drawn:
          '序号|单位|基层工会组织数（个）|会员人数（万人）\n1|襄城县总工会|1250|4.521\n2|禹州市总工会|1400|8.8123',
      },
    ],
    comesTo: [
      'xiangcheng|会员数|2023|41555人',
      'xiangcheng|建会率|2023|90.3%',
      '禹州市|会员数|2023|80010人',
      '禹州市|建会率|2023|88%',
      'xiangcheng|会员总数|2024|43100人',
      'xiangcheng|基层工会数|2024|1180个',
      '禹州市|会员总数|2024|83200人',
      '禹州市|基层工会数|2024|1302个',
      'xiangcheng|基层工会组织数|2025|1250个',
      'xiangcheng|会员人数|2025|45210人',
      '禹州市|基层工会组织数|2025|1400个',
      '禹州市|会员人数|2025|88123人',
    ],
  },
  {
    about: 'leaves hidden columns under a merged heading out',
    sheets: drawn(
      `
地区|会员（人）|<|<|经费收入（万元）
^|总数|男|女|^
襄城县|45210|26910|18300|316.5`,
      { name: '2025年', hiddenColumns: [2, 4] },
    ),
    comesTo: ['xiangcheng|会员|2025|45210人', 'xiangcheng|会员 · 女|2025|18300人'],
    says: ['经费收入（万元）: a hidden column', '会员（人） / 男: a hidden column'],
  },
  {
    about: 'tells totals that disagree, on the line and in the column',
    sheets: drawn(`
2025年各县区新建工会情况（单位：个）|<|<|<
地区|上半年|下半年|全年合计
襄城县|10|16|26
溧阳市|20|21|43
合计|30|38|68`),
    comesTo: [
      'xiangcheng|新建工会|2025-01..2025-06|10个',
      'xiangcheng|新建工会|2025-07..2025-12|16个',
      'liyang|新建工会|2025-01..2025-06|20个',
      'liyang|新建工会|2025-07..2025-12|21个',
    ],
    says: ['says 38, the lines come to 37', 'D4 says 43, the columns come to 41'],
  },
  {
    about: 'reads 前11个月 and 截至 of a title',
    sheets: [
      { name: 'A', drawn: '2025年前11个月新建工会情况|<\n地区|新建工会数（个）\n襄城县|26' },
      { name: 'B', drawn: '截至2025年11月底会员情况|<\n地区|会员数（人）\n襄城县|45210' },
      { name: '2025H1', drawn: '地区|发展会员数（人）\n襄城县|310' },
    ],
    comesTo: [
      'xiangcheng|新建工会数|2025-01..2025-11|26个',
      'xiangcheng|会员数|up to 2025-11-30|45210人',
      'xiangcheng|发展会员数|2025-01..2025-06|310人',
    ],
  },
  {
    about: 'takes 本月 for the month and 本年累计 for the months up to it',
    sheets: drawn(`
2025年6月工会工作月报|<|<|<|<
单位|新建工会数（个）|<|发展会员数（人）|<
^|本月|本年累计|本月|本年累计
襄城县|4|26|120|700
溧阳市|6|31|140|910`),
    comesTo: [
      'xiangcheng|新建工会数|2025-06|4个',
      'xiangcheng|新建工会数|2025-01..2025-06|26个',
      'xiangcheng|发展会员数|2025-06|120人',
      'xiangcheng|发展会员数|2025-01..2025-06|700人',
      'liyang|新建工会数|2025-06|6个',
      'liyang|新建工会数|2025-01..2025-06|31个',
      'liyang|发展会员数|2025-06|140人',
      'liyang|发展会员数|2025-01..2025-06|910人',
    ],
  },
  {
    about: 'leaves ranks out',
    sheets: drawn(
      `
排名|地区|建会率（%）|名次|较上年位次变化
1|襄城县|92|1|2
2|溧阳市|90.1|2|-1
3|岚山区|87.4|3|0`,
      in2025,
    ),
    comesTo: ['xiangcheng|建会率|2025|92%', 'liyang|建会率|2025|90.1%', 'lanshan|建会率|2025|87.4%'],
    says: ['名次: ', '较上年位次变化: '],
  },
  {
    about: 'keeps what was planned apart from what was done',
    sheets: drawn(
      `
地区|新建工会数（个）|<|<|发展会员数（人）|<|<
^|年度目标|完成数|完成率（%）|年度目标|完成数|完成率（%）
襄城县|30|26|86.7|600|700|116.7`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|新建工会数 · 年度目标|2025|30个',
      'xiangcheng|新建工会数 · 完成数|2025|26个',
      'xiangcheng|新建工会数 · 完成率|2025|86.7%',
      'xiangcheng|发展会员数 · 年度目标|2025|600人',
      'xiangcheng|发展会员数 · 完成数|2025|700人',
      'xiangcheng|发展会员数 · 完成率|2025|116.7%',
    ],
  },
  {
    about: 'keeps an estimate of a year apart from the year',
    sheets: drawn(`
地区|2024年|2025年（预计）
^|会员数（人）|会员数（人）
襄城县|43100|45210`),
    comesTo: ['xiangcheng|会员数|2024|43100人', 'xiangcheng|会员数 · 预计|2025|45210人'],
  },
  {
    about: 'does not take a text in a single column of values for new headings',
    sheets: drawn(
      `
地区|会员数（人）
襄城县|45210
禹州市|见附件
长葛市|待报
溧阳市|63050`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'liyang|会员数|2025|63050人'],
    says: ['见附件: no number', '待报: '],
  },
  {
    about: 'does not take a text behind a blank line for new headings',
    sheets: drawn(
      `
地区|会员数（人）|基层工会数（个）
襄城县|45210|1250
|
禹州市|缺|缺报
长葛市|60331|1300`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|基层工会数|2025|1250个',
      '长葛市|会员数|2025|60331人',
      '长葛市|基层工会数|2025|1300个',
    ],
  },
  {
    about: 'names 人数 and 金额 by the work above them',
    sheets: drawn(`
2025年送温暖活动情况表|<|<|<|<
单位：人、万元|<|<|<|<
地区|困难职工帮扶|<|金秋助学|<
^|人数|金额|人数|金额
襄城县|120|36.5|40|12`),
    comesTo: [
      'xiangcheng|困难职工帮扶人数|2025|120人',
      'xiangcheng|困难职工帮扶金额|2025|365000元',
      'xiangcheng|金秋助学人数|2025|40人',
      'xiangcheng|金秋助学金额|2025|120000元',
    ],
  },
  {
    about: 'passes over chapters of places without codes, and blank cells below a name',
    sheets: drawn(`
2025年许昌市各县（市、区）会员情况|<|<
县（市、区）|指标|数值
襄城县|会员数（人）|45210
|其中：女会员（人）|18300
禹州市|会员数（人）|88123
|其中：女会员（人）|39000`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 女会员|2025|18300人',
      '禹州市|会员数|2025|88123人',
      '禹州市|会员数 · 女会员|2025|39000人',
    ],
  },
  {
    about: 'reads years down with an indicator each in the columns, of the place in the title',
    sheets: drawn(`
襄城县总工会历年主要指标（2022—2025年）|<|<
年份|会员数（人）|经费收入（万元）
2022|40120|270
2023|41555|280
2024|43100|300
2025|45210|316.5`),
    comesTo: [
      'xiangcheng|会员数|2022|40120人',
      'xiangcheng|会员数|2023|41555人',
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2022|2700000元',
      'xiangcheng|经费收入|2023|2800000元',
      'xiangcheng|经费收入|2024|3000000元',
      'xiangcheng|经费收入|2025|3165000元',
    ],
  },
  {
    about: 'reads quarters across under the year of the title, with their sum',
    sheets: drawn(`
2025年各县区新发展会员情况|<|<|<|<|<
单位：人|<|<|<|<|<
地区|一季度|二季度|三季度|四季度|全年
襄城县|100|200|150|250|700
溧阳市|200|220|230|260|910
合计|300|420|380|510|1610`),
    comesTo: [
      'xiangcheng|新发展会员|2025-01..2025-03|100人',
      'xiangcheng|新发展会员|2025-04..2025-06|200人',
      'xiangcheng|新发展会员|2025-07..2025-09|150人',
      'xiangcheng|新发展会员|2025-10..2025-12|250人',
      'xiangcheng|新发展会员|2025|700人',
      'liyang|新发展会员|2025-01..2025-03|200人',
      'liyang|新发展会员|2025-04..2025-06|220人',
      'liyang|新发展会员|2025-07..2025-09|230人',
      'liyang|新发展会员|2025-10..2025-12|260人',
      'liyang|新发展会员|2025|910人',
    ],
  },
  {
    about: 'takes 其中 for a part of what stands beside it under one chapter',
    sheets: drawn(`
附表2：许昌市各县（市、区）总工会2025年1-9月重点工作完成情况统计表|<|<|<|<|<|<|<
填报单位：许昌市总工会（公章）|||||||单位：个、人、万元
序号|县（市、区）|组建工会|<|<|服务职工|<|<
^|^|新建工会数|发展会员数|其中：新就业形态|困难职工帮扶人数|帮扶资金|法律援助（件）
1|襄城县总工会|26|1200|300|120|36.5|12
2|长葛市总工会|30|1,850|—|77|20.25|/
|合  计|56|3050|300|197|56.75|12
备注：1.数据截至2025年9月30日。|||||||
主管领导：某某||审核人：某某|||填表人：某某||联系电话：0374`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01..2025-09|26个',
      'xiangcheng|发展会员数|2025-01..2025-09|1200人',
      'xiangcheng|发展会员数 · 新就业形态|2025-01..2025-09|300人',
      'xiangcheng|困难职工帮扶人数|2025-01..2025-09|120人',
      'xiangcheng|帮扶资金|2025-01..2025-09|365000元',
      'xiangcheng|法律援助|2025-01..2025-09|12件',
      '长葛市|新建工会数|2025-01..2025-09|30个',
      '长葛市|发展会员数|2025-01..2025-09|1850人',
      '长葛市|困难职工帮扶人数|2025-01..2025-09|77人',
      '长葛市|帮扶资金|2025-01..2025-09|202500元',
    ],
    says: ['a total; agrees with its lines: 56, 3050, 300, 197, 56.75, 12'],
  },
  {
    about: 'holds subtotals and a running total of months against them',
    sheets: drawn(`
襄城县总工会2025年工作月报表|<
月份|新建工会数（个）
1月|4
2月|5
3月|6
一季度小计|15
4月|7
累计|23`),
    comesTo: [
      'xiangcheng|新建工会数|2025-01|4个',
      'xiangcheng|新建工会数|2025-02|5个',
      'xiangcheng|新建工会数|2025-03|6个',
      'xiangcheng|新建工会数|2025-04|7个',
    ],
    says: ['一季度小计: a total; agrees with its lines: 15', 'says 23, the lines come to 22'],
  },
  {
    about: 'reads a year or a name that stands on the first of its lines only',
    sheets: [
      {
        name: 'A',
        drawn:
          '年份|地区|会员数（人）\n2024年|襄城县|43100\n|溧阳市|61000\n2025年|襄城县|45210\n|溧阳市|63050',
      },
      {
        name: 'B',
        drawn:
          '地区|年份|基层工会数（个）\n襄城县|2024年|1180\n|2025年|1250\n溧阳市|2024年|1390\n|2025年|1400',
      },
    ],
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'liyang|会员数|2024|61000人',
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
      'xiangcheng|基层工会数|2024|1180个',
      'xiangcheng|基层工会数|2025|1250个',
      'liyang|基层工会数|2024|1390个',
      'liyang|基层工会数|2025|1400个',
    ],
  },
  {
    about: 'names 收入 and 支出 by a title that says of what',
    sheets: drawn(
      `
一、组织建设情况||
地区|基层工会数（个）|会员数（人）
襄城县|1250|45210
二、经费情况（单位：万元）||
地区|收入|支出
襄城县|316.5|290.1`,
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
    about: 'checks the changes of several indicators, each beside its own two periods',
    sheets: drawn(`
2025年上半年各县区工会主要指标|<|<|<|<|<|<
地区|会员数（人）|<|<|建会率（%）|<|<
^|本期|上年同期|同比增长（%）|本期|上年同期|增减（百分点）
襄城县|45210|43100|9.9|92|91.2|0.8`),
    comesTo: [
      'xiangcheng|会员数|2025-01..2025-06|45210人',
      'xiangcheng|会员数|2024-01..2024-06|43100人',
      'xiangcheng|建会率|2025-01..2025-06|92%',
      'xiangcheng|建会率|2024-01..2024-06|91.2%',
    ],
    conflicts: ['会员数（人） / 同比增长（%）: 9.9 / 4.896'],
    says: ['增减（百分点）: a comparison of other columns, checked against them'],
  },
]
