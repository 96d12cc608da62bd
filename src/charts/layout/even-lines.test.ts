import { describe, expect, test } from 'vitest'
import { evenLines, wholeLines, wrapText } from './even-lines.ts'
import { textWidth } from './text-width.ts'

describe('lines of a title', () => {
  test.each([
    [
      '集体合同覆盖92%的企业，98%的职工诉求得到化解',
      16,
      ['集体合同覆盖92%的企业，', '98%的职工诉求得到化解'],
    ],
    [
      '陇东片区测评的2万余名职工中，3470人需要关注，占比最多17.35%（推算）',
      24,
      ['陇东片区测评的2万余名职工中，', '3470人需要关注，占比最多17.35%（推算）'],
    ],
    [
      '已建成及在建心理服务阵地55个（推算），其中作业区级41个',
      22,
      ['已建成及在建心理服务阵地55个（推算），', '其中作业区级41个'],
    ],
    [
      '秦皇岛市海港区 · 秦皇岛市职工中式烹调技能大赛 · 2026年1月8日（推断）',
      17,
      ['秦皇岛市海港区 ·', '秦皇岛市职工中式烹调技能大赛 ·', '2026年1月8日（推断）'],
    ],
    [
      '襄城县集体合同覆盖率 · 完成率约99.57%，调解劳动争议 · 完成率约98.33%',
      22,
      ['襄城县集体合同覆盖率 · 完成率约99.57%，', '调解劳动争议 · 完成率约98.33%'],
    ],
    [
      'Where the numbers come from, and how exact they are',
      20,
      ['Where the numbers come from,', 'and how exact they are'],
    ],
  ])('%s ends behind its signs', (title, width, lines) => {
    expect(evenLines(title, width, 9)).toEqual(lines)
  })

  test('are as many as fill the width, none is wider, and no word is lost', () => {
    const titles = [
      '岚山茶行业技能竞赛400余名参赛，秦皇岛市职工中式烹调技能大赛100余名参赛',
      '34家餐饮企业的100余名厨师参加秦皇岛市职工中式烹调技能大赛',
      'From dozens of families in the first campaign to nearly 400 handing out ginger tea',
      'Sessions as a rule draw up 3 tables within 3 hours; joint matters get a plan within 1 week',
    ]
    const bare = (text: string) => text.replace(/\s/gu, '')
    for (const title of titles) {
      for (let width = 8; width < 44; width += 1) {
        const lines = evenLines(title, width, 9)
        expect(lines).toHaveLength(wrapText(title, width, 9, true).length)
        expect(bare(lines.join(''))).toBe(bare(title))
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 0.01)
      }
    }
  })

  test('without a sign are of about the same length, and no word stands alone on the last', () => {
    expect(evenLines('Over 90% found work or started a business after training', 28, 9)).toEqual([
      'Over 90% found work or started',
      'a business after training',
    ])
  })

  test('are filled where a title is cut', () => {
    const [first, second, ...others] = evenLines('集体合同覆盖92%的企业，98%的职工诉求得到化解', 8, 2)
    expect(others).toEqual([])
    expect(first).toBe('集体合同覆盖')
    expect(second).toMatch(/…$/u)
  })

  test.each([
    [
      "¥3.96M upgrade; the workers' cultural palace has held 90+ events",
      32,
      ['¥3.96M upgrade;', "the workers' cultural palace has held 90+ events"],
    ],
    [
      'Hubei: mobile check-ups for four groups in new forms of employment',
      30,
      ['Hubei: mobile check-ups for four groups', 'in new forms of employment'],
    ],
    [
      '3 numbers on bargaining and grievances from Xiangcheng County',
      32,
      ['3 numbers on bargaining', 'and grievances from Xiangcheng County'],
    ],
  ])('%s ends no line behind a word that leads to the next', (title, width, lines) => {
    expect(evenLines(title, width, 9)).toEqual(lines)
  })

  test('of which there are many leave no unit alone on the last', () => {
    const name = '由工会与人力资源部门联合开展的新就业形态劳动者职业技能提升与权益保障综合服务行动'
    const subtitle = `${name} · ${name}甲、${name}乙、${name}丙 · 2025年 · 单位：名`
    for (let width = 24; width < 36; width += 0.5) expect(evenLines(subtitle, width, 9).at(-1)).not.toBe('名')
  })

  test('part no date and no remark from what it is said of', () => {
    const caption = 'Lanshan District · up to 8 Jan 2026 (inferred) · derived'
    for (let width = 14; width < 30; width += 1)
      expect(evenLines(caption, width, 9).join('|')).toContain('up to 8 Jan 2026 (inferred)')
  })
})

