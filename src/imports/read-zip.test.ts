import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZips } from './read-zip.ts'

const CSV = strToU8('地区,会员数（人）\n襄城县,45210\n')
const zip = (name: string, parts: Parameters<typeof zipSync>[0]) => new File([zipSync(parts)], name)

async function opened(...files: readonly File[]) {
  const { tables, archives, refused } = await openZips(files)
  const names = (some: readonly File[]) => some.map(({ name }) => name)
  return { tables: names(tables), archives: names(archives), refused }
}

describe('a zip', () => {
  it('of tables is those tables, beside files that are none; what is no table is named', async () => {
    const sent = zip('各县.zip', {
      '襄城县.csv': CSV,
      '禹州市.xlsx': zipSync({ '[Content_Types].xml': strToU8('<Types/>') }),
      '说明.docx': CSV,
      '__MACOSX/._襄城县.csv': CSV,
      '~$禹州市.xlsx': CSV,
    })
    expect(await opened(new File([CSV], 'a.csv'), sent)).toEqual({
      tables: ['a.csv', '襄城县.csv', '禹州市.xlsx'],
      archives: [],
      refused: [{ file: '各县.zip/说明.docx', fault: null }],
    })
    const { tables } = await openZips([sent])
    expect(await tables[0]?.text()).toBe('地区,会员数（人）\n襄城县,45210\n')
  })

  it('with a folder for each county gives files of one name that of their folder too', async () => {
    const sent = zip('汇总.zip', {
      '上报/襄城县/年报.csv': CSV,
      '上报/禹州市/年报.csv': CSV,
      '上报/县.csv': CSV,
    })
    expect((await opened(sent)).tables).toEqual(['襄城县 年报.csv', '禹州市 年报.csv', '县.csv'])
  })

  it('made by Windows in Chinese, whose names are GBK without a word about it, has them read', async () => {
    const bytes = zipSync({ 'AAAA.csv': CSV })
    // 禹州 in GBK has four bytes too.
    const name = [0xd3, 0xed, 0xd6, 0xdd]
    for (let at = 0; at + 4 < bytes.length; at += 1)
      if (bytes.subarray(at, at + 4).every((byte) => byte === 0x41)) bytes.set(name, at)
    expect((await opened(new File([bytes], 'a.zip'))).tables).toEqual(['禹州.csv'])
  })

  it('of reports or of nothing known stays one, our data package is its table, and a workbook called so is a workbook', async () => {
    const found = await opened(
      zip('报道.zip', { 'data/reports.json': CSV, 'data/units.json': CSV }),
      zip('数据包.zip', { 'datapackage.json': CSV, 'observations.csv': CSV, 'reports.csv': CSV }),
      zip('图.zip', { 'a.png': CSV }),
      zip('年报.zip', { '[Content_Types].xml': CSV, 'xl/workbook.xml': CSV }),
    )
    expect(found).toEqual({
      tables: ['observations.csv', '年报.zip'],
      archives: ['报道.zip', '图.zip'],
      refused: [],
    })
  })

  it('that is cut short or packed as a bomb is refused by name', async () => {
    const bytes = zipSync({ 'a.csv': strToU8('1,'.repeat(50_000_000)) }, { level: 9 })
    expect((await opened(new File([bytes], '炸弹.zip'))).refused).toEqual([
      { file: '炸弹.zip', fault: 'zip-bomb' },
    ])
  })
})
