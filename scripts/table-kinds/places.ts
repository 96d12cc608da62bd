import type { Kind } from './kind.ts'
import { drawn } from './kind.ts'

const in2025 = { name: '2025年' }

/** Tables whose places have names that several have, codes, or lie above each other. Worked out by hand, cell by cell. */
export const PLACE_KINDS: readonly Kind[] = [
  {
    about: 'tells counties of one name by the city beside them, though the province beside it has both',
    sheets: drawn(
      `
省|市|县区|会员数（人）
河北省|石家庄市|桥西区|100
河北省|张家口市|桥西区|200
江苏省|南京市|鼓楼区|500
江苏省|徐州市|鼓楼区|600`,
      { name: '2025年' },
    ),
    comesTo: [
      '石家庄市桥西区|会员数|2025|100人',
      '张家口市桥西区|会员数|2025|200人',
      '南京市鼓楼区|会员数|2025|500人',
      '徐州市鼓楼区|会员数|2025|600人',
    ],
  },
  {
    about: 'asks which 朝阳区 and 鼓楼区 are meant, each once',
    sheets: drawn(
      `
单位|会员数（人）|基层工会数（个）
朝阳区|45210|1250
鼓楼区总工会|63050|1400`,
      in2025,
    ),
    comesTo: [
      '?|会员数|2025|45210人',
      '?|基层工会数|2025|1250个',
      '?|会员数|2025|63050人',
      '?|基层工会数|2025|1400个',
    ],
    asks: ['place:朝阳区', 'place:鼓楼区总工会'],
  },
  {
    about: 'knows 朝阳区 and 鼓楼区 by the city of the title or of the sheet',
    sheets: [
      { name: '北京', drawn: '北京市总工会2025年会员情况|<\n区|会员数（人）\n朝阳区|45210\n海淀区|63050' },
      { name: '南京', drawn: '南京市2025年各区会员情况|<\n区|会员数（人）\n鼓楼区|31875\n玄武区|20100' },
    ],
    comesTo: [
      '北京市朝阳区|会员数|2025|45210人',
      '海淀区|会员数|2025|63050人',
      '南京市鼓楼区|会员数|2025|31875人',
      '玄武区|会员数|2025|20100人',
    ],
  },
  {
    about: 'takes 吉林 among provinces for the province',
    sheets: drawn(`地区|会员数（万人）\n辽宁|800\n吉林|450.5\n黑龙江|500`, in2025),
    comesTo: [
      'liaoning|会员数|2025|8000000人',
      'jilin|会员数|2025|4505000人',
      'heilongjiang|会员数|2025|5000000人',
    ],
  },
  {
    about: 'takes 吉林 among the cities of Jilin for the city',
    sheets: drawn(`地区|会员数（人）\n长春|45210\n吉林|31875\n四平|20100`, in2025),
    comesTo: ['长春市|会员数|2025|45210人', '吉林市|会员数|2025|31875人', '四平市|会员数|2025|20100人'],
  },
  {
    about: 'never takes 吉林市 for the province',
    sheets: drawn(`地区|会员数（人）\n吉林市|31875\n吉林省|4505000`, in2025),
    comesTo: ['吉林市|会员数|2025|31875人', 'jilin|会员数|2025|4505000人'],
  },
  {
    about: 'reads places above years across',
    file: '主要指标.xlsx',
    sheets: drawn(`
指标|单位|襄城县|<|禹州市|<
^|^|2024年|2025年|2024年|2025年
会员数|人|43100|45210|83200|88123
经费收入|万元|300|316.5|690|702`),
    comesTo: [
      'xiangcheng|会员数|2024|43100人',
      'xiangcheng|会员数|2025|45210人',
      '禹州市|会员数|2024|83200人',
      '禹州市|会员数|2025|88123人',
      'xiangcheng|经费收入|2024|3000000元',
      'xiangcheng|经费收入|2025|3165000元',
      '禹州市|经费收入|2024|6900000元',
      '禹州市|经费收入|2025|7020000元',
    ],
  },
  {
    about: 'finds places by their codes alone',
    sheets: drawn(
      `
行政区划代码|会员数（人）
411025|45210
320481|63050`,
      in2025,
    ),
    comesTo: ['xiangcheng|会员数|2025|45210人', 'liyang|会员数|2025|63050人'],
  },
  {
    about: 'reads firms as new places in one question, and their districts beside them',
    sheets: drawn(
      `
序号|企业名称|所在区县|职工人数|会员人数|入会率
1|甲机械有限公司|襄城县|1200|1150|95.8%
2|乙食品有限公司|襄城县|800|792|99%`,
      in2025,
    ),
    comesTo: [
      '甲机械有限公司|职工人数|2025|1200人',
      '甲机械有限公司|会员人数|2025|1150人',
      '甲机械有限公司|入会率|2025|95.8%',
      '乙食品有限公司|职工人数|2025|800人',
      '乙食品有限公司|会员人数|2025|792人',
      '乙食品有限公司|入会率|2025|99%',
    ],
    asks: ['names'],
  },
  {
    about: 'reads a form of a firm, with parts below what they are of',
    sheets: drawn(`
基层工会基本情况登记表|<|<|<|<
工会名称|襄城县甲机械有限公司工会委员会||统计时间|2025年12月31日
职工人数|1200人||会员人数|1150人
其中：女职工|400||其中：女会员|380
经费收入（万元）|36.5||联系电话|0374`),
    comesTo: [
      '襄城县甲机械有限公司工会委员会|职工人数|2025-12-31..2025-12-31|1200人',
      '襄城县甲机械有限公司工会委员会|会员人数|2025-12-31..2025-12-31|1150人',
      '襄城县甲机械有限公司工会委员会|职工人数 · 女职工|2025-12-31..2025-12-31|400人',
      '襄城县甲机械有限公司工会委员会|会员人数 · 女会员|2025-12-31..2025-12-31|380人',
      '襄城县甲机械有限公司工会委员会|经费收入|2025-12-31..2025-12-31|365000元',
    ],
    asks: ['place:襄城县甲机械有限公司工会委员会'],
  },
]
