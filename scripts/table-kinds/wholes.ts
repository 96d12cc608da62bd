import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables with parts, wholes and changes, and what is missing in them. Worked out by hand, cell by cell. */
export const WHOLE_KINDS: readonly Kind[] = [
  {
    about: 'takes 类型 beside 单位数 for parts and 合计 for the whole, which it holds against them',
    sheets: drawn(
      `
地区|类型|单位数（家）|建会率
襄城县|国有|100|95%
襄城县|非公|400|87.5%
襄城县|合计|501|89%`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|单位数 · 国有|2025|100家',
      'xiangcheng|建会率 · 国有|2025|95%',
      'xiangcheng|单位数 · 非公|2025|400家',
      'xiangcheng|建会率 · 非公|2025|87.5%',
      'xiangcheng|单位数|2025|501家',
      'xiangcheng|建会率|2025|89%',
    ],
    conflicts: ['合计 单位数: 501 / 500'],
  },
  {
    about: 'says of a column 其中 that it is greater than its whole, and keeps both',
    sheets: drawn(
      `
地区|发展会员（人）|其中：新就业形态劳动者|农民工
襄城县|300|200|300
禹州市|250|260|90`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|发展会员|2025|300人',
      'xiangcheng|发展会员 · 新就业形态劳动者|2025|200人',
      'xiangcheng|发展会员 · 农民工|2025|300人',
      '禹州市|发展会员|2025|250人',
      '禹州市|发展会员 · 新就业形态劳动者|2025|260人',
      '禹州市|发展会员 · 农民工|2025|90人',
    ],
    conflicts: ['禹州市 发展会员 · 新就业形态劳动者: 260 / 250'],
    contradicts: 1,
  },
  {
    about: 'holds lines with 其中 against the line above them, each year by itself',
    sheets: drawn(`
襄城县总工会主要指标|<|<|<
指标|单位|2024年|2025年
会员数|人|43100|45210
其中：女会员|人|43200|20100
建会率|%|90|92
其中：百人以上企业|%|95|98`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员数 · 女会员|2024|43200人',
      'xiangcheng|会员数 · 女会员|2025|20100人',
      'xiangcheng|建会率|2024|90%',
      'xiangcheng|建会率|2025|92%',
      'xiangcheng|建会率 · 百人以上企业|2024|95%',
      'xiangcheng|建会率 · 百人以上企业|2025|98%',
    ],
    conflicts: ['会员数 · 女会员: 43200 / 43100'],
    // A rate may be higher for a part.
    contradicts: 1,
  },
  {
    about: 'holds 其中 among the parts of a place against 合计, which they do not sum to',
    sheets: drawn(
      `
地区|类型|单位数（家）
襄城县|合计|500
襄城县|非公|400
襄城县|其中：小微|510`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|单位数|2025|500家',
      'xiangcheng|单位数 · 非公|2025|400家',
      'xiangcheng|单位数 · 其中:小微|2025|510家',
    ],
    conflicts: ['襄城县 单位数 · 其中:小微: 510 / 500'],
    contradicts: 1,
  },
  {
    about: 'says of a part only what bounds and rounding prove of it',
    sheets: drawn(
      `
地区|会员数（人）|其中：女会员
襄城县|200余|150
溧阳市|不足300|300余
岚山区|约200|210
高台县|近400|400余
海港区|1.2万人|12040
西安市|1.2万|12600`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|200人',
      'xiangcheng|会员数 · 女会员|2025|150人',
      'liyang|会员数|2025|300人',
      'liyang|会员数 · 女会员|2025|300人',
      'lanshan|会员数|2025|200人',
      'lanshan|会员数 · 女会员|2025|210人',
      'gaotai|会员数|2025|400人',
      'gaotai|会员数 · 女会员|2025|400人',
      'haigang|会员数|2025|12000人',
      'haigang|会员数 · 女会员|2025|12040人',
      '西安市|会员数|2025|12000人',
      '西安市|会员数 · 女会员|2025|12600人',
    ],
    conflicts: [
      '溧阳市 会员数 · 女会员: 300余 / 不足300',
      '高台县 会员数 · 女会员: 400余 / 近400',
      '西安市 会员数 · 女会员: 12600 / 1.2万',
    ],
    contradicts: 3,
  },
  {
    about: 'splits by two columns of parts: 性别 and 等级',
    sheets: drawn(
      `襄城县2025年技能人才数（人）|<|<\n性别|技能等级|人才数\n男|一级|10\n女|一级|20\n男|二级|30`,
    ),
    comesTo: [
      'xiangcheng|人才数 · 男 · 一级|2025|10人',
      'xiangcheng|人才数 · 女 · 一级|2025|20人',
      'xiangcheng|人才数 · 男 · 二级|2025|30人',
    ],
  },
  {
    about:
      'takes a column of texts for parts where lines of one place would contradict each other without it',
    sheets: drawn(
      `地区|分布|工会数（个）\n襄城县|城区|10\n襄城县|乡镇|20\n溧阳市|城区|30\n溧阳市|乡镇|40`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|工会数 · 城区|2025|10个',
      'xiangcheng|工会数 · 乡镇|2025|20个',
      'liyang|工会数 · 城区|2025|30个',
      'liyang|工会数 · 乡镇|2025|40个',
    ],
  },
  {
    about: 'lists each sign for what is not given, with its cell, and never takes it for zero',
    sheets: drawn(
      `地区|会员数（人）|工会数（个）\n襄城县|—|…\n溧阳市|/|n.a.\n岚山区|不详|（缺）\n海港区|-|0*\n高台县|无|0`,
      in2025,
    ),
    comesTo: ['gaotai|工会数|2025|0个'],
    says: [
      '—: no value given',
      '…: no value given',
      '/: no value given',
      'n.a.: says n.a. instead of a number',
      '不详: says 不详 instead of a number',
      '（缺）: says （缺） instead of a number',
      '-: no value given',
      '0*: no value given',
      '无: says 无 instead of a number',
    ],
  },
  {
    about: 'knows places in English by what they are called there',
    sheets: drawn(
      `Place|Members (persons)\nLiyang City|1\nXinbei District|2\nXi'an|3\nJianli|4\nGaotai County|5`,
      {
        name: '2025',
      },
    ),
    comesTo: [
      'liyang|Members|2025|1人',
      '新北区|Members|2025|2人',
      '西安市|Members|2025|3人',
      '监利市|Members|2025|4人',
      'gaotai|Members|2025|5人',
    ],
  },
  {
    about: 'asks where English letters stand for two places, and where the class is another',
    sheets: drawn(`Place|Members (persons)\nSuzhou|1\nJianli County|2`, { name: '2025' }),
    comesTo: ['?|Members|2025|1人', '?|Members|2025|2人'],
    asks: ['place:Suzhou', 'place:Jianli County'],
  },
  {
    about: 'takes the place of the sheet for all years that are stacked on it',
    sheets: drawn(`
襄城县工会会员统计表|<
2023年|
类别|会员数（人）
企业|30000
机关事业|13000
2024年|
类别|会员数（人）
企业|31000
机关事业|14210`),
    comesTo: [
      'xiangcheng|会员数 · 企业|2023|30000人',
      'xiangcheng|会员数 · 机关事业|2023|13000人',
      'xiangcheng|会员数 · 企业|2024|31000人',
      'xiangcheng|会员数 · 机关事业|2024|14210人',
    ],
  },
  {
    about: 'holds the total of a list in two columns against both',
    sheets: drawn(
      `县区|会员数（人）||县区|会员数（人）\n襄城县|1||溧阳市|4\n岚山区|2||海港区|5\n高台县|3||合计|15`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|1人',
      'lanshan|会员数|2025|2人',
      'gaotai|会员数|2025|3人',
      'liyang|会员数|2025|4人',
      'haigang|会员数|2025|5人',
    ],
    says: ['合计: a total; agrees with its lines: 15'],
  },
  {
    about: 'holds a sheet called 汇总 against those of the counties, without asking whose it is',
    sheets: [
      { name: '襄城县', drawn: `指标|单位|2025年\n会员数|人|45210\n建会率|%|92` },
      { name: '溧阳市', drawn: `指标|单位|2025年\n会员数|人|63050\n建会率|%|90` },
      { name: '汇总', drawn: `指标|单位|2025年\n会员数|人|108261\n建会率|%|91` },
    ],
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|建会率|2025|92%',
      'liyang|会员数|2025|63050人',
      'liyang|建会率|2025|90%',
    ],
    says: ['会员数 says 108261, the sheets come to 108260', '建会率: rates do not add up'],
    conflicts: ['汇总 会员数: 108261 / 108260'],
  },
  {
    about: 'takes in a growth that stands beside one value alone, as a change of its indicator',
    sheets: drawn(`
2024年前11个月工会经费收缴情况|<|<|<
单位名称|经费收入（万元）|比上年同期增长（%）|同比增减
襄城县|120.5|5.1|5.8
溧阳市|320|减少2|-6.5`),
    comesTo: [
      'xiangcheng|经费收入|2024-01..2024-11|1205000元',
      'xiangcheng|经费收入 · 比上年同期增长|2024-01..2024-11|5.1%',
      'xiangcheng|经费收入 · 同比增减|2024-01..2024-11|58000元',
      'liyang|经费收入|2024-01..2024-11|3200000元',
      'liyang|经费收入 · 比上年同期增长|2024-01..2024-11|-2%',
      'liyang|经费收入 · 同比增减|2024-01..2024-11|-65000元',
    ],
  },
  {
    about: 'holds a change on one year against that year and the one before, among three',
    sheets: drawn(
      `
指标|单位|2022年|2023年|2024年|2024年比2023年±%
会员数|人|41000|42000|43000|2.38
集体合同|份|300|310|305|-1.5`,
      { name: '襄城县' },
    ),
    comesTo: [
      'xiangcheng|会员数|2022|41000人',
      'xiangcheng|会员数|2023|42000人',
      'xiangcheng|会员数|2024|43000人',
      'xiangcheng|集体合同|2022|300份',
      'xiangcheng|集体合同|2023|310份',
      'xiangcheng|集体合同|2024|305份',
    ],
    says: [
      '-1.5: says -1.5, the two columns come to about -1.6',
      '2024年比2023年±%: a comparison of other columns, cells that disagree: 1',
    ],
    conflicts: ['2024年比2023年±%: -1.5 / -1.613'],
  },
  {
    about: 'takes 一季度合计 between months for the value of the quarter, and 两月小计 for a total',
    sheets: drawn(`
2025年各县区发展会员情况（人）|<|<|<|<|<|<
地区|1月|2月|两月小计|3月|一季度合计|上半年合计
襄城县|101|88|189|120|309|700`),
    comesTo: [
      'xiangcheng|发展会员|2025-01|101人',
      'xiangcheng|发展会员|2025-02|88人',
      'xiangcheng|发展会员|2025-03|120人',
      'xiangcheng|发展会员|2025-01..2025-03|309人',
      'xiangcheng|发展会员|2025-01..2025-06|700人',
    ],
  },
]
