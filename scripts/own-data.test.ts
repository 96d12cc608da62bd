import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled, ownReport } from '../src/dataset/own-reports/testing.ts'
import { ownDataset } from '../src/exports/data-folder.ts'
import { fingerprint } from '../src/lib/fingerprint.ts'
import { sha256 } from '../src/lib/sha256.ts'
import { auditFolder, tablesFolder, tellProblem } from './own-data.ts'

const root = join(import.meta.dirname, '..')
const both = (zh: string, en: string) => ({ zh, en })

const TEXT = '云州：夜校开课\n2025年，云州市总工会办夜校12所，培训职工3400余人。'
const YEAR = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' }
const figure = (number: number, printed: string) => ({
  id: `night-schools-0${number}`,
  report: 'night-schools',
  paragraph: 2,
  start: TEXT.indexOf(printed),
  end: TEXT.indexOf(printed) + printed.length,
  printed,
})
const observation = (id: string, indicator: string, unit: string, number: number) => ({
  id,
  locality: 'yunzhou',
  indicator,
  period: YEAR,
  breakdown: null,
  scope: null,
  unit,
  report: 'night-schools',
  figure: `night-schools-0${number}`,
})
const indicator = (id: string, name: ReturnType<typeof both>, unit: string) => ({
  id,
  name,
  definition: both(`${name.zh}的合计。`, `${name.en}, all told.`),
  unit,
  theme: 'evenings',
  kind: 'flow',
  better: 'up',
  additive: true,
})
const schools = { bound: 'exact', value: 12, lower: 12, upper: 12 }
const people = { bound: 'atLeast', value: 3400, lower: 3400, upper: null }

/** A made dataset that has no row in common with the product's own. */
const TABLES = {
  themes: [{ id: 'evenings', name: both('夜间学习', 'Evening classes') }],
  units: [
    { id: 'suo', zh: '所', en: { place: 'word', one: 'school', many: 'schools' }, dimension: 'school' },
    { id: 'ren', zh: '人', en: { place: 'word', one: 'person', many: 'people' }, dimension: 'person' },
  ],
  localities: [
    {
      kind: 'area',
      id: 'yunzhou',
      name: both('云州市', 'Yunzhou'),
      parents: [],
      province: 'yunzhou',
      level: 'province',
      code: '990000',
    },
  ],
  indicators: [
    indicator('night-schools', both('职工夜校', 'Night schools'), 'suo'),
    indicator('night-students', both('夜校学员', 'Night students'), 'ren'),
  ],
  sources: [
    {
      id: 'yunzhou-news',
      title: both('云州工会简报', 'Yunzhou union bulletin'),
      description: both('一期简报。', 'One bulletin.'),
      newspaper: null,
      published: YEAR,
      length: TEXT.length,
      sha256: sha256(TEXT),
    },
  ],
  reports: [
    {
      id: 'night-schools',
      source: 'yunzhou-news',
      locality: 'yunzhou',
      title: both('云州：夜校办起来', 'Yunzhou: night schools open'),
      summary: both('夜校办到职工身边。', 'Night schools come to the workers.'),
      textState: 'complete',
      published: YEAR,
      paragraphs: TEXT.split('\n').map((line, at) => ({
        number: at + 1,
        start: TEXT.indexOf(line),
        length: line.length,
        fingerprint: fingerprint(line),
      })),
    },
  ],
  figures: [
    {
      ...figure(1, '2025年'),
      ...{ value: null, lower: null, upper: null, bound: null },
      unit: '',
      kind: 'date',
      reason: 'date',
    },
    { ...figure(2, '12所'), ...schools, unit: '所', kind: 'measure', observation: 'yunzhou-schools' },
    { ...figure(3, '3400余人'), ...people, unit: '人', kind: 'measure', observation: 'yunzhou-students' },
  ],
  observations: [
    { ...observation('yunzhou-schools', 'night-schools', 'suo', 2), ...schools, printed: '12所' },
    { ...observation('yunzhou-students', 'night-students', 'ren', 3), ...people, printed: '3400余人' },
  ],
  highlights: [{ observation: 'yunzhou-students' }],
}

let folder = ''
const write = (tables: Readonly<Record<string, unknown>>, to = folder) => {
  mkdirSync(to, { recursive: true })
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(join(to, `${name}.json`), typeof rows === 'string' ? rows : JSON.stringify(rows))
}
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

