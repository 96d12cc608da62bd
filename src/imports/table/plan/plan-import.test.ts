import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../../data/place-names.json' with { type: 'json' }
import places from '../../../../data/places.json' with { type: 'json' }
import catalogue from '../../../../data/standard-indicators.json' with { type: 'json' }
import { crossTable } from '../../../dataset/cross-table/cross-table.ts'
import { layOut } from '../../../dataset/cross-table/layout.ts'
import { DEFAULT_CROSS } from '../../../dataset/cross-table/settings.ts'
import { withImports } from '../../../dataset/edits/with-imports.ts'
import { indexRows } from '../../../dataset/table/store/columnar-index.ts'
import { currentView } from '../../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../../dataset/table/view/view-state.ts'
import { NO_AIMS } from '../../../dataset/target/target.ts'
import { nineReports } from '../../../dataset/testing.ts'
import { unitNameEn } from '../../../domain/number/unit.ts'
import type { Edit } from '../../../domain/record/edit.ts'
import { EditSchema } from '../../../domain/record/edit.ts'
import type { Import } from '../../../domain/record/imported.ts'
import { StandardIndicatorsSchema } from '../../../domain/record/standard-indicator.ts'
import { crossFile } from '../../../exports/cross/cross-file.ts'
import { contextOf, sourcesOf } from '../../../exports/view/view-context.ts'
import { makeFile } from '../../../exports/view/view-file.ts'
import { runNow } from '../../../lib/steps.ts'
import { gazetteerOf } from '../../../places/gazetteer.ts'
import { readFile } from '../../read-file.ts'
import { knownWords } from '../cell/known-words.ts'
import { tabulateFile } from '../tabulate.ts'
import type { Choices } from './import-plan.ts'
import { earlierKey } from './import-plan.ts'
import { makeImports, outdatedEdits } from './make-imports.ts'
import { planImport } from './plan-import.ts'

const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators
const NO_CHOICES: Choices = { clashes: new Map(), earlier: new Map() }

