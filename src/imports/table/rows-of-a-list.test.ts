import { describe, expect, it } from 'vitest'
import { tabulatePasted } from './testing.ts'

/** What pasted lines come to: cell, indicator, year, value or its two ends, and unit; what is asked; and what is left out. */
function pasted(lines: string, answers: Readonly<Record<string, string>> = {}) {
  const found = tabulatePasted(lines, answers)
  return {
    values: found.observations.map(({ cell, indicator, period, quantity, unit }) =>
      [
        cell,
        indicator,
        period?.end.slice(0, 4) ?? '?',
        quantity.value ?? `${quantity.lower}~${quantity.upper}`,
        unit,
      ].join(' '),
    ),
    asked: found.questions.map(({ id }) => id),
    questions: found.questions,
    leftOut: found.leftOut.map(({ where, text, reason }) => `${where} ${text}: ${reason}`),
    waiting: found.waiting,
  }
}

describe('what stands where the number should be', () => {
  /** A list of which the second row says something else than a number. */
  const list = (value: string) => `
地区|指标|时期|数值|单位
襄城县|会员数|2025年|100|人
高台县|会员数|2025年|${value}|人
溧阳市|培训人次|2025年|300|人次
岚山区|经费收入|2025年|300|万元`
  const others = ['D2 会员数 2025 100 人', 'D4 培训人次 2025 300 人次', 'D5 经费收入 2025 3000000 元']

  it.each([
    '20200101至20201231',
    '2019至2021',
    '2020年',
    '上年末',
    '见附件',
    '12个县',
    '合计',
    '待审核',
    '联系电话：0374',
    '注：另报',
    '经费收入',
    '万元',
  ])('%s leaves its own row out, with a word, and no other', (value) => {
    const { values, leftOut, asked } = pasted(list(value))
    expect({ values, leftOut, asked }).toEqual({
      values: others,
      leftOut: [`D3 ${value}: no number`],
      asked: [],
    })
  })

  it('may be a range of as many digits as a telephone number has', () => {
    const { values, leftOut } = pasted(list('1181882至1181912'))
    expect(values.find((each) => each.startsWith('D3'))).toBe('D3 会员数 2025 1181882~1181912 人')
    expect(leftOut).toEqual([])
  })

  it('does not make headings of the first row', () => {
    const { values, leftOut } = pasted(
      '地区|时期|会员数（人）\n襄城县|2025年|2019至2021\n高台县|2025年|300\n溧阳市|2025年|5',
    )
    expect(values).toEqual(['C3 会员数 2025 300 人', 'C4 会员数 2025 5 人'])
    expect(leftOut).toEqual(['C2 2019至2021: no number'])
  })

  it('does not hide the only number below 数值', () => {
    const { values, leftOut } = pasted(
      '指标|时期|数值|单位\n会员数|2025年|2019至2021|人\n经费收入|2025年|见附件|万元\n工会数|2025年|5|个',
    )
    expect(values).toEqual(['C4 工会数 2025 5 个'])
    expect(leftOut).toEqual(['C2 2019至2021: no number', 'C3 见附件: no number'])
  })
})

it('keeps the numbers of places that nobody knows beside a word on where the others are', () => {
  const { values, leftOut } = pasted(
    '单位名称|会员数（人）|经费收入（万元）\n甲公司|12|3\n乙公司|见附件|见附件\n丙公司|4|5',
  )
  expect(values).toEqual([
    'B2 会员数 ? 12 人',
    'C2 经费收入 ? 30000 元',
    'B4 会员数 ? 4 人',
    'C4 经费收入 ? 50000 元',
  ])
  expect(leftOut).toEqual(['B3 见附件: no number', 'C3 见附件: no number'])
})

it('keeps the numbers of a row that has a telephone among its remarks', () => {
  const { values } = pasted(
    '单位名称|会员数（人）|备注\n甲公司|5|联系电话：0374\n乙公司|7|待审核\n填表人：|张|联系电话：0374',
  )
  expect(values).toEqual(['B2 会员数 ? 5 人', 'B3 会员数 ? 7 人'])
})

