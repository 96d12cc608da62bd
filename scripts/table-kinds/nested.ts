import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Totals above lines that stand below one another. Worked out by hand, cell by cell. */
export const NESTED_KINDS: readonly Kind[] = [
  {
    about: 'adds 市辖区 and 县（市） below 全市 or the lines below these, and takes neither for a place',
    sheets: drawn(
      `
许昌市基层工会情况|<
县（市、区）|基层工会（个）
全市|3212
 市辖区|500
  魏都区|200
  建安区|300
 县（市）|2712
  襄城县|812
  禹州市|1300
  长葛市|600`,
      in2025,
    ),
    comesTo: [
      '魏都区|基层工会|2025|200个',
      '建安区|基层工会|2025|300个',
      'xiangcheng|基层工会|2025|812个',
      '禹州市|基层工会|2025|1300个',
      '长葛市|基层工会|2025|600个',
    ],
    asks: ['total:全市', 'total:市辖区', 'total:县(市)'],
    says: [
      '全市: a total; agrees with its lines: 3212',
      '市辖区: a total; agrees with its lines: 500',
      '县（市）: a total; agrees with its lines: 2712',
    ],
    contradicts: 0,
  },
  {
    about: 'knows 一、市辖区 and 二、县（市） by their numbers, and names the one that is wrong',
    sheets: drawn(
      `
许昌市基层工会情况|<
地区|基层工会（个）
全市|3212
一、市辖区|501
魏都区|200
建安区|300
二、县（市）|2712
襄城县|1412
禹州市|1300`,
      in2025,
    ),
    comesTo: [
      '魏都区|基层工会|2025|200个',
      '建安区|基层工会|2025|300个',
      'xiangcheng|基层工会|2025|1412个',
      '禹州市|基层工会|2025|1300个',
    ],
    asks: ['total:全市', 'total:市辖区', 'total:县(市)'],
    conflicts: ['一、市辖区 基层工会: 501 / 500'],
    contradicts: 1,
  },
  {
    about: 'adds the cities of a province or their counties, of each year, and brings in both',
    sheets: drawn(`
河南省基层工会情况|<|<
地区|2024年（个）|2025年（个）
全省|8000|8212
许昌市|3000|3212
襄城县|1500|1612
禹州市|1500|1600
郑州市|5000|5000
中原区|2000|2000
金水区|3000|3000`),
    comesTo: [
      'xuchang|基层工会|2024|3000个',
      'xuchang|基层工会|2025|3212个',
      'xiangcheng|基层工会|2024|1500个',
      'xiangcheng|基层工会|2025|1612个',
      '禹州市|基层工会|2024|1500个',
      '禹州市|基层工会|2025|1600个',
      '郑州市|基层工会|2024|5000个',
      '郑州市|基层工会|2025|5000个',
      '中原区|基层工会|2024|2000个',
      '中原区|基层工会|2025|2000个',
      '金水区|基层工会|2024|3000个',
      '金水区|基层工会|2025|3000个',
    ],
    asks: ['total:全省'],
    contradicts: 0,
  },
  {
    about: 'adds the cities once where each has a line for each year',
    sheets: drawn(`
河南省总工会会员数统计|<|<
地区|年份|会员数（人）
许昌市|2024年|300
许昌市|2025年|320
襄城县|2024年|300
襄城县|2025年|320
郑州市|2024年|500
郑州市|2025年|500
合计|2024年|800
合计|2025年|820`),
    comesTo: [
      'xuchang|会员数|2024|300人',
      'xuchang|会员数|2025|320人',
      'xiangcheng|会员数|2024|300人',
      'xiangcheng|会员数|2025|320人',
      '郑州市|会员数|2024|500人',
      '郑州市|会员数|2025|500人',
    ],
    contradicts: 0,
  },
  {
    about: 'leaves 市辖区 a name among others where it stands for none of them',
    sheets: drawn(
      `
许昌市会员数|<
地区|会员数（人）
市辖区|500
襄城县|812
禹州市|1300
合计|2612`,
      in2025,
    ),
    comesTo: ['市辖区|会员数|2025|500人', 'xiangcheng|会员数|2025|812人', '禹州市|会员数|2025|1300人'],
    asks: ['place:市辖区'],
    contradicts: 0,
  },
  {
    about: 'knows 一、襄城县 for the county',
    sheets: drawn(
      `
地区|会员数（人）
一、襄城县|812
二、禹州市|1300`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|812人', '禹州市|会员数|2025|1300人'],
  },
  {
    about: 'holds no total against lines of which one is not known, unless the others come to more already',
    sheets: drawn(
      `
地区|会员数（人）|新建工会（个）|女会员（人）
襄城县|45210|26|20110
禹州市|—|30|
长葛市|63050|28|25000
合计|196383|84|45000`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|新建工会|2025|26个',
      'xiangcheng|女会员|2025|20110人',
      '禹州市|新建工会|2025|30个',
      '长葛市|会员数|2025|63050人',
      '长葛市|新建工会|2025|28个',
      '长葛市|女会员|2025|25000人',
    ],
    says: [
      'agrees with its lines: 84',
      '会员数 says 196383, which cannot be checked: no exact value of 禹州市',
      // 20110 and 25000 are 45110 without 禹州市.
      '女会员 says 45000, the lines come to ≥45110',
    ],
    contradicts: 1,
  },
  {
    about: 'counts a county whose line is empty as not known',
    sheets: drawn(
      `
地区|会员数（人）
襄城县|45210
禹州市|
长葛市|63050
合计|196383`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', '长葛市|会员数|2025|63050人'],
    says: ['which cannot be checked: no exact value of 禹州市'],
    contradicts: 0,
  },
  {
    about: 'holds a total against what 200余 and 20—30 leave open',
    sheets: drawn(
      `
地区|会员数（人）|新建工会（个）
襄城县|300|10
禹州市|200余|20—30
合计|800|50`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|300人',
      'xiangcheng|新建工会|2025|10个',
      '禹州市|会员数|2025|200人',
      '禹州市|新建工会|2025|null个',
    ],
    // Nobody writes 200余 for 300 or more; 10 and at most 30 are never 50.
    conflicts: ['合计 会员数: 800 / 500~600', '合计 新建工会: 50 / 30~40'],
    contradicts: 2,
  },
  {
    about: 'holds a column 合计 against the columns beside it only where all are known',
    sheets: drawn(
      `
指标|襄城县|禹州市|合计
会员数（人）|100|—|250
新建工会（个）|100|90|191`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|100人', 'xiangcheng|新建工会|2025|100个', '禹州市|新建工会|2025|90个'],
    says: [
      'D2 says 250, which cannot be checked: no exact value of C2',
      'D3 says 191, the columns come to 190',
    ],
    contradicts: 1,
  },
  {
    about: 'holds 合计 among the parts of a place against them only where all are known',
    sheets: drawn(
      `
地区|类型|单位数（家）
襄城县|国有|100
襄城县|非公|不详
襄城县|合计|500`,
      in2025,
    ),
    comesTo: ['xiangcheng|单位数 · 国有|2025|100家', 'xiangcheng|单位数|2025|500家'],
    contradicts: 0,
  },
  {
    about: 'holds 收入合计 against its parts only where all are known',
    sheets: drawn(`
襄城县总工会2025年收入|<|<
项目|单位|金额
会费收入|万元|100
补助收入|万元|200
其他收入|万元|—
收入合计|万元|350`),
    comesTo: [
      'xiangcheng|会费收入|2025|1000000元',
      'xiangcheng|补助收入|2025|2000000元',
      'xiangcheng|收入合计|2025|3500000元',
    ],
    contradicts: 0,
  },
  {
    about: 'holds a sheet 汇总 against the sheets of the counties only where all say a number',
    file: '2025年.xlsx',
    sheets: [
      { name: '襄城县', drawn: '指标|单位|数值\n会员数|人|100\n新建工会|个|5' },
      { name: '禹州市', drawn: '指标|单位|数值\n会员数|人|—\n新建工会|个|6' },
      { name: '汇总', drawn: '指标|单位|数值\n会员数|人|300\n新建工会|个|12' },
    ],
    comesTo: ['xiangcheng|会员数|2025|100人', 'xiangcheng|新建工会|2025|5个', '禹州市|新建工会|2025|6个'],
    says: ['会员数 says 300, which cannot be checked: no exact value of 禹州市'],
    conflicts: ['汇总 新建工会: 12 / 11'],
    contradicts: 1,
  },
  {
    about: 'asks whose a value is that is merged beside two counties, and sums it once',
    sheets: drawn(
      `
地区|慰问金（万元）|慰问人数（人）
襄城县|30|100
禹州市|^|200
长葛市|20|50
合计|50|350`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|慰问人数|2025|100人',
      '禹州市|慰问人数|2025|200人',
      '长葛市|慰问金|2025|200000元',
      '长葛市|慰问人数|2025|50人',
    ],
    asks: ['merged:慰问金（万元）'],
    says: ['agrees with its lines: 50, 350'],
    contradicts: 0,
  },
  {
    about: 'reads a merged value for each of its lines, if that is said',
    sheets: drawn(
      `
地区|补贴标准（元）
襄城县|30
禹州市|^
长葛市|20`,
      in2025,
    ),
    answers: { 'merged:补贴标准（元）': 'each of the lines' },
    comesTo: ['xiangcheng|补贴标准|2025|30元', '禹州市|补贴标准|2025|30元', '长葛市|补贴标准|2025|20元'],
  },
  {
    about: 'leaves a merged value out that is of several places together',
    sheets: drawn(
      `
地区|慰问金（万元）
襄城县|30
禹州市|^
合计|30`,
      in2025,
    ),
    answers: { 'merged:慰问金（万元）': '这几行合起来的数，不分给哪一行，不导入' },
    comesTo: [],
    says: ['30: one value of several lines', 'agrees with its lines: 30'],
    contradicts: 0,
  },
  {
    about: 'takes 最高, 中位数 and 全省平均水平 for no places',
    sheets: drawn(
      `
河南省建会情况|<|<
地区|建会率（%）|会员数（人）
襄城县|92.1|45210
禹州市|88.5|88123
最高|92.1|88123
中位数|90.3|66667
全国平均|85|
全省平均水平|87.2|`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|建会率|2025|92.1%',
      'xiangcheng|会员数|2025|45210人',
      '禹州市|建会率|2025|88.5%',
      '禹州市|会员数|2025|88123人',
    ],
    asks: ['total:全国平均', 'total:全省平均水平'],
    says: [
      '最高: the highest, lowest or middle of the lines',
      '中位数: the highest, lowest or middle of the lines',
      '全国平均: an average',
      '全省平均水平: an average',
    ],
    contradicts: 0,
  },
  {
    about: 'takes 全省平均 for the value of the province, if that is said',
    sheets: drawn(
      `
河南省建会情况|<
地区|建会率（%）
襄城县|92.1
全省平均|87.2`,
      in2025,
    ),
    answers: { 'total:全省平均': '河南省' },
    comesTo: ['xiangcheng|建会率|2025|92.1%', 'henan|建会率|2025|87.2%'],
  },
]