describe('lines of a paragraph', () => {
  test.each([
    "Source: “Gaotai: ¥3.96M upgrade; workers' cultural palace has held 90+ events”, one newspaper page (title and date not shown), 8–31 Jan 2026 (inferred)",
    'solid to the known number, hatched beyond: above it, by how much is not stated',
    '这些数值都是概数，没有可画的长度；原来的说法见表格。甲市：几十名；乙市：几十名。',
  ])('%s leaves no word alone on the last line', (said) => {
    for (let width = 18; width < 40; width += 1) {
      const lines = wholeLines(said, width, 99)
      expect(lines).toHaveLength(wrapText(said, width, 99, true).length)
      expect(textWidth(lines.at(-1) ?? '')).toBeGreaterThan(lines.length > 1 ? width * 0.2 : 0)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 0.01)
    }
  })

  test.each([
    [26, ['第6、7、9张：各地竞赛的工种、届数和时间不同，', '只能各看各的。']],
    [28, ['第6、7、9张：各地竞赛的工种、届数和时间不同，', '只能各看各的。']],
  ])('a clause of its own may be a short last line, %i wide', (width, lines) => {
    expect(wholeLines(lines.join(''), width, 99)).toEqual(lines)
  })
})

const filledLines = (text: string, width: number, whole = true) => wrapText(text, width, 9, whole)

test('a dot between two pieces begins no line, and ends one where there is room', () => {
  const name = '集体合同覆盖率 · 完成率'
  for (let width = 3; width < 12; width += 0.5)
    for (const line of [
      ...filledLines(name, width),
      ...filledLines(name, width, false),
      ...evenLines(name, width, 9),
    ])
      expect(line).not.toMatch(/^\s*·/u)
  expect(filledLines(name, 9)).toEqual(['集体合同覆盖率 ·', '完成率'])
  // Seven characters fill the line.
  expect(filledLines(name, 7)).toEqual(['集体合同覆盖率', '完成率'])
})

test('no line begins with a sign that closes what stands before it', () => {
  for (const width of [8, 10, 12, 14, 16, 18, 20]) {
    for (const whole of [true, false]) {
      for (const line of filledLines(
        '91 firms surveyed, 26 unionised, 2,447 members recruited; 3 left.',
        width,
        whole,
      ))
        expect(line).not.toMatch(/^[,.;:!?)\]，。；：、）]/u)
      for (const line of filledLines('调研企业91家，帮助26家建会（推断），发展会员2447名。', width, whole))
        expect(line).not.toMatch(/^[,.;:!?)\]，。；：、）]/u)
    }
  }
})

test('a number keeps its unit beside it', () => {
  expect(filledLines('of 3,470 people', 7)).toEqual(['of', '3,470 people'])
  expect(filledLines('其中2万余名', 5)).toEqual(['其中', '2万余名'])
})

test('no line parts a number from its measure word and its noun', () => {
  const title = '工会指导员上门宣传，协助企业规范填写、收集上报3张表'
  for (let width = 5; width < 26; width += 1) {
    const parted = filledLines(title, width)
    expect(parted.join('')).toBe(title)
    expect(parted.filter((line) => line.includes('3张表'))).toHaveLength(1)
  }
})
test.each([
  ['Increase in loan-interest subsidy', 15, ['Increase in', 'loan-interest subsidy']],
  ['Investment in the workers’ cultural palace', 16, ['Investment in the', 'workers’ cultural palace']],
  ['Xiangcheng County · Jun 2024 – Jan 2026', 13, ['Xiangcheng County ·', 'Jun 2024 – Jan 2026']],
])('%s leaves no short word alone in a line', (text, width, lines) => {
  expect(evenLines(text, width, Number.POSITIVE_INFINITY)).toEqual(lines)
})
