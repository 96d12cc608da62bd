import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../src/lib/fingerprint.ts'
import { sha256 } from '../src/lib/sha256.ts'
import { auditFolder, DATA_VARIABLE } from './own-data.ts'

const root = join(import.meta.dirname, '..')
const both = (zh: string, en: string) => ({ zh, en })

const TEXT = '某地：会员多起来\n2025年，某地总工会发展会员12345名。'
const YEAR = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' }
const figure = (number: number, printed: string) => ({
  id: `made-up-members-0${number}`,
  report: 'made-up-members',
  paragraph: 2,
  start: TEXT.indexOf(printed),
  end: TEXT.indexOf(printed) + printed.length,
  printed,
})
const members = { bound: 'exact', value: 12345, lower: 12345, upper: 12345 }

/** The rows of a made-up report, from a place of which none tells yet. */
const ADDED = {
  sources: [
    {
      id: 'made-up-bulletin',
      title: both('某简报', 'A bulletin'),
      description: both('一期简报。', 'One bulletin.'),
      newspaper: null,
      published: YEAR,
      length: TEXT.length,
      sha256: sha256(TEXT),
    },
  ],
  reports: [
    {
      id: 'made-up-members',
      source: 'made-up-bulletin',
      locality: 'beijing',
      title: both('某地：会员多起来', 'Somewhere: more members'),
      summary: both('会员增加。', 'Members grow.'),
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
    { ...figure(2, '12345名'), ...members, unit: '名', kind: 'measure', observation: 'made-up-members-2025' },
  ],
  observations: [
    {
      id: 'made-up-members-2025',
      locality: 'beijing',
      indicator: 'members-recruited',
      period: YEAR,
      breakdown: null,
      scope: null,
      unit: 'ming',
      ...members,
      printed: '12345名',
      report: 'made-up-members',
      figure: 'made-up-members-02',
    },
  ],
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'added-report-'))
  cpSync(join(root, 'data'), folder, { recursive: true })
  for (const [table, rows] of Object.entries(ADDED)) {
    const path = join(folder, `${table}.json`)
    const there = v.parse(v.array(v.unknown()), JSON.parse(readFileSync(path, 'utf8')))
    writeFileSync(path, JSON.stringify([...there, ...rows]))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Tests of the tables, of what is made of them, and of how it is shown. */
const BOUND_TO_DATA = [
  'src/dataset/',
  'src/exports/view/',
  'src/ui/table/selection.test.ts',
  'src/charts/authored.test.ts',
  'src/charts/locality-charts.test.ts',
]

describe('a report that is added to data/', () => {
  it('is sound', () => {
    const { problems, reports } = auditFolder(folder)
    expect(problems).toEqual([])
    expect(reports.map(({ report }) => report)).toContain('made-up-members')
  })

  it('leaves the tests green that are bound to the data', () => {
    // They keep nothing between them: what they test is loaded once for all, in two fifths of the time.
    const options = ['--reporter=dot', '--no-file-parallelism', '--no-isolate']
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['--no-install', 'vitest', 'run', ...BOUND_TO_DATA, ...options],
      {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        env: { ...process.env, [DATA_VARIABLE]: folder },
      },
    )
    expect(stdout).toContain('passed')
    expect(status, stdout + stderr).toBe(0)
  }, 300_000)
})