/** Imports files as the page would, after earlier imports. */
async function taken(
  names: readonly (string | Blob)[],
  before: readonly Import[] = [],
  choices: Choices = NO_CHOICES,
  answers: ReadonlyMap<string, string> = new Map(),
  /** The name of files that are given as text. */
  called?: string,
  said: readonly Edit[] = [],
) {
  const { dataset } = withImports(nineReports, before, said)
  const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
  const words = knownWords(dataset, gazetteer, standard)
  const files = await Promise.all(
    names.map(async (name) => {
      const given = typeof name === 'string' ? name : ''
      const bytes = given.includes('\n')
        ? Buffer.from(given)
        : given !== '' && readFileSync(new URL(`../../../../scripts/workbooks/${given}`, import.meta.url))
      const read = await readFile(typeof name === 'string' ? new Blob([new Uint8Array(bytes || [])]) : name)
      const isNamed = given === '' || given.includes('\n')
      const file = isNamed && called !== undefined ? called : given.replace(/^.*\//u, '')
      return tabulateFile({ file, read, dataset, words, thisYear: 2026, answers })
    }),
  )
  const plan = runNow(planImport({ files, dataset, imports: before, gazetteer, standard, choices }))
  const { imports, edits, changed } = runNow(makeImports(files, plan, new Date('2026-02-01T00:00:00Z')))
  return {
    files,
    plan,
    imports,
    edits,
    changed,
    dataset: withImports(nineReports, [...before, ...imports], [...said, ...edits]),
  }
}

it('takes people of an own indicator, as a file in English writes both 人 and 名, for 人', async () => {
  const { imports } = await taken([
    'Locality,Indicator,Period,Value,Unit\nXiangcheng County,净增会员,2025,120,people\n',
  ])
  expect(imports[0]?.rows[0]?.unit).toBe('ren')
})

it('keeps the word of what is counted by its occasions: only 场次 is 场（次）', async () => {
  const { imports } = await taken([
    '地区,指标,时期,数值,单位\n襄城县,数字阅读量,2025年,2.5亿+,次\n襄城县,技能大赛,2025年,10余,场\n襄城县,文化活动,2025年,90,场次\n' +
      '襄城县,Committee meetings,2025年,12,meetings\n襄城县,Open days,2025年,3,events\n襄城县,Workplaces seen,2025年,40,visits\n',
  ])
  const [one] = imports
  const units = one?.rows.map(
    ({ unit }) => one.units.find(({ id }) => id === unit) ?? nineReports.units.get(unit),
  )
  expect(units?.map((unit) => unit && [unit.zh, unitNameEn(unit)])).toEqual([
    ['次', 'times'],
    ['场', 'sessions'],
    ['场（次）', 'sessions'],
    ['次会议', 'meetings'],
    ['场活动', 'events'],
    ['次访问', 'visits'],
  ])
  // Sessions count alike, and times do not count with them.
  const dimensions = units?.map((unit) => unit?.dimension) ?? []
  expect(dimensions[1]).toBe(dimensions[2])
  expect(dimensions[0]).not.toBe(dimensions[1])
})

it('counts a known indicator of sessions in 次, as the file does', async () => {
  const { imports } = await taken(['地区,指标,时期,数值,单位\n襄城县,文化宫活动,2025年,52,次\n'])
  expect(imports[0]?.rows[0]?.indicator).toBe('venue-events')
  expect(imports[0]?.units.map(({ zh, dimension }) => [zh, dimension])).toEqual([['次', 'session']])
})

it('says in English what is counted, where its name tells it, also beside an earlier file', async () => {
  const english = ({ imports }: Awaited<ReturnType<typeof taken>>) =>
    imports.flatMap(({ rows, units }) =>
      rows.map(({ unit }) => units.filter(({ id }) => id === unit).map(unitNameEn)[0]),
    )
  const first = await taken([
    '地区,指标,时期,数值,单位\n襄城县,新建工会数,2025年,30,家\n襄城县,职工书屋,2025年,200多,家\n襄城县,法律援助件数,2025年,逾500,件\n襄城县,职工之家,2025年,不到一百,个\n襄城县,合理化建议,2025年,80,件\n',
  ])
  expect(english(first)).toEqual(['organisations', 'sites', 'cases', 'sites', 'items'])
  const next = await taken(
    ['地区,指标,时期,数值,单位\n高台县,新建企业,2025年,30,家\n高台县,职工书屋,2025年,20,家\n'],
    first.imports,
  )
  expect(english(next)).toEqual(['firms', 'sites'])
  const unions = '地区,指标,时期,数值,单位\n襄城县,基层工会数,2025年,42,个\n'
  const third = await taken([unions], first.imports)
  expect(english(third)).toEqual(['organisations'])
  const edited = await taken([unions.replace('42', '30余')], [...first.imports, ...third.imports])
  expect(edited.plan.drafts.map(({ row }) => row.unit)).toEqual(
    third.imports[0]?.rows.map(({ unit }) => unit),
  )
  expect(next.imports[0]?.rows[1]?.indicator).toBe(first.imports[0]?.rows[1]?.indicator)
})

describe('a word of a file for a known indicator of another name', () => {
  const rows =
    '地区,指标,时期,数值\n襄城县,慰问金额,2025年,5000元\n高台县,满意率,2025年,95%\n襄城县,职工满意度,2025年,96%\n'

  it('is told with that name', async () => {
    const { plan } = await taken([rows])
    expect(plan.renamed.map(({ word, name, isKept }) => [word, name.zh, isKept])).toEqual([
      ['慰问金额', '困难职工帮扶金额', false],
      ['满意率', '职工满意度', false],
    ])
    expect(plan.waiting).toBe(0)
  })

  it('is an indicator of its own where the user says so, and stays one', async () => {
    const kept = { ...NO_CHOICES, kept: new Set(['慰问金额']) }
    const first = await taken([rows], [], kept)
    expect(first.plan.renamed.map(({ isKept }) => isKept)).toEqual([true, false])
    const names = (imports: readonly Import[]) =>
      imports.flatMap(({ indicators }) => indicators.map(({ name }) => name.zh)).sort()
    expect(names(first.imports)).toEqual(['慰问金额', '职工满意度'].sort())
    const next = await taken(['地区,指标,时期,数值\n高台县,慰问金额,2025年,800元\n'], first.imports)
    expect(next.plan.renamed).toEqual([])
    expect(next.imports[0]?.indicators.map(({ name }) => name.zh)).toContain('慰问金额')
    expect(next.imports[0]?.rows[0]?.indicator).toBe(first.imports[0]?.rows[0]?.indicator)
  })
})

describe('names in Chinese and other letters', () => {
  const sheet = (place: string, name: string) => `地区,指标,时期,数值\n${place},${name},2025年,12人\n`
  const namesOf = (imports: readonly Import[]) =>
    imports.map(({ localities, indicators }) => [...localities, ...indicators].map(({ name }) => name.zh))

  it('stay as they were written', async () => {
    const { imports } = await taken([sheet('长庆 Oilfield 分公司', 'VIP 会员 总数')])
    expect(namesOf(imports)).toEqual([['长庆 Oilfield 分公司', 'VIP 会员总数']])
  })

  it('stand for the same with and without blanks', async () => {
    const first = await taken([sheet('长庆Oilfield分公司', 'VIP会员总数')])
    const next = await taken([sheet('长庆 Oilfield 分公司', 'VIP 会员总数')], first.imports)
    const idsOf = ({ imports }: Awaited<ReturnType<typeof taken>>) =>
      imports.flatMap(({ rows }) => rows.map((row) => [row.locality, row.indicator]))
    expect(idsOf(next)).toEqual(idsOf(first))
    const alone = await taken([sheet('长庆 Oilfield 分公司', 'VIP 会员总数')])
    expect(idsOf(alone)).toEqual(idsOf(first))
  })
})

describe('a town that one file calls by its county and another lists under it', () => {
  const listed =
    '襄城县2024年度基层工会统计汇总表,\n填报单位：襄城县总工会,\n乡镇,会员数（人）\n城关镇,6912\n颍桥回族镇,6208\n'
  const whole = (town: string) => `单位名称,指标名称,年度,数值,计量单位\n${town},会员数,2024年,58400,人\n`
  const townsOf = (imports: readonly Import[]) => [
    ...new Set(
      imports.flatMap(({ localities }) => localities.flatMap(({ name }) => name.zh.match(/.*城关镇/u) ?? [])),
    ),
  ]

  it.each(['襄城县城关镇', '许昌市襄城县城关镇', '河南省襄城县 城关镇'])(
    'is one place, whose two values are a conflict, as %s',
    async (name) => {
      for (const names of [
        [listed, whole(name)],
        [whole(name), listed],
      ]) {
        const { plan } = await taken(names)
        expect(plan.clashes.map(({ drafts }) => drafts.map(({ row }) => row.value).sort())).toEqual([
          [58400, 6912],
        ])
      }
    },
  )

  it('is the same place in files that come in one after the other, in either order', async () => {
    for (const [first = '', next = ''] of [
      [listed, whole('襄城县城关镇')],
      [whole('襄城县城关镇'), listed],
    ]) {
      const before = (await taken([first])).imports
      const { plan } = await taken([next], before)
      expect(plan.clashes).toHaveLength(1)
      expect(townsOf(before)).toEqual(['襄城县城关镇'])
    }
  })

  it('is the same place as one that an earlier version kept without its county', async () => {
    const earlier = (await taken([whole('襄城县城关镇')])).imports.map((each) => ({
      ...each,
      localities: each.localities.map((one) => ({ ...one, parents: [], province: null })),
    }))
    const { plan } = await taken([listed], earlier)
    expect(plan.clashes).toHaveLength(1)
  })

  it('is no part of a county whose name its own only begins with', async () => {
    const { imports } = await taken([whole('西安路街道'), whole('禹州市城关镇'), listed])
    expect(new Set(imports.flatMap(({ rows }) => rows.map(({ locality }) => locality))).size).toBe(4)
  })
})

describe('a town and its union', () => {
  const sheet = (towns: readonly string[], year = 2025) =>
    `${year}年基层工会统计表,\n填报单位：襄城县总工会,\n单位,会员数（人）\n${towns.map((town, at) => `${town},${5000 + at}\n`).join('')}`
  /** Under a name of its own that says nothing, since files that are given as text are called after it. */
  const read = (
    sheets: readonly string[],
    before: readonly Import[] = [],
    answers: ReadonlyMap<string, string> = new Map(),
  ) => taken(sheets, before, NO_CHOICES, answers, before.length === 0 ? '甲.csv' : '乙.csv')
  const placesOf = ({ plan }: Awaited<ReturnType<typeof taken>>) => [
    ...new Set(plan.ready.map(({ row }) => row.locality)),
  ]
  const namesOf = ({ imports }: Awaited<ReturnType<typeof taken>>) =>
    [...new Set(imports.flatMap(({ localities }) => localities.map(({ name }) => name.zh)))].filter(
      (name) => name !== '襄城县',
    )

  it.each([
    ['城关镇', '城关镇总工会'],
    ['东街社区', '东街社区工会委员会'],
    ['经济开发区', '经济开发区总工会'],
  ])('are one place: %s and %s', async (town, union) => {
    for (const [first, second] of [
      [town, union],
      [union, town],
    ] as const) {
      const together = await read([sheet([first]), sheet([second], 2024)])
      expect(placesOf(together)).toHaveLength(1)
      expect(namesOf(together)).toEqual([`襄城县${town}`])
      const before = (await read([sheet([first])])).imports
      const after = await read([sheet([second], 2024)], before)
      expect(placesOf(after)).toEqual(before.flatMap(({ rows }) => rows.map((row) => row.locality)))
    }
  })

  it('are a conflict where they have two values for one thing', async () => {
    const { plan } = await read([sheet(['城关镇']), sheet(['紫云镇', '城关镇总工会'])])
    expect(plan.clashes.map(({ drafts }) => drafts.map(({ row }) => row.value))).toEqual([[5000, 5001]])
  })

  it('are one place beside one that an earlier version kept under the name of the union', async () => {
    const before = (await read([sheet(['城关镇'])])).imports.map((each) => ({
      ...each,
      localities: each.localities.map((one) =>
        one.name.zh === '襄城县城关镇' ? { ...one, name: { zh: '城关镇总工会', en: '城关镇总工会' } } : one,
      ),
    }))
    const held = before.flatMap(({ rows }) => rows.map((row) => row.locality))
    for (const name of ['城关镇', '城关镇总工会'])
      expect(placesOf(await read([sheet([name], 2024)], before))).toEqual(held)
  })

  it('of another county are another place', async () => {
    const other = sheet(['城关镇总工会']).replace('襄城县', '禹州市')
    expect(placesOf(await read([sheet(['城关镇']), other]))).toHaveLength(2)
  })

  it('are asked about where the town has a second union in the same list', async () => {
    const list = sheet(['城关镇总工会', '城关镇工会联合会'])
    const asked = await read([list])
    expect(asked.files[0]?.questions).toMatchObject([
      { kind: 'names', about: 'what 城关镇 is' },
      { kind: 'place', about: 'what 城关镇工会联合会 is', options: ['城关镇', 'a new place'] },
    ])
    const id = 'place:城关镇工会联合会'
    const apart = await read([list], [], new Map([[id, 'a new place']]))
    expect(namesOf(apart).sort()).toEqual(['城关镇工会联合会', '襄城县城关镇'].sort())
    // Once it is a place of its own, it is no longer asked about.
    const again = await read([sheet(['城关镇总工会', '城关镇工会联合会'], 2024)], apart.imports)
    expect(again.files[0]?.questions).toEqual([])
    expect(placesOf(again).sort()).toEqual(placesOf(apart).sort())
    const same = await read([list], [], new Map([[id, '城关镇']]))
    expect(same.plan.clashes).toHaveLength(1)
  })

  it('are not the firm that is called after a village that came in before', async () => {
    const before = (await read([sheet(['华西村'])])).imports
    const firm = await read([sheet(['华西村集团'], 2024)], before)
    expect(placesOf(firm)).not.toEqual(before.flatMap(({ rows }) => rows.map((row) => row.locality)))
  })
})

describe('a short name that several places have, one of them of the data', () => {
  const XIANGCHENG = ['河南省许昌市襄城县', '湖北省襄阳市襄城区', 'a new place']
  const read = async (sheet: string, answers: Readonly<Record<string, string>> = {}) => {
    const [file] = (await taken([sheet], [], NO_CHOICES, new Map(Object.entries(answers)))).files
    return {
      optionsOf: (id: string) => file?.questions.find((each) => each.id === id)?.options,
      meantBy: (id: string) => file?.asked.find((each) => each.id === id)?.meant,
      codes: file?.observations.map(({ locality }) =>
        locality.kind === 'place' ? locality.place.code : locality.kind,
      ),
    }
  }

  it.each([
    ['in a line', '地区,会员数（人）,时期\n襄城,45210,2025年\n'],
    ['in a heading', '会员数（人）,,\n时期,襄城,溧阳\n2025年,45210,63050\n'],
    [
      'in a file of ours',
      'locality_zh,indicator_zh,period,value,lower,upper,bound,unit_zh\n襄城,会员数,2025年,45210,45210,45210,exact,人\n',
    ],
  ])('is asked about %s, and the answer says which it was taken for', async (_, sheet) => {
    const first = await read(sheet)
    expect(first.optionsOf('place:襄城')).toEqual(XIANGCHENG)
    expect(first.codes?.[0]).toBe('asked')
    const chosen = await read(sheet, { 'place:襄城': '襄城区' })
    expect(chosen.codes?.[0]).toBe('420602')
    expect(chosen.meantBy('place:襄城')).toBe('湖北省襄阳市襄城区')
  })

  it('is asked about where it is typed as an answer', async () => {
    const sheet = '指标,时期,数值,单位\n会员数,2025年,45210,人\n'
    expect((await read(sheet, { locality: '襄城' })).optionsOf('place:襄城')).toEqual(XIANGCHENG)
    const whole = await read(sheet, { locality: '城东区' })
    expect([whole.codes, whole.meantBy('locality')]).toEqual([['630102'], '青海省西宁市城东区'])
  })

  it('is the one that the sheet speaks of', async () => {
    expect((await read('许昌市各县会员数,,\n地区,会员数（人）,时期\n襄城,45210,2025年\n')).codes).toEqual([
      '411025',
    ])
  })
})

describe('a short name that towns of many cities have', () => {
  const codes = async (names: readonly string[], title = '') => {
    const sheet = `${title}地区,会员数（人）,时期\n${names.map((name) => `${name},45210,2025年\n`).join('')}`
    const [file] = (await taken([sheet], [], NO_CHOICES, new Map())).files
    return file?.observations.map(({ locality }) =>
      locality.kind === 'place' ? locality.place.code : locality.kind,
    )
  }

  it('is asked about, though the list has it once', async () => {
    expect(await codes(['城东'])).toEqual(['asked'])
    expect(await codes(['城东', '城西', '城北'])).toEqual(['asked', 'asked', 'asked'])
  })

  it('is the one of the city that the sheet or the other names speak of', async () => {
    expect(await codes(['城东', '湟中', '湟源'])).toEqual(['630102', '630106', '630123'])
    expect(await codes(['城东'], '西宁市各区会员数,,\n')).toEqual(['630102'])
  })
})

describe('an import', () => {
  it('gives places of the list their code and province, and indicators what the catalogue says of them', async () => {
    const { imports, dataset } = await taken(['01-title-unit-total-note.xlsx'])
    expect(dataset.refused).toEqual([])
    const [one] = imports
    expect(one?.localities.map(({ name, code, province }) => [name.zh, code, province])).toEqual([
      ['禹州市', '411081', 'henan'],
      ['长葛市', '411082', 'henan'],
    ])
    const members = one?.indicators.find(({ name }) => name.zh.includes('会员'))
    expect(members).toMatchObject({ kind: 'level', better: 'up', additive: true, theme: 'organising' })
    expect(members?.definition.zh).toMatch(/会员人数。（指标目录的定义；文件没有写明）$/u)
    expect(members?.definition.en).toMatch(
      / \(definition of the indicator catalogue; the file gives none\)$/u,
    )
  })

  it('stands beside what it brought before without a question where both say the same', async () => {
    const first = await taken(['01-title-unit-total-note.xlsx'])
    const second = await taken(['01-title-unit-total-note.xlsx'], first.imports)
    expect(second.plan.ready).toEqual([])
    expect(second.plan.known).toBe(9)
    expect(second.plan.clashes).toEqual([])
    expect(second.plan.earlier).toEqual([])
  })

  it('puts towns below the county of the reporting body, and firms below the county beside them', async () => {
    const towns = await taken([
      '2025年乡镇工会情况,,\n填报单位：襄城县总工会,,\n乡镇,会员数（人）,基层工会数（个）\n城关镇,5000,30\n紫云镇,1500,10\n',
    ])
    expect(towns.imports[0]?.localities.map(({ name, parents }) => [name.zh, parents[0]])).toEqual([
      ['襄城县城关镇', 'xiangcheng'],
      ['襄城县紫云镇', 'xiangcheng'],
    ])
    const firms = await taken([
      '企业名称,所属县区,会员数（人）,时期\n宏远机械厂,襄城县,500,2025年\n宏远机械厂,溧阳市,90,2025年\n众安纺织厂,禹州市,280,2025年\n',
    ])
    const { localities } = firms.dataset.dataset
    expect(
      firms.imports[0]?.rows.map(({ locality }) => {
        const place = [...localities.values()].find(({ id }) => id === locality)
        const holder = [...localities.values()].find(({ id }) => id === place?.parents[0])
        return [place?.name.zh, holder?.name.zh]
      }),
    ).toEqual([
      ['宏远机械厂', '襄城县'],
      ['宏远机械厂（溧阳市）', '溧阳市'],
      ['众安纺织厂', '禹州市'],
    ])
    expect(firms.plan.clashes).toEqual([])
  })

  it('knows the towns of a county again, and asks once which county they are of where the table does not say', async () => {
    const first = await taken([
      '2025年乡镇工会情况,\n填报单位：襄城县总工会,\n乡镇,会员数（人）\n城关镇,5000\n紫云镇,1500\n',
    ])
    const [held] = first.imports
    const towns = held?.rows.map(({ locality }) => locality)
    // The county is named: the same towns, and nothing to be asked.
    const again = await taken(
      ['2024年乡镇工会情况,\n填报单位：襄城县总工会,\n乡镇,会员数（人）\n城关镇,4800\n紫云镇,1400\n'],
      first.imports,
    )
    expect(again.files[0]?.questions).toEqual([])
    expect(again.plan.ready.map(({ row }) => row.locality)).toEqual(towns)
    const bare = '2023年乡镇工会情况,\n乡镇,会员数（人）\n城关镇,4700\n紫云镇,1300\n'
    const unsaid = await taken([bare], first.imports)
    expect(unsaid.files[0]?.questions).toMatchObject([
      { kind: 'holder', options: ['襄城县', 'a new place'], isApplied: true },
    ])
    expect(unsaid.plan.ready.map(({ row }) => row.locality)).toEqual(towns)
    // They are those of another county.
    const other = await taken([bare], first.imports, NO_CHOICES, new Map([['holder:襄城县', '禹州市']]))
    expect(
      other.imports[0]?.localities.flatMap(({ name, code }) => (code === null ? [name.zh] : [])),
    ).toEqual(expect.arrayContaining(['禹州市城关镇', '禹州市紫云镇']))
    expect(other.plan.ready.some(({ row }) => towns?.includes(row.locality))).toBe(false)
  })

  it('takes a firm that came in before for itself in its own county alone', async () => {
    const first = await taken(['企业名称,所属县区,会员数（人）,时期\n宏远机械厂,襄城县,500,2025年\n'])
    const again = await taken(
      ['企业名称,所属县区,会员数（人）,时期\n宏远机械厂,襄城县,500,2025年\n'],
      first.imports,
    )
    expect([again.plan.known, again.plan.ready.length]).toEqual([1, 0])
    const other = await taken(
      ['企业名称,所属县区,会员数（人）,时期\n宏远机械厂,溧阳市,90,2025年\n'],
      first.imports,
    )
    expect(other.plan.clashes).toEqual([])
    expect(other.plan.ready.map(({ row }) => row.locality)).not.toEqual(
      first.plan.ready.map(({ row }) => row.locality),
    )
  })

  it('takes 个 for no unit of the reports that it may be, where nothing says what is counted', async () => {
    const { imports } = await taken(['地区,指标,数值,单位,时期\n襄城县,新建工会数,26,个,2025年\n'])
    const [one] = imports
    expect(one?.units.find(({ id }) => id === one.rows[0]?.unit)).toMatchObject({
      zh: '个',
      en: { one: 'organisation', many: 'organisations' },
    })
  })

  it('leaves out what has a name longer than a name may be, with the reason', async () => {
    const { files, imports } = await taken([
      `地区,指标,数值,单位,时期\n襄城县,会员数,12,人,2025年\n${'n'.repeat(50_000)},会员数,13,人,2025年\n`,
    ])
    expect(imports.flatMap(({ rows }) => rows.map(({ value }) => value))).toEqual([12])
    expect(files.flatMap(({ leftOut }) => leftOut)).toEqual([
      { where: 'C3', text: '13', reason: 'a name too long' },
    ])
  })

  it('knows names from right to left again', async () => {
    const text = '地区,指标,数值,单位,时期\nשלום,عدد,12,人,2025年\nبلدية 7,عدد,13,人,2025年\n'
    const first = await taken([text])
    expect(first.imports[0]?.rows).toHaveLength(2)
    const second = await taken([text], first.imports)
    expect(second.plan.ready).toEqual([])
    expect(second.plan.known).toBe(2)
  })

  it('of a corrected file waits for a choice, and then takes the place of the one before', async () => {
    const first = await taken(['46-same-name/v1/2025年报.xlsx'])
    const again = await taken(['46-same-name/v2/2025年报.xlsx'], first.imports)
    expect(again.plan.ready).toEqual([])
    const [earlier] = again.plan.earlier
    if (earlier === undefined) throw new Error('the earlier version was not found')
    expect(earlier.changes.map(({ kind, before, draft }) => [kind, before?.value, draft?.row.value])).toEqual(
      [['changed', 45210, 45999]],
    )
    const { plan } = await taken(['46-same-name/v2/2025年报.xlsx'], first.imports, {
      ...NO_CHOICES,
      earlier: new Map([[earlierKey(earlier), 'replace']]),
    })
    expect(plan.replaced).toEqual(first.imports)
    expect(plan.clashes).toEqual([])
    expect(plan.waiting).toBe(0)
  })

  it.each([
    ['another county', '禹州市,会员数,61000,人,2025年\n禹州市,建会率,90,%,2025年\n'],
    ['another year', '襄城县,会员数,43100,人,2024年\n襄城县,建会率,91,%,2024年\n'],
    [
      'another county, beside one line of the city in both',
      '许昌市,会员数,960000,人,2025年\n禹州市,会员数,61000,人,2025年\n禹州市,建会率,90,%,2025年\n',
    ],
    [
      'the same things, of which nothing is unchanged',
      '襄城县,会员数,1,人,2025年\n襄城县,建会率,2,%,2025年\n',
    ],
    ['a part of it', '襄城县,会员数,45210,人,2025年\n'],
  ])('is no version of a file of the same form that holds %s', async (_, lines) => {
    const header = '地区,指标,数值,单位,时期\n'
    const first = await taken([
      `${header}许昌市,会员数,960000,人,2025年\n襄城县,会员数,45210,人,2025年\n襄城县,建会率,92,%,2025年\n`,
    ])
    const named = first.imports.map((each) => ({ ...each, file: '年报.csv' }))
    for (const name of ['年报.csv', '另一份.csv']) {
      const { plan } = await taken([`${header}${lines}`], named, NO_CHOICES, new Map(), name)
      expect(plan.earlier).toEqual([])
    }
  })

  it('of one of two files of one name leaves the other alone', async () => {
    const header = '地区,指标,数值,单位,时期\n'
    const county = (name: string, members: number, rate: number) =>
      `${header}${name},会员数,${members},人,2025年\n${name},建会率,${rate},%,2025年\n${name},经费收入,30,元,2025年\n`
    const first = await taken([county('襄城县', 45_210, 92), county('禹州市', 61_000, 90)])
    const named = first.imports.map((each) => ({ ...each, file: '年报.csv' }))
    expect(named).toHaveLength(2)
    const { plan } = await taken([county('禹州市', 61_500, 90)], named, NO_CHOICES, new Map(), '年报.csv')
    expect(
      plan.earlier.map(({ imports, changes, same }) => [imports, changes.map(({ kind }) => kind), same]),
    ).toEqual([[[named[1]], ['changed'], 2]])
  })

  it('of two files that differ takes neither value before one is chosen', async () => {
    const names = ['46-same-name/v1/2025年报.xlsx', '46-same-name/v2/2025年报.xlsx']
    const { plan } = await taken(names)
    const [clash] = plan.clashes
    expect(plan.clashes).toHaveLength(1)
    expect(clash?.drafts.map(({ row }) => row.value)).toEqual([45210, 45999])
    const chosen = await taken(names, [], { ...NO_CHOICES, clashes: new Map([[clash?.key ?? '', 1]]) })
    expect(chosen.plan.ready.map(({ row }) => row.value)).toContain(45999)
    expect(chosen.plan.ready.map(({ row }) => row.value)).not.toContain(45210)
  })

  it.each([
    ['that the report states', '2026年1月', '职工诉求化解率', '97', '%'],
    ['of which the report leaves the time open', '2024年6月至2026年1月', '工会指导员', '8', '名'],
  ])(
    'keeps as a conflict what it was told to keep as one, of a time %s',
    async (_, period, indicator, value, unit) => {
      const lines = `地区,指标,时期,数值,单位\n襄城县,${indicator},${period},${value},${unit}\n`
      const asked = await taken([lines])
      expect([asked.plan.clashes.length, asked.plan.waiting]).toEqual([1, 1])
      const clashes = new Map(asked.plan.clashes.map(({ key }) => [key, 'both'] as const))
      const { dataset } = await taken([lines], [], { ...NO_CHOICES, clashes })
      expect(dataset.conflicts.map(({ settled, observations }) => [settled, observations.length])).toEqual([
        [null, 2],
      ])
    },
  )

  it('does not ask of rates that the data takes for two things, since they are of different bases', async () => {
    const lines = (value: number) => `地区,指标,时期,数值,单位\n襄城县,入会率,2025年,${value},%\n`
    const first = await taken([lines(96)], [], NO_CHOICES, new Map(), '1.csv')
    const [file] = first.imports
    const [row] = file?.rows ?? []
    if (file === undefined || row === undefined) throw new Error('nothing came in')
    const base = v.parse(EditSchema, {
      ...{ kind: 'file-base', id: 'file-base-1', of: row.indicator, file: file.id },
      base: 'employees-of-unionised-units',
    })
    const same = await taken([lines(75)], first.imports, NO_CHOICES, new Map(), '2.csv')
    expect(same.plan.clashes).toHaveLength(1)
    const other = await taken([lines(75)], first.imports, NO_CHOICES, new Map(), '2.csv', [base])
    expect([other.plan.clashes, other.plan.ready.length, other.dataset.conflicts]).toEqual([[], 1, []])
  })

  it('asks nothing of values that agree, though one says it more exactly, and takes both', async () => {
    const header = '地区,指标,数值,单位,时期\n'
    const rough = await taken([`${header}襄城县,会员数,1.2万,人,2025年\n襄城县,建会率,92,%,2025年\n`])
    const lines = `${header}襄城县,会员数,12034,人,2025年\n襄城县,建会率,91.8,%,2025年\n`
    const { plan, dataset } = await taken([lines], rough.imports)
    expect([plan.clashes, plan.waiting, plan.ready.length]).toEqual([[], 0, 2])
    expect(plan.agreeing.map(({ here, drafts }) => [here[0]?.printed, drafts[0]?.row.printed])).toEqual([
      ['1.2万', '12034'],
      ['92', '91.8'],
    ])
    expect(dataset.conflicts).toEqual([])
    expect(dataset.agreements.map(({ leading }) => leading?.quantity.value)).toEqual([12_034, 91.8])
    const wrong = await taken([lines.replace('12034', '13000')], rough.imports)
    expect(wrong.plan.clashes.map(({ drafts }) => drafts.map(({ row }) => row.value))).toEqual([[13_000]])
    expect(wrong.plan.agreeing).toHaveLength(1)
  })

  it.each([
    '31-export-edited-value-words.xlsx',
    '32-export-edited-number-only.xlsx',
    '33-export-edited-all.xlsx',
    '34-export-edited-printed.xlsx',
  ])('takes the edit of a value of a report as said, and keeps what the report says: %s', async (name) => {
    const asked = await taken([name])
    const [question, ...others] = asked.files.flatMap(({ questions }) => questions)
    expect([question?.kind, question?.options, others]).toEqual(['edit', ['2500', '2447'], []])
    expect(asked.plan.ready).toEqual([])
    const { plan, dataset } = await taken([name], [], NO_CHOICES, new Map([[question?.id ?? '', '2500']]))
    expect([plan.ready.map(({ row }) => row.value), plan.waiting]).toEqual([[2500], 0])
    const of = [...dataset.dataset.observations.values()].filter(({ disputed }) => disputed !== undefined)
    expect(of.map(({ status, quantity, disputed }) => [status, quantity.value, disputed?.standing])).toEqual([
      ['reported', 2447, 'passed-over'],
      ['imported', 2500, 'taken'],
    ])
    expect(dataset.conflicts.map(({ settled }) => settled !== null)).toEqual([true])
    const kept = await taken([name], [], NO_CHOICES, new Map([[question?.id ?? '', '2447']]))
    expect([kept.plan.ready, kept.plan.waiting, kept.dataset.conflicts]).toEqual([[], 0, []])
  })

  it('keeps its words when the import that brought them first is removed', async () => {
    const first = await taken(['01-title-unit-total-note.xlsx'])
    const second = await taken(['07-sheet-per-year.xlsx'], first.imports, NO_CHOICES)
    expect(withImports(nineReports, second.imports).refused).toEqual([])
    expect(second.imports.map(({ sheet }) => sheet)).toEqual(['2024年', '2025年'])
  })

  it('names the word that stands in place of a number, and says of a dash that nothing is given', async () => {
    const table = '地区,会员数（人）\n东湖镇,不详\n西山镇,—\n南江镇,30\n'
    const { files } = await taken([table], [], NO_CHOICES, new Map(), '各镇2024年.csv')
    expect(files.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason))).toEqual([
      'says 不详 instead of a number',
      'no value given',
    ])
  })

  it('offers the unit of the table for a change that some cells give in per cent, and says what 持平 lacks', async () => {
    const table =
      '2025年会员情况,,\n地区,在册（人）,比去年同期\n襄城县,1200,减少35\n长葛市,800,下降3.5%\n魏都区,700,持平\n'
    const { files } = await taken([table], [], NO_CHOICES, new Map(), '会员.csv')
    const [unit] = files.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'unit'))
    expect(unit?.options).toEqual(['%', '人'])
    expect(files.flatMap(({ leftOut }) => leftOut.map(({ text, reason }) => [text, reason]))).toContainEqual([
      '持平',
      'no change without a number',
    ])
  })

  it('says of which indicators the kind is inferred, takes what is said instead, and counts blanks', async () => {
    const table =
      '地区,会员数（人）,慰问金（万元）,暖心驿站（个）\n东湖镇,10,8.5,3\n西山镇,,12.35,—\n南江镇,30,,4\n'
    const first = await taken([table], [], NO_CHOICES, new Map(), '各镇2024年.csv')
    const nameOf = (id: string) => first.plan.words.indicators.find((each) => each.id === id)?.name.zh
    // 会员数 is in the catalogue, which says that it adds up.
    expect(first.plan.inferred.map(nameOf)).toEqual(['慰问金', '暖心驿站'])
    expect(first.files.map(({ blanks }) => blanks)).toEqual([2])
    expect(first.files.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason))).toEqual([
      'no value given',
    ])
    const natures = new Map(first.plan.inferred.map((id) => [id, { kind: 'flow', additive: true } as const]))
    const said = await taken([table], [], { ...NO_CHOICES, natures }, new Map(), '各镇2024年.csv')
    const kinds = said.imports.flatMap(({ indicators }) =>
      indicators.map(({ name, kind, additive }) => [name.zh, kind, additive]),
    )
    expect(kinds).toContainEqual(['暖心驿站', 'flow', true])
    // Another file with the same indicator asks no more.
    const again = await taken(
      ['地区,暖心驿站（个）\n北岭镇,5\n'],
      said.imports,
      NO_CHOICES,
      new Map(),
      '北岭2024年.csv',
    )
    expect(again.plan.inferred).toEqual([])
  })
})