it('still finds the headings of a next table below a list', () => {
  const { values } = pasted(
    '地区|指标|时期|数值|单位\n襄城县|会员数|2025年|100|人\n县区|会员数（人）|工会数（个）|2024年会员数（人）|经费收入（元）\n溧阳市|7|8|9|10',
  )
  expect(values).toEqual([
    'D2 会员数 2025 100 人',
    'B4 会员数 ? 7 人',
    'C4 工会数 ? 8 个',
    'D4 会员数 2024 9 人',
    'E4 经费收入 ? 10 元',
  ])
})

describe('a value that has a scale of its own beside a unit that has one', () => {
  const list = (value: string, unit: string) =>
    `地区|指标|时期|数值|单位\n襄城县|经费收入|2025年|${value}|${unit}\n高台县|经费收入|2025年|300|${unit}`

  it.each([
    [
      '20余万',
      '万元',
      '20余万 = 200,000+元',
      '20余万 × 万元 = 2,000,000,000+元',
      '200000',
      '2000000000',
      '3000000',
    ],
    ['3.5万', '万元', '3.5万 = 35,000元', '3.5万 × 万元 = 350,000,000元', '35000', '350000000', '3000000'],
    [
      '1.2亿',
      '亿元',
      '1.2亿 = 120,000,000元',
      '1.2亿 × 亿元 = 12,000,000,000,000,000元',
      '120000000',
      '12000000000000000',
      '30000000000',
    ],
    [
      '二十万',
      '万元',
      '二十万 = 200,000元',
      '二十万 × 万元 = 2,000,000,000元',
      '200000',
      '2000000000',
      '3000000',
    ],
    ['3k', 'thousand yuan', '3k = 3,000元', '3k × 千元 = 3,000,000元', '3000', '3000000', '300000'],
  ])('is asked about: %s beside %s', (value, unit, alone, twice, small, large, other) => {
    const open = pasted(list(value, unit))
    const [question] = open.questions
    expect(question?.options).toEqual([alone, twice])
    expect([open.values, open.waiting]).toEqual([[`D3 经费收入 2025 ${other} 元`], 1])
    const id = question?.id ?? ''
    expect(pasted(list(value, unit), { [id]: alone }).values[0]).toBe(`D2 经费收入 2025 ${small} 元`)
    expect(pasted(list(value, unit), { [id]: twice }).values[0]).toBe(`D2 经费收入 2025 ${large} 元`)
  })

  it('is not asked about beside a unit without a scale, or where it says its unit itself', () => {
    expect(pasted(list('20余万', '元'))).toMatchObject({ asked: [], waiting: 0 })
    expect(pasted(list('20余万', '元')).values[0]).toBe('D2 经费收入 2025 200000 元')
    expect(pasted(list('20余万元', '万元'))).toMatchObject({ asked: [], waiting: 0 })
    expect(pasted(list('20余万元', '万元')).values[0]).toBe('D2 经费收入 2025 200000 元')
  })

  it('is asked about below a heading that has the scale too', () => {
    const { asked } = pasted('地区|经费收入（万元）\n襄城县|20余万\n高台县|300')
    expect(asked).toContain('twice:经费收入（万元）')
  })

  it('stays open where an answer says nothing of it', () => {
    const { questions, waiting } = pasted(list('20余万', '万元'), {
      'twice:经费收入（万元）': '不知道',
    })
    expect([questions.map(({ isUnread }) => isUnread), waiting]).toEqual([[true], 1])
  })
})

