import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables in which a cell says what another says already. Worked out by hand, cell by cell. */
export const REPEAT_KINDS: readonly Kind[] = [
  {
    about: 'repeats the place above for 〃, 同上, a quotation mark and ditto',
    sheets: drawn(`
地区|年份|会员数（万人）
襄城县|2023年|4.3
〃|2024年|4.5
同上|2025年|4.6
溧阳市|2023年|6.1
"|2024年|6.2
ditto|2025年|6.3`),
    comesTo: [
      'xiangcheng|会员数|2023|43000人',
      'xiangcheng|会员数|2024|45000人',
      'xiangcheng|会员数|2025|46000人',
      'liyang|会员数|2023|61000人',
      'liyang|会员数|2024|62000人',
      'liyang|会员数|2025|63000人',
    ],
  },
  {
    about: 'repeats periods, indicators and units above for ditto marks',
    sheets: drawn(`
单位|指标|年份|计量单位|数值
襄城县总工会|经费收入|2024年|万元|300
溧阳市总工会|〃|〃|〃|702
襄城县总工会|经费支出|2025年|同上|290`),
    comesTo: [
      'xiangcheng|经费收入|2024|3000000元',
      'liyang|经费收入|2024|7020000元',
      'xiangcheng|经费支出|2025|2900000元',
    ],
  },
  {
    about: 'goes on with a place whose name stands on the first of its lines, behind the years too',
    sheets: drawn(`
年份|地区|会员数（人）
2023|襄城县|43000
2024||44000
2023|溧阳市|61000
2024||62000`),
    comesTo: [
      'xiangcheng|会员数|2023|43000人',
      'xiangcheng|会员数|2024|44000人',
      'liyang|会员数|2023|61000人',
      'liyang|会员数|2024|62000人',
    ],
  },
  {
    about: 'tells districts of one name apart by the city above them',
    sheets: drawn(
      `市|区|会员数（人）\n南京市|鼓楼区|100\n|玄武区|110\n徐州市|云龙区|200\n|鼓楼区|210`,
      in2025,
    ),
    comesTo: [
      '南京市鼓楼区|会员数|2025|100人',
      '玄武区|会员数|2025|110人',
      '云龙区|会员数|2025|200人',
      '徐州市鼓楼区|会员数|2025|210人',
    ],
  },
  {
    about: 'leaves a line without a name out where nothing says that it goes on',
    sheets: drawn(`地区|会员数（人）\n襄城县|45210\n|63050`, in2025),
    comesTo: ['xiangcheng|会员数|2025|45210人'],
    says: ['63050: no place'],
  },
]