describe('a value that takes the place of an earlier one', () => {
  const header = '地区,指标,数值,单位,时期\n'
  const july = `${header}襄城县,会员数,45210,人,2025年\n襄城县,建会率,92,%,2025年\n襄城县,经费收入,30,元,2025年\n`
  // Lines in another order, one value corrected, one new, one gone.
  const corrected = `${header}禹州市,会员数,61000,人,2025年\n襄城县,建会率,92,%,2025年\n襄城县,会员数,4.6万余,人,2025年\n`
  const named = async (text: string, file: string, before: readonly Import[] = [], choices = NO_CHOICES) =>
    taken([text], before, choices, new Map(), file)
  const replacing = (name: string, clashes: Choices['clashes'] = new Map()): Choices => ({
    clashes,
    earlier: new Map([[earlierKey({ file: 0, name }), 'replace']]),
  })
  const idsIn = (imports: readonly Import[]) =>
    new Map(imports.flatMap(({ rows }) => rows.map((row) => [`${row.locality} ${row.printed}`, row.id])))

  it('keeps its id, and its file its own, whatever the order of the lines', async () => {
    const first = await named(july, '月报.csv')
    const next = await named(corrected, '月报（更正）.csv', first.imports, replacing('月报.csv'))
    expect(next.imports.map(({ id }) => id)).toEqual(first.imports.map(({ id }) => id))
    const [before, after] = [idsIn(first.imports), idsIn(next.imports)]
    expect(after.get('xiangcheng 92')).toBe(before.get('xiangcheng 92'))
    expect(after.get('xiangcheng 4.6万余')).toBe(before.get('xiangcheng 45210'))
    expect([...next.changed]).toEqual([before.get('xiangcheng 45210')])
    const [yuzhou] = next.imports.flatMap(({ rows }) => rows.filter(({ value }) => value === 61_000))
    expect([...before.values()]).not.toContain(yuzhou?.id)
    expect(next.dataset.refused.map(({ reason }) => reason)).not.toContain('unknown')
  })

  it('keeps it through one version after the other, and leaves ids that are gone to nothing else', async () => {
    const first = await named(july, '月报.csv')
    const second = await named(corrected, '月报.csv', first.imports, replacing('月报.csv'))
    // The first version again: what was gone comes back, and what was new goes.
    const third = await named(july, '月报.csv', second.imports, replacing('月报.csv'))
    expect(idsIn(third.imports).get('xiangcheng 45210')).toBe(idsIn(first.imports).get('xiangcheng 45210'))
    const beside = await named(july, '月报.csv', second.imports, {
      ...NO_CHOICES,
      earlier: new Map([[earlierKey({ file: 0, name: '月报.csv' }), 'beside']]),
    })
    const held = new Set<string>(second.imports.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]))
    expect(
      beside.imports
        .flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)])
        .filter((id) => held.has(id)),
    ).toEqual([])
  })

  it('keeps it where a value of another file was chosen over it', async () => {
    const first = await named(july, '月报.csv')
    const other = `${header}襄城县,会员数,46000,人,2025年\n`
    const key = (await named(other, '年报.csv', first.imports)).plan.clashes[0]?.key ?? ''
    const { imports } = await named(other, '年报.csv', first.imports, {
      ...NO_CHOICES,
      clashes: new Map([[key, 0]]),
    })
    expect(idsIn(imports).get('xiangcheng 46000')).toBe(idsIn(first.imports).get('xiangcheng 45210'))
  })

  it('stays the one that stands where a further source says the same', async () => {
    const first = await named(july, '月报.csv')
    const other = await named(
      `${header}襄城县,建会率,92,%,2025年\n禹州市,建会率,90,%,2025年\n长葛市,建会率,91,%,2025年\n`,
      '区县.csv',
      first.imports,
    )
    const next = await named(
      corrected,
      '月报.csv',
      [...first.imports, ...other.imports],
      replacing('月报.csv'),
    )
    // As the workspace does: an import stands where the one of its id stood.
    const { dataset } = withImports(nineReports, [...next.imports, ...other.imports])
    const rate = idsIn(first.imports).get('xiangcheng 92') ?? ''
    expect(dataset.observations.get(rate)?.support).toHaveLength(1)
  })

  it('opens again what was said of the earlier one, where it says otherwise', async () => {
    const first = await named(july, '月报.csv')
    const ids = idsIn(first.imports)
    const next = await named(corrected, '月报.csv', first.imports, replacing('月报.csv'))
    const leaveOut = (id: string): Edit =>
      v.parse(EditSchema, { kind: 'left-out', id: `left-out:${id}`, of: id })
    const choice = v.parse(EditSchema, {
      kind: 'choice',
      id: 'choice:x',
      of: 'x',
      among: [ids.get('xiangcheng 45210'), 'members-2025'],
      take: 'members-2025',
    })
    const [members, rate] = ['xiangcheng 45210', 'xiangcheng 92'].map((name) => leaveOut(ids.get(name) ?? ''))
    const edits = [members, rate, choice].flatMap((edit) => edit ?? [])
    expect(outdatedEdits(edits, next.changed)).toEqual([members, choice])
  })
})