/** What the commands say of a folder. */
const problemsOf = (dir: string): string => {
  const { raw, problems } = auditFolder(dir)
  return problems.map((problem) => tellProblem(problem, dir, raw)).join('\n')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-data-'))
  write(TABLES)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a dataset of one’s own', () => {
  it('passes the audit without the tables that it does not need', () => {
    const { status, said } = run('audit', '--', '--data', folder)
    expect(said).toContain('sound: 3 figures in 1 reports')
    expect(status).toBe(0)
  })

  it.each([
    [
      'a field is missing',
      { indicators: [TABLES.indicators[0], { ...TABLES.indicators[1], theme: undefined }] },
      /indicators\.json, row 2 \(night-students\), theme: .*add "theme"/u,
    ],
    [
      'a field is none',
      { units: [{ ...TABLES.units[0], colour: 'red' }, TABLES.units[1]] },
      /units\.json, row 1 \(suo\), colour: .*take "colour" away, or correct its name/u,
    ],
    [
      'something refers to what is not there',
      { indicators: TABLES.indicators.map((row) => ({ ...row, theme: 'mornings' })) },
      /indicators\.json, row 1 \(night-schools\), theme: no theme has the id mornings: add it/u,
    ],
    ['a file is cut off', { reports: '[{"id": ' }, /reports\.json: the file is no JSON, mend it there/u],
    ['a file holds no rows', { reports: {} }, /reports\.json: the file must hold a JSON array/u],
  ])('is not sound where %s, and the problem is named with file, row and remedy', (_, changed, named) => {
    const broken = join(folder, 'broken')
    write({ ...TABLES, ...changed }, broken)
    expect(problemsOf(broken)).toMatch(named)
    rmSync(broken, { recursive: true })
  })

  it('is not built where a file is missing that it needs', () => {
    const bare = join(folder, 'bare')
    write({ ...TABLES }, bare)
    rmSync(join(bare, 'units.json'))
    const { status, said } = run('build', '--', '--data', bare)
    expect(said).toMatch(/units\.json: there is no such file: copy that of the project/u)
    expect(said).toContain('Nothing was built: 1 problem.')
    expect(status).toBe(1)
    rmSync(bare, { recursive: true })
  })

  it('may be saved by an editor that sets a mark before the text', () => {
    const marked = join(folder, 'marked')
    write({ ...TABLES, units: `\uFEFF${JSON.stringify(TABLES.units)}` }, marked)
    expect(problemsOf(marked)).toBe('')
    rmSync(marked, { recursive: true })
  })

  it('comes from the app as an archive of own reports alone', () => {
    const unpacked = join(folder, 'unpacked')
    for (const { name, parts } of ownDataset([ownReport()])) {
      mkdirSync(join(unpacked, 'data'), { recursive: true })
      writeFileSync(join(unpacked, name), parts.join(''))
    }
    const { reports, problems } = auditFolder(tablesFolder(unpacked))
    expect(problems).toEqual([])
    expect(reports.map(({ report, figures }) => [report, figures])).toEqual([['liyang-march', 9]])
    rmSync(unpacked, { recursive: true })
  })
})

/** Milliseconds that a build may take on a busy machine. */
const BUILD_TIME = 300_000

/** All files of a folder as text. */
const textsOf = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

describe('the app built on a dataset of one’s own', () => {
  let out = ''
  let built: ReturnType<typeof run> = { status: null, said: '' }
  beforeAll(() => {
    out = join(folder, 'site')
    built = run('build', '--', '--data', folder, '--out', out)
  }, BUILD_TIME)

  it('has the dataset, drawn on its first page already', () => {
    expect(built).toMatchObject({ status: 0 })
    // A title may end its line behind each of its phrases.
    const page = readFileSync(join(out, 'index.html'), 'utf8').replaceAll(/<wbr[^>]*>|<!-- -->/gu, '')
    expect(page).toContain('云州市')
    expect(page).toContain('Yunzhou: night schools open')
    expect(page).toMatch(/3400<[^>]*>余|3400余/u)
    expect(readFileSync(join(out, 'observations.csv'), 'utf8').trim().split('\n')).toHaveLength(3)
  })

  it('has nothing of the data that the product comes with', () => {
    const files = textsOf(out)
    const rows = [...bundled.reports, ...bundled.observations, ...bundled.sources, ...bundled.charts]
    const known = [
      ...rows.map(({ id }) => `"${id}"`),
      ...bundled.reports.flatMap(({ title }) => [title.zh, title.en]),
      ...bundled.indicators.map(({ definition }) => definition.en),
    ]
    expect(known.filter((word) => files.some((text) => text.includes(word)))).toEqual([])
  })
})