describe('a unit that nobody knows', () => {
  const LONG = 'person-times of vocational training per thousand members'
  const list = (units: readonly string[]) =>
    [
      '地区|指标|时期|数值|单位',
      ...units.map((unit, at) => `襄城县|事项${'甲乙丙丁'.charAt(at)}|2025年|${at + 1}|${unit}`),
    ].join('\n')

  it('is taken as it is stated in the column of units', () => {
    const { values, asked } = pasted(list([LONG, '标箱', '万标箱', 'عضو']))
    expect(values).toEqual([
      `D2 事项甲 2025 1 ${LONG}`,
      'D3 事项乙 2025 2 标箱',
      'D4 事项丙 2025 30000 标箱',
      'D5 事项丁 2025 4 عضو',
    ])
    expect(asked).toEqual([])
  })

  it('leaves the units beside it alone, and only what is no unit is asked about', () => {
    const { values, asked } = pasted(list([LONG, '架次', '20余万', '万元']))
    expect(values).toEqual([`D2 事项甲 2025 1 ${LONG}`, 'D3 事项乙 2025 2 架次', 'D5 事项丁 2025 40000 元'])
    expect(asked).toEqual(['unit:事项丙'])
  })

  it('is not passed over where the indicator has a usual unit', () => {
    const { values, asked, waiting } = pasted(
      '地区|指标|时期|数值|单位\n襄城县|会员数|2025年|5|20余万\n高台县|培训人次|2025年|6|人次',
    )
    expect({ values, asked, waiting }).toEqual({
      values: ['D3 培训人次 2025 6 人次'],
      asked: ['unit:会员数'],
      waiting: 1,
    })
  })

  it.each(['عضو', LONG])('is taken from an answer: %s', (answer) => {
    const { values, asked, waiting } = pasted('地区|指标|时期|数值\n襄城县|事项甲|2025年|7', {
      'unit:事项甲': answer,
    })
    expect({ values, asked, waiting }).toEqual({
      values: [`D2 事项甲 2025 7 ${answer}`],
      asked: [],
      waiting: 0,
    })
  })

  it('cannot be a number or longer than a unit may be: the question stays open and says so', () => {
    for (const answer of ['300', '？', '字'.repeat(201)]) {
      const { questions, waiting } = pasted('地区|指标|时期|数值\n襄城县|事项甲|2025年|7', {
        'unit:事项甲': answer,
      })
      expect([questions.map(({ id, isUnread }) => [id, isUnread]), waiting]).toEqual([
        [['unit:事项甲', true]],
        1,
      ])
    }
  })
})

describe('单位 twice', () => {
  /** Where and what each value is, with its unit and the last day of its period. */
  const read = (lines: string) => {
    const { observations, questions } = tabulatePasted(lines, {})
    return {
      values: observations.map(({ cell, localityText, indicator, period, quantity, unit }) =>
        [cell, localityText, indicator, period?.end ?? '?', quantity.value, unit].join(' '),
      ),
      asked: questions.map(({ id }) => id),
    }
  }

  it('is first who reports, and then in what the number is counted', () => {
    const { values, asked } = read(`
单位|指标|数值|单位|时间
溧阳市总工会|新建工会数|18|家|2025年1-6月
金坛区总工会|发展会员数|2,100|人|2025年1-6月
武进区总工会|慰问职工|1.2万|人次|2025年1-6月`)
    expect(values).toEqual([
      'C2 溧阳市总工会 新建工会数 2025-06-30 18 家',
      'C3 金坛区总工会 发展会员数 2025-06-30 2100 人',
      'C4 武进区总工会 慰问职工 2025-06-30 12000 人次',
    ])
    expect(asked).toEqual([])
  })

  it('is so too with units that are in no list, and with a number behind them', () => {
    const unknown = read(`
单位|指标|数值|单位|时间
溧阳市总工会|送清凉|18|趟|2025年1-6月
金坛区总工会|送清凉|21|趟|2025年1-6月`)
    expect(unknown.values).toEqual([
      'C2 溧阳市总工会 送清凉 2025-06-30 18 趟',
      'C3 金坛区总工会 送清凉 2025-06-30 21 趟',
    ])
    const { values } = read(`
单位|指标|2025年|单位|2024年
溧阳市总工会|会员数|45210|人|43100
金坛区总工会|会员数|31875|人|31000`)
    expect(values).toEqual([
      'C2 溧阳市总工会 会员数 2025-12-31 45210 人',
      'E2 溧阳市总工会 会员数 2024-12-31 43100 人',
      'C3 金坛区总工会 会员数 2025-12-31 31875 人',
      'E3 金坛区总工会 会员数 2024-12-31 31000 人',
    ])
  })

  it('above places heads two lists beside each other', () => {
    const { values } = read(`
2025年会员数（人）
单位|会员数|单位|会员数
溧阳市|45210|金坛区|31875
武进区|63050|新北区|28900`)
    expect(values).toEqual([
      'B3 溧阳市 会员数 2025-12-31 45210 人',
      'B4 武进区 会员数 2025-12-31 63050 人',
      'D3 金坛区 会员数 2025-12-31 31875 人',
      'D4 新北区 会员数 2025-12-31 28900 人',
    ])
  })
})

