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
]
