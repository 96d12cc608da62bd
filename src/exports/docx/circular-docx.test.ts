import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { circularOf } from '../../dataset/circular/circular.ts'
import { crossOf } from '../../dataset/cross-table/testing.ts'
import { atLeast } from '../../domain/number/bound.ts'
import type { Language } from '../../domain/text.ts'
import { circularDocument } from './circular-docx.ts'

const TOWNS = [
  { place: '东湖镇', indicator: '会员人数', value: 1200 },
  { place: '<b>西山&镇', indicator: '会员人数', value: atLeast(800) },
  { place: '南江镇', indicator: '建会率', value: 91 },
]

async function partsOf(language: Language, rows: Parameters<typeof crossOf>[0] = TOWNS, withAnnex = false) {
  const layout = crossOf(rows, { change: true, rank: true }, language)
  const style = { language, notation: 'full' } as const
  const blob = await circularDocument({
    circular: circularOf(layout, style),
    layout,
    signs: { to: '各镇总工会', from: '某县总工会', day: '2026年2月1日' },
    style,
    withAnnex,
  })
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const textOf = (xml = '') => xml.replaceAll(/<[^>]+>/gu, '')

describe('the Word file of a circular', () => {
  it('says what the circular says, and who sends it', async () => {
    const parts = await partsOf('zh')
    const body = textOf(parts['word/document.xml'])
    expect(body).toContain('关于2025年组织建设情况的通报')
    expect(body).toContain('各镇总工会：')
    expect(body).toContain('附件：指标一览表')
    expect(body).toContain('某县总工会')
    expect(body).toContain('2026年2月1日')
  })

  it('has a table of rows and cells, whose head is repeated, and styles with East Asian fonts', async () => {
    const parts = await partsOf('zh')
    const document = parts['word/document.xml'] ?? ''
    expect(document.match(/<w:tbl>/gu)).toHaveLength(1)
    expect(document).toContain('<w:tblHeader/>')
    expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋"')
    expect(parts['word/styles.xml']).toContain('w:eastAsia="黑体"')
  })

  it('takes names from outside as text', async () => {
    const parts = await partsOf('en')
    const document = parts['word/document.xml'] ?? ''
    expect(document).toContain('&lt;b&gt;西山&amp;镇')
    expect(document).not.toContain('<b>')
  })

  it('has its text on a page and the scorecard on one across, the indicators in turn only where asked for', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      place: '东湖镇',
      indicator: `指标${at}`,
      value: at,
    }))
    const short = (await partsOf('zh', rows))['word/document.xml'] ?? ''
    expect(short.match(/<w:tbl>/gu)).toHaveLength(1)
    expect(short.match(/<w:sectPr/gu)).toHaveLength(2)
    expect(short).toContain('w:orient="landscape"')
    expect(textOf(short)).not.toContain('各项指标情况')
    const long = (await partsOf('zh', rows, true))['word/document.xml'] ?? ''
    expect(long.match(/<w:sectPr/gu)).toHaveLength(3)
    // Each on a line of its own, the second below the first.
    const lines = long.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gu)?.map(textOf)
    expect(lines).toContain('附件：1. 指标一览表')
    expect(lines).toContain('　　　2. 各项指标情况')
  })

  it('goes on in a second table where the page has no room for more columns', async () => {
    const rows = Array.from({ length: 13 }, (_, at) => ({
      place: '东湖镇',
      indicator: `指标${at}`,
      value: at,
    }))
    const document = (await partsOf('zh', rows))['word/document.xml'] ?? ''
    expect(document.match(/<w:tbl>/gu)).toHaveLength(2)
    expect(textOf(document)).toContain('指标一览表 2')
  })
})