describe('a list of stations, studios and the like', () => {
  /** Whose each value is, with the county that holds it. */
  const owners = (lines: string) => {
    const found = tabulatePasted(lines, {})
    return {
      values: found.observations.map(({ cell, locality, indicator, quantity }) => {
        const name = locality.kind === 'place' ? locality.place.name : locality.name
        const within = locality.kind === 'new' ? (locality.within?.name ?? '-') : '-'
        return `${cell} ${name} (${within}) ${indicator} ${quantity.value}`
      }),
      asked: found.questions.map(({ kind }) => kind),
      conflicts: found.conflicts.length,
    }
  }

  it('gives the values to what its names name, in the county beside them', () => {
    const list = `
序号|驿站名称|所在区|服务人次|面积（㎡）|建成时间|是否24小时
1|红梅公园驿站|天宁区|12,300|60|2023年5月|是
2|万达驿站|新北区|9000|45|2024.6|否
合计||||105||`
    expect(owners(list)).toEqual({
      values: [
        'D2 红梅公园驿站 (天宁区) 服务人次 12300',
        'E2 红梅公园驿站 (天宁区) 面积 60',
        'D3 万达驿站 (新北区) 服务人次 9000',
        'E3 万达驿站 (新北区) 面积 45',
      ],
      asked: ['names', 'period', 'unit'],
      conflicts: 0,
    })
  })

  it.each(['所在县区', '县区'])('tells two of one county below %s apart', (county) => {
    const list = `工作室名称|${county}|成员（人）\n李工创新工作室|襄城县|12\n电力工匠工作室|禹州市|20\n纺织创新工作室|禹州市|9`
    const { values, conflicts } = owners(list)
    expect(values).toEqual([
      'C2 李工创新工作室 (襄城县) 成员 12',
      'C3 电力工匠工作室 (禹州市) 成员 20',
      'C4 纺织创新工作室 (禹州市) 成员 9',
    ])
    expect(conflicts).toBe(0)
  })

  it('puts a union in its county, whichever stands first', () => {
    const list = '工会名称|县区|会员数（人）\n宏远公司工会|襄城县|120\n金瑞公司工会|禹州市|200'
    expect(owners(list).values).toEqual([
      'C2 宏远公司工会 (襄城县) 会员数 120',
      'C3 金瑞公司工会 (禹州市) 会员数 200',
    ])
  })

  it('leaves counties their values where the column beside them only tells of them', () => {
    const list = '县区|品牌名称|会员数（人）\n襄城县|匠心|12000\n禹州市|暖蜂|20000'
    expect(owners(list).values).toEqual(['C2 襄城县 (-) 会员数 12000', 'C3 禹州市 (-) 会员数 20000'])
  })

  it('does not part the values of places because a total stands below the running numbers', () => {
    const list = '序号|县区|建会时间|会员数（人）\n1|襄城县|2019年5月|100\n2|禹州市|2020年6月|200\n合计|||300'
    expect(owners(list).values).toEqual(['D2 襄城县 (-) 会员数 100', 'D3 禹州市 (-) 会员数 200'])
  })
})

it('takes how many came of how many were due for no fraction of a person', () => {
  const { values, leftOut, asked } = pasted(
    '县区|时期|参会人数（人）\n襄城县|2025年|380/400\n禹州市|2025年|290\n长葛市|2025年|约180/200\n魏都区|2025年|3/5',
  )
  expect({ values, leftOut, asked }).toEqual({
    values: ['C3 参会人数 2025 290 人'],
    leftOut: [
      'C2 380/400: two numbers in one cell',
      'C4 约180/200: two numbers in one cell',
      'C5 3/5: no number',
    ],
    asked: [],
  })
})