describe('a file that says what another one says', () => {
  const header = '地区,指标,数值,单位,时期\n'
  const county = `${header}襄城县,会员数,45210,人,2025年\n襄城县,基层工会数,26,家,2025年\n襄城县,建会率,92,%,2025年\n`
  const city = `${header}襄城县,会员数,4.521万,人,2025年\n禹州市,会员数,61000,人,2025年\n许昌市,会员数,960000,人,2025年\n`
  const named = async (text: string, file: string, before: readonly Import[] = [], choices = NO_CHOICES) =>
    taken([text], before, choices, new Map(), file)
  const membersOf = ({ dataset }: Awaited<ReturnType<typeof taken>>['dataset']) =>
    [...dataset.observations.values()].filter(
      ({ locality, indicator, status }) =>
        status === 'imported' && locality.id === 'xiangcheng' && indicator.name.zh.includes('会员'),
    )

  it('is kept as a further source of the value, which stands once', async () => {
    const first = await named(county, '县.csv')
    const second = await named(city, '市.csv', first.imports)
    expect([second.plan.ready.length, second.plan.known, second.plan.support.length]).toEqual([2, 1, 1])
    const [members, ...others] = membersOf(second.dataset)
    expect(others).toEqual([])
    expect(members).toMatchObject({ quantity: { value: 45_210 }, origin: { file: '县.csv' }, line: 2 })
    expect(members?.support).toMatchObject([{ origin: { file: '市.csv' }, line: 2, printed: '4.521万' }])
    expect(second.dataset.conflicts).toEqual([])
  })

  it('leaves its value standing where the first one is removed', async () => {
    const first = await named(county, '县.csv')
    const { imports } = await named(city, '市.csv', first.imports)
    const [members, ...others] = membersOf(withImports(nineReports, imports))
    expect(others).toEqual([])
    expect(members).toMatchObject({ quantity: { value: 45_210 }, origin: { file: '市.csv' } })
    expect(members?.support).toBeUndefined()
  })

  it('contradicts the first one as soon as that is corrected', async () => {
    const first = await named(county, '县.csv')
    const { imports } = await named(city, '市.csv', first.imports)
    const before = [...first.imports, ...imports]
    const corrected = county.replace('45210', '45999')
    const replace = new Map([[earlierKey({ file: 0, name: '县.csv' }), 'replace']] as const)
    const asked = await named(corrected, '县.csv', before, { ...NO_CHOICES, earlier: replace })
    expect(asked.plan.replaced).toEqual(first.imports)
    const [clash, ...more] = asked.plan.clashes
    expect(more).toEqual([])
    expect(clash?.here.map(({ file, quantity }) => [file, quantity.value])).toEqual([['市.csv', 45_210]])
    expect(clash?.drafts.map(({ row }) => row.value)).toEqual([45_999])
    const key = clash?.key ?? ''
    const both = await named(corrected, '县.csv', before, {
      earlier: replace,
      clashes: new Map([[key, 'both']]),
    })
    const { conflicts } = withImports(nineReports, [...imports, ...both.imports])
    expect(conflicts.map(({ observations }) => observations.map(({ quantity }) => quantity.value))).toEqual([
      [45_210, 45_999],
    ])
  })

  it('goes with the value where another one is chosen over it', async () => {
    const first = await named(county, '县.csv')
    const second = await named(city, '市.csv', first.imports)
    const before = [...first.imports, ...second.imports]
    const third = `${header}襄城县,会员数,46000,人,2025年\n`
    const key = (await named(third, '省.csv', before)).plan.clashes[0]?.key ?? ''
    const { plan, imports } = await named(third, '省.csv', before, {
      ...NO_CHOICES,
      clashes: new Map([[key, 0]]),
    })
    const reduced = before.map((each) => plan.reduced.find(({ id }) => id === each.id) ?? each)
    const after = withImports(nineReports, [...reduced, ...imports])
    expect(membersOf(after).map(({ quantity }) => quantity.value)).toEqual([46_000])
    expect(after.conflicts).toEqual([])
  })

  /** The dataset after both files, exported as the page would save it. */
  async function exported() {
    const first = await named(county, '县.csv')
    const second = await named(city, '市.csv', first.imports)
    const { dataset } = second.dataset
    const index = indexRows([...dataset.observations.values()], dataset)
    const view = currentView(
      index,
      { ...DEFAULT_VIEW, filters: [{ type: 'set', column: 'status', keys: ['imported'] }] },
      'zh',
    )
    return { before: [...first.imports, ...second.imports], view }
  }
  const watch = { signal: new AbortController().signal, onProgress: () => {} }
  const edition = { date: '2026-02-01', version: '1.2.3' }

  it('is no source where it is our own cross-table, or our own list that lost its ids', async () => {
    const { before, view } = await exported()
    const layout = layOut(runNow(crossTable(view, DEFAULT_CROSS)), NO_AIMS)
    const list = await (await makeFile('csvExcel', { view, edition, notation: 'full' }, watch)).text()
    const { data, meta } = Papa.parse<Record<string, string>>(list.replace('\uFEFF', ''), { header: true })
    const kept = ['地区', '指标', '数（上下限另列）', '单位', '时期', '数据集版本']
    expect(meta.fields).toEqual(expect.arrayContaining(kept))
    const cut = Papa.unparse({ fields: kept, data: data.map((row) => kept.map((name) => row[name] ?? '')) })
    const files = [
      await crossFile('csv', { layout, edition, notation: 'full' }, watch),
      await crossFile('xlsx', { layout, edition, notation: 'full' }, watch),
      new Blob([cut]),
    ]
    for (const file of files) {
      const { plan } = await taken([file], before, NO_CHOICES, new Map(), '回来.csv')
      expect([plan.known, plan.ready, plan.support, plan.clashes]).toEqual([5, [], [], []])
    }
  })

  it('is named beside the first one in every file that is saved', async () => {
    const { view } = await exported()
    const save = async (format: 'csv' | 'csvExcel' | 'sdmx') =>
      (await (await makeFile(format, { view, edition, notation: 'full' }, watch)).text()).split('\r\n')
    const ofMembers = (lines: readonly string[]) => lines.find((text) => /45210(?:,|$)/u.test(text))
    expect(ofMembers(await save('csv'))).toMatch(/,县\.csv,[^,]*,2,数值,[^,]*,市\.csv \| 2 \| 数值,/u)
    expect(ofMembers(await save('sdmx'))).toContain(',县.csv; 市.csv,')
    expect(ofMembers(await save('csvExcel'))).toMatch(/,县\.csv；市\.csv,.*,import-\w+ import-\w+,/u)
    const context = runNow(contextOf(view))
    expect(sourcesOf(context).map((row) => row['报道（自拟标题）'])).toEqual(['县.csv', '市.csv'])
  })

  it('does so where both come in at once', async () => {
    const { plan, dataset } = await taken([county, city])
    expect([plan.ready.length, plan.support.length, plan.known]).toEqual([5, 1, 0])
    expect(membersOf(dataset).map(({ support }) => support?.length)).toEqual([1])
  })

  it('is no further source where it is the same file again, or where the user says so', async () => {
    const first = await named(county, '县.csv')
    const again = await named(county, '县.csv', first.imports)
    expect([again.plan.known, again.plan.support]).toEqual([3, []])
    const left = await named(city, '市.csv', first.imports, { ...NO_CHOICES, leaveKnown: true })
    expect([left.plan.known, left.plan.support, left.plan.ready.length]).toEqual([1, [], 2])
  })
})
