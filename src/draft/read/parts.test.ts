import { describe, expect, it } from 'vitest'
import { partReports, splitPart } from './parts.ts'

const page = [
  '甲县总工会把服务送进园区',
  '',
  '本报讯（记者 某某）甲县总工会日前走进园区，为300名职工义诊。',
  '活动还将继续。',
  '',
  '乙市：驿站里的冬天',
  '暖了一座城',
  '本报记者 某某 本报通讯员 某某',
  '',
  '清晨五点，环卫工人走进驿站。',
  '走进日常',
  '驿站每天开放12小时。',
  '',
  '同台比手艺',
  '10月8日，丙区职工技能大赛开赛。',
  '来自20家企业的选手参赛。 本报通讯员 某某 摄',
  '丁省工会开展体检',
  '把健康送到家门口',
].join('\n')

describe('partReports', () => {
  const parts = partReports(page)

  it('begins a report at the headline before a lead, a byline or a caption with its photographer', () => {
    expect(parts.map(({ headline }) => headline.map(({ text }) => text))).toEqual([
      ['甲县总工会把服务送进园区'],
      ['乙市：驿站里的冬天', '暖了一座城'],
      ['同台比手艺'],
      ['丁省工会开展体检', '把健康送到家门口'],
    ])
  })

  it('tells a headline whose text is lost from a report', () => {
    expect(parts.map(({ state }) => state)).toEqual(['report', 'report', 'report', 'headline-alone'])
  })

  it('leaves nothing of the page out', () => {
    expect(parts.map(({ start, end }) => page.slice(start, end)).join('')).toBe(page)
  })

  it('does not take a heading inside a report for a headline', () => {
    expect(page.slice(parts[1]?.start, parts[1]?.end)).toContain('走进日常')
  })

  it('gives one report where no headline says otherwise', () => {
    expect(partReports('全县会员有3000人。\n其中女会员有900人。')).toHaveLength(1)
    expect(partReports('')).toHaveLength(1)
  })

  it('knows the lines of either kind of line break and behind a byte order mark', () => {
    const marked = `\uFEFF${page.replaceAll('\n', '\r\n')}`
    expect(partReports(marked)).toHaveLength(4)
    for (const { headline } of partReports(marked))
      for (const { start, end, text } of headline) expect(marked.slice(start, end)).toBe(text)
  })
})

describe('parts that a person mends', () => {
  const parts = partReports(page)

  it('are split at a place of the text', () => {
    const at = page.indexOf('活动还将继续')
    const split = splitPart(page, parts, at)
    expect(split.map(({ start }) => start)).toContain(at)
  })
})