describe('the line of a total in an English table', () => {
  it.each([
    'All regions',
    'Grand total',
    'Overall',
    'Regional total',
    'Total for Northland',
    'All 3 counties',
    'Citywide',
  ])('%s is no region of its own', (name) => {
    const { values, leftOut } = pasted(
      `Region|Period|Members\nNorth|2025|12,400\nSouth|2025|8,900\n${name}|2025|21,300`,
    )
    expect(values.map((each) => each.slice(0, 2))).toEqual(['C2', 'C3'])
    expect(leftOut.filter((each) => each.startsWith('A4'))).toHaveLength(1)
  })

  it.each(['All regions', 'Total for Northland'])(
    '%s is asked about, since it may be the value of one',
    (name) => {
      const { asked } = pasted(
        `Region|Period|Members\nNorth|2025|12,400\nSouth|2025|8,900\n${name}|2025|21,300`,
      )
      expect(asked).toContain(`total:${name}`)
    },
  )

  it('has parts that begin with of whom', () => {
    const { values } = pasted(
      'Region|Period|Members|of whom women|Of those, retired\nNorth|2025|12,400|6,010|310',
    )
    expect(values).toEqual([
      'C2 Members 2025 12400 人',
      'D2 Members · women 2025 6010 人',
      'E2 Members · retired 2025 310 人',
    ])
  })

  it('does not make totals of names that only have such words in them', () => {
    const { values } = pasted('Region|Period|Members\nAllerdale|2025|12,400\nTotalview|2025|8,900')
    expect(values).toHaveLength(2)
  })
})

describe('市区 and 县（市） above the columns of counties', () => {
  const table = `
指标|时期|全市|市区|||县（市）||
|||小计|魏都区|建安区|小计|襄城县|禹州市
会员数（人）|2025年|203000|96000|45000|51000|107000|39000|68000`

  it('only say which counties these are, and are no part of what is counted', () => {
    const { values } = pasted(table)
    expect(values).toEqual([
      'E3 会员数 2025 45000 人',
      'F3 会员数 2025 51000 人',
      'H3 会员数 2025 39000 人',
      'I3 会员数 2025 68000 人',
    ])
  })

  it('hold the totals of their own counties', () => {
    expect(pasted(table).leftOut.filter((each) => each.includes('小计'))).toEqual([
      'D2 市区 / 小计: a total of the columns beside it; agrees',
      'G2 县（市） / 小计: a total of the columns beside it; agrees',
    ])
  })
})

describe('one class among other headings', () => {
  it('does not hide the table, and what is behind it may be of either', () => {
    const { values, asked } = pasted(
      '县区|时期|会员数（人）|35岁以下（人）|其中：女（人）\n襄城县|2025年|12400|1900|400',
    )
    expect(values.slice(0, 2)).toEqual(['C2 会员数 2025 12400 人', 'D2 35岁以下 2025 1900 人'])
    expect(asked.filter((id) => id.startsWith('indicator'))).toHaveLength(1)
  })

  it('is read in English too', () => {
    const { values } = pasted('Region|Period|Members|Under 30 (people)\nNorth|2025|12,400|1,900')
    expect(values).toEqual(['C2 Members 2025 12400 人', 'D2 Under 30 2025 1900 人'])
  })
})

it('names a count and its share in one cell, each with its cell, and asks nothing about their commas', () => {
  const { questions, leftOut, observations } = tabulatePasted(
    '2025年各县区会员结构\n县区|会员数（人）|女会员（占比）|农民工（人，%）\n襄城县|39000|15,000（38.5%）|12,000，30.8%\n禹州市|68000|27000人(39.7%)|22000、32.4%',
    {},
  )
  expect(questions).toEqual([])
  expect(observations.map(({ quantity }) => quantity.value)).toEqual([39_000, 68_000])
  expect(leftOut.map(({ where, text, reason }) => `${where} ${text}: ${reason}`)).toEqual([
    'C3 15,000（38.5%）: two numbers in one cell',
    'D3 12,000，30.8%: two numbers in one cell',
    'C4 27000人(39.7%): two numbers in one cell',
    'D4 22000、32.4%: two numbers in one cell',
  ])
})
