import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables whose cells are hard to read: days, commas, scales, long numbers, other scripts. Worked out by hand, cell by cell. */
export const CELL_KINDS: readonly Kind[] = [
  {
    about: 'asks what a triangle means once for a column',
    sheets: drawn(
      `
地区|会员数（人）|会员净增（人）|经费结余（万元）
襄城县|45210|△120|△3.5
溧阳市|63050|△80|12.1
岚山区|31875|96|△0.4`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|会员净增|2025|-120人',
      'xiangcheng|经费结余|2025|-35000元',
      'liyang|会员数|2025|63050人',
      'liyang|会员净增|2025|-80人',
      'liyang|经费结余|2025|121000元',
      'lanshan|会员数|2025|31875人',
      'lanshan|会员净增|2025|96人',
      'lanshan|经费结余|2025|-4000元',
    ],
    asks: ['sign:会员净增', 'sign:经费结余'],
  },
  {
    about: 'reads periods of every form in headings',
    sheets: drawn(`
地区|2025H1|2025年前11个月|截至2025年11月底|2025年1—11月
|会员增加数（人）|会员增加数（人）|会员数（人）|新建工会数（个）
襄城县|310|620|45210|26`),
    comesTo: [
      'xiangcheng|会员增加数|2025-01..2025-06|310人',
      'xiangcheng|会员增加数|2025-01..2025-11|620人',
      'xiangcheng|会员数|up to 2025-11-30|45210人',
      'xiangcheng|新建工会数|2025-01..2025-11|26个',
    ],
  },
  {
    about: 'reads traditional characters',
    sheets: drawn(`
2025年各縣區工會情況統計表（單位：人、萬元）|<|<
地區|會員數|經費收入
襄城縣總工會|45210|316.5
溧陽市總工會|63050|702
合計|108260|1018.5`),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|经费收入|2025|3165000元',
      'liyang|会员数|2025|63050人',
      'liyang|经费收入|2025|7020000元',
    ],
    says: ['a total; agrees with its lines: 108260, 1018.5'],
  },
  {
    about: 'reads English headings and units',
    file: 'members 2025.xlsx',
    sheets: drawn(`
Region|Members (persons)|Unionisation rate (%)|Income (10,000 yuan)
Xiangcheng County|45,210|92|316.5
Liyang|63,050|90.1|702
Total|108,260||1,018.5`),
    comesTo: [
      'xiangcheng|Members|2025|45210人',
      'xiangcheng|Unionisation rate|2025|92%',
      'xiangcheng|Income|2025|3165000元',
      'liyang|Members|2025|63050人',
      'liyang|Unionisation rate|2025|90.1%',
      'liyang|Income|2025|7020000元',
    ],
  },
  {
    about: 'multiplies 万人 and 亿元 out, each in its own column',
    sheets: drawn(
      `
地区|会员数|女会员数|经费收入|经费支出
|万人|人|亿元|万元
襄城县|4.521|18300|0.03165|290.1`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'xiangcheng|女会员数|2025|18300人',
      'xiangcheng|经费收入|2025|3165000元',
      'xiangcheng|经费支出|2025|2901000元',
    ],
  },
  {
    about: 'reads parts per thousand in heading and cell',
    sheets: drawn(
      `
地区|工伤发生率（‰）|劳动争议发生率
襄城县|3.5|2.1‰
溧阳市|2.8|1.9‰`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|工伤发生率|2025|0.35%',
      'xiangcheng|劳动争议发生率|2025|0.21%',
      'liyang|工伤发生率|2025|0.28%',
      'liyang|劳动争议发生率|2025|0.19%',
    ],
  },
  {
    about: 'keeps fifteen digits, and takes the sixteenth for the dust of binary numbers',
    sheets: drawn(
      `
地区|经费收入（元）|建会率（%）|经费支出（万元）
襄城县|123456789012.345|92.299999999999997|316.50000000000006`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|经费收入|2025|123456789012.345元',
      'xiangcheng|建会率|2025|92.3%',
      'xiangcheng|经费支出|2025|3165000元',
    ],
  },
  {
    about: 'asks once what the days of a file mean that nothing settles',
    file: '2026.csv',
    sheets: drawn(`
地区|会员数（人）|统计日期
襄城县|45210|1/2/2026
溧阳市|63050|3/4/2026`),
    comesTo: ['xiangcheng|会员数|asked|45210人', 'liyang|会员数|asked|63050人'],
    asks: ['day-order'],
  },
  {
    about: 'knows what the days mean where one of them can be read in one way only',
    sheets: drawn(`
地区|会员数（人）|统计日期
襄城县|45210|1/2/2026
溧阳市|63050|13/2/2026`),
    comesTo: ['xiangcheng|会员数|2026-02-01|45210人', 'liyang|会员数|2026-02-13|63050人'],
  },
  {
    about: 'reads days in the order that was answered',
    answers: { 'day-order': '2026年1月2日' },
    sheets: drawn(`
地区|会员数（人）|统计日期
襄城县|45210|1/2/2026
溧阳市|63050|3/4/2026`),
    comesTo: ['xiangcheng|会员数|2026-01-02|45210人', 'liyang|会员数|2026-03-04|63050人'],
  },
  {
    about: 'asks once of all commas that nothing settles',
    sheets: drawn(
      `
地区|会员数（人）|人均经费（元）
襄城县|45210|1,2
溧阳市|63050|3,75
岚山区|31875|2.5`,
      in2025,
    ),
    comesTo: [
      'xiangcheng|会员数|2025|45210人',
      'liyang|会员数|2025|63050人',
      'lanshan|会员数|2025|31875人',
      'lanshan|人均经费|2025|2.5元',
    ],
    asks: ['comma'],
  },
  {
    about: 'reads all commas as one of them was answered',
    answers: { comma: '1.2' },
    sheets: drawn(
      `
地区|人均经费（元）
襄城县|1,2
溧阳市|3,75
岚山区|2.5`,
      in2025,
    ),
    comesTo: ['xiangcheng|人均经费|2025|1.2元', 'liyang|人均经费|2025|3.75元', 'lanshan|人均经费|2025|2.5元'],
  },
  {
    about: 'reads a day that lost its format, and passes over numbers that are codes',
    sheets: drawn(`
统计时间|单位|机构编码|会员数（人）
2025-06-30|襄城县|410000000000001|45210
45838|溧阳市|410000000000002|63050`),
    comesTo: [
      'xiangcheng|会员数|2025-06-30..2025-06-30|45210人',
      'liyang|会员数|2025-06-30..2025-06-30|63050人',
    ],
    says: ['机构编码: a running number or code'],
  },
  {
    about: 'reads circa, approximately, fewer than and the like, and a column of nothing else',
    file: '2025.xlsx',
    sheets: drawn(`
County|New members (persons)|Members (persons)
Xiangcheng County|c. 1,200|around 45.2k
Yuzhou City|approx. 900|no fewer than 88,000
Changge City|circa 400|63,000 or more
Jian'an District|900 (est.)|not reported`),
    comesTo: [
      'xiangcheng|New members|2025|1200人',
      'xiangcheng|Members|2025|45200人',
      '禹州市|New members|2025|900人',
      '禹州市|Members|2025|88000人',
      '长葛市|New members|2025|400人',
      '长葛市|Members|2025|63000人',
      '建安区|New members|2025|900人',
    ],
    says: ['not reported: says not reported instead of a number'],
  },
  {
    about: 'names the cells of a column with a unit that are not read, and reads the others',
    file: '2025年.xlsx',
    sheets: drawn(`
县区|会员数（人）|补贴（元）|联系地址
襄城县|4.5万—4.6万|见附件3|建设路12号
禹州市|8.8万人（含农民工3万人）|每人200，另见说明|府东路7号
长葛市|63050（其中女30000）|300|人民路1号`),
    comesTo: ['xiangcheng|会员数|2025|null人', '长葛市|补贴|2025|300元'],
    says: [
      '8.8万人（含农民工3万人）: two numbers in one cell',
      '63050（其中女30000）: two numbers in one cell',
      '见附件3: no number',
      '每人200，另见说明: no number',
      '联系地址: a column of texts',
    ],
  },
]
