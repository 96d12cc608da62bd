import { describe, expect, it } from 'vitest'
import { bundledTables } from '../dataset/bundled.ts'
import { buildDataset } from '../dataset/dataset.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { writeCsv } from './csv.ts'
import { observationsCsv, observationsJson } from './observations-file.ts'
import { FLAT_COLUMNS } from './view/flat.ts'

const rows = [...buildDataset(bundledTables).observations.values()]
const csv = observationsCsv(rows, 'lossless')
const line = (id: string) => csv.split('\r\n').find((text) => text.startsWith(`${id},`))

describe('the flat table of observations', () => {
  it('begins with the published columns in their order', () => {
    expect(csv.split('\r\n')[0]).toMatch(
      /^observation_id,locality_id,ref_area,locality_zh,locality_en,indicator_id,indicator_zh,indicator_en,theme,breakdown,period_start,period_end,period_basis,value,lower,upper,bound,unit_zh,unit_en,printed,status,report_id,paragraph,start,end,/,
    )
  })

  // Worked out from the source page by hand; the offsets count UTF-16 units of the page.
  it.each([
    [
      'xiangcheng-collective-contract-coverage',
      '92,92,92,exact,%,%,92%,reported,xiangcheng-instructors,12,1115,1118,',
    ],
    [
      'chengdong-outdoor-workers-served',
      '300,300,,atLeast,名,people,300余名,reported,chengdong-winter,2,1262,1267,',
    ],
    ['liyang-volunteer-families-2026', '400,,400,nearly,组,families,近400组,reported,liyang-ginger-tea,3,'],
    ['liyang-volunteer-families-2023', ',,,vague,组,families,几十组,reported,liyang-ginger-tea,7,'],
    [
      'xpcc-13-loan-interest-subsidy',
      '1163000,1163000,1163000,exact,元,¥,116.3万元,reported,xpcc-13-loans,5,',
    ],
    ['lanshan-employment-rate', '90,90,,above,%,%,超90%,reported,lanshan-tea,7,'],
    ['xiangcheng-grievance-response-time-change', '-40,-40,-40,exact,%,%,40%,reported,'],
    ['changqing-share-flagged', '17.35,,17.35,atMost,%,%,,derived,,,,,'],
    // 1,162,500 to 1,163,500 over 1490 is 780.20 to 780.87; 1490 over 743 is 2.00538; 20,000 over 9 is 2222.2.
    ['xpcc-13-subsidy-per-worker', '780.5,780.2,780.88,approx,元/名,¥ per worker,,derived,'],
    ['xpcc-13-workers-per-household', '2.01,2,2.01,approx,人/户,people per household,,derived,'],
    ['changqing-screened-per-workplace', '2222,2222,,atLeast,名/家,people per workplace,,derived,'],
  ])('holds %s as printed', (id, expected) => {
    expect(line(id)).toContain(`,${expected}`)
  })

  it('names a category as dimension=category and an area by its code', () => {
    expect(line('changqing-support-stations-plant')).toContain(',mind,level=plant,')
    expect(line('xiangcheng-members-recruited')).toContain('xiangcheng,411025,襄城县,')
    expect(line('changqing-consultations')).toContain('changqing,,长庆油田,')
  })

  it('has no signs in JSON either that only the screen needs around words from right to left', () => {
    const [row] = rows
    if (row === undefined) throw new RangeError('no row')
    const name = { zh: isolated('שם'), en: isolated('שם') }
    const [read]: Record<string, unknown>[] = JSON.parse(
      observationsJson([{ ...row, indicator: { ...row.indicator, name } }]),
    )
    expect(read).toMatchObject({ indicator_zh: 'שם', indicator_en: 'שם' })
  })

  it('is the same table as JSON, with null for what is empty', () => {
    const parsed: Record<string, unknown>[] = JSON.parse(observationsJson(rows))
    expect(parsed).toHaveLength(rows.length)
    expect(Object.keys(parsed[0] ?? {})).toEqual(FLAT_COLUMNS.map(({ name }) => name))
    expect(parsed.find((row) => row.observation_id === 'liyang-volunteer-families-2026')).toMatchObject({
      value: 400,
      lower: null,
      upper: 400,
      bound: 'nearly',
    })
  })
})

describe('CSV', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(writeCsv(['a', 'b'], [['x,y', 'say "no"\nnow']], 'lossless')).toBe(
      'a,b\r\n"x,y","say ""no""\nnow"\r\n',
    )
  })

  it('guards texts that a spreadsheet would run, and no number', () => {
    const rowsToGuard = [
      ['=1+1', '＝A1', '@x', '-5', 'plain'],
      [-5, 1.5, null, '+1', ''],
    ]
    expect(writeCsv(['a', 'b', 'c', 'd', 'e'], rowsToGuard, 'spreadsheet')).toBe(
      "\uFEFFa,b,c,d,e\r\n'=1+1,'＝A1,'@x,'-5,plain\r\n-5,1.5,,'+1,\r\n",
    )
    expect(writeCsv(['a'], [['=1+1']], 'lossless')).toBe('a\r\n=1+1\r\n')
  })
})
