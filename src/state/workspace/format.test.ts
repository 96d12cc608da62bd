import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { readBackup } from './backup/read-backup.ts'
import { FORMAT, migrateItem } from './format.ts'
import { openIdbStorage } from './idb-storage.ts'
import { readItems } from './load.ts'
import { NOTHING_LOADED } from './loaded.ts'
import { freshIndexedDb, openTab, until } from './testing.ts'

const FORMATS = Array.from({ length: FORMAT }, (_, at) => at + 1)
const golden = (name: string) => readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8')

const StorageFile = v.object({
  meta: v.object({ head: v.unknown() }),
  items: v.array(v.unknown()),
  chunks: v.record(v.string(), v.string()),
})

/** Puts the golden file of a format into the storage of this browser, as a product of that time left it. */
async function leave(format: number): Promise<void> {
  const file = v.parse(StorageFile, JSON.parse(golden(`storage-${format}`)))
  const storage = await openIdbStorage({ onClosed: () => {} })
  storage.close()
  const database = await openDB('union-metrics.workspace')
  await database.put('meta', file.meta.head, 'head')
  for (const item of file.items) await database.put('items', item)
  for (const [key, text] of Object.entries(file.chunks)) await database.put('chunks', text, key)
  database.close()
}

const LATEST = {
  views: [{ id: 'gaotai', name: '高台县的数', query: { 'f.locality': 'gaotai', sort: 'value.desc' } }],
  decks: [{ id: 'spring', minutes: 20, slides: [{ layout: 'text' }, { layout: 'table' }] }],
  mappings: [{ id: 'f00d', constants: { unit: 'people' } }],
  imports: [
    { id: 'members', rows: [{ printed: '200余名' }, { printed: '201余名' }, { printed: '202余名' }] },
  ],
}

describe.each(FORMATS)('format %i', (format) => {
  beforeEach(freshIndexedDb)

  it('is read from storage with nothing lost, and stays so in the present format', async () => {
    await leave(format)
    for (const visit of ['first', 'second']) {
      const workspace = openTab()
      await until(workspace, 'ready')
      const { content, unreadable, snapshots } = workspace.store.getState()
      expect(content, visit).toMatchObject(LATEST)
      expect(unreadable).toEqual([])
      expect(snapshots.map(({ reason }) => reason)).toEqual(format === FORMAT ? [] : ['migrate'])
      workspace.close()
    }
    const database = await openDB('union-metrics.workspace')
    expect(await database.get('meta', 'head')).toMatchObject({ format: FORMAT })
    database.close()
  })

  it('is read from a backup with nothing lost', async () => {
    const read = await readBackup(new Blob([golden(`backup-${format}`)]))
    expect(read).toMatchObject({
      kind: 'read',
      leftOut: [],
      counts: { imports: 1, rows: 3, mappings: 1, views: 1, decks: 1, targets: 1 },
      backup: { content: LATEST, targets: [{ indicator: 'members-recruited', locality: null, value: 3000 }] },
    })
  })
})

it('keeps edits in storage and in backups alike', async () => {
  const edits = [
    { kind: 'indicator', name: { zh: '建会率' }, measure: 'rate', base: 'all-employees' },
    { kind: 'left-out', of: 'members-9' },
  ]
  const read = await readBackup(new Blob([golden('backup-4')]))
  expect(read).toMatchObject({ counts: { edits: 2 }, backup: { content: { edits } } })
  await freshIndexedDb()
  await leave(4)
  const workspace = openTab()
  await until(workspace, 'ready')
  expect(workspace.store.getState().content).toMatchObject({ edits })
  workspace.close()
})

it("keeps reports of the user's own in storage and in backups alike", async () => {
  const reports = [
    {
      id: 'liyang-march',
      report: { title: { zh: '溧阳：小分队走访企业' } },
      observations: [{ printed: '24家' }, {}, { printed: '近600名' }, {}, {}, {}, {}],
      derivations: [{ formula: 'base-from-growth' }],
    },
  ]
  const read = await readBackup(new Blob([golden('backup-5')]))
  expect(read).toMatchObject({ counts: { reports: 1 }, backup: { content: { reports } } })
  await freshIndexedDb()
  await leave(5)
  const workspace = openTab()
  await until(workspace, 'ready')
  expect(workspace.store.getState().content).toMatchObject({ reports })
  workspace.close()
})

it('keeps groups of places, scorecards and targets of a group and a year', async () => {
  const groups = [{ id: 'hills', name: '北片区', places: ['xiangcheng', 'own-office'] }]
  const scorecards = [{ id: 'county', name: '县级记分表', query: { at: '2025-01-01/2025-12-31' } }]
  const targets = [{ group: 'hills', year: 2025, near: 90, source: { name: '年度工作要点' } }]
  const read = await readBackup(new Blob([golden('backup-6')]))
  expect(read).toMatchObject({
    leftOut: [],
    counts: { groups: 1, scorecards: 1 },
    backup: { content: { groups, scorecards }, targets },
  })
  await freshIndexedDb()
  await leave(6)
  const workspace = openTab()
  await until(workspace, 'ready')
  expect(workspace.store.getState().content).toMatchObject({ groups, scorecards })
  workspace.close()
})

it('keeps review marks and notes in storage and in backups alike', async () => {
  const remarks = [
    { kind: 'mark', verdict: 'questioned', by: '张三', words: '与年报不符', received: null },
    { kind: 'mark', verdict: 'confirmed', by: '李四', role: 're-check', received: { file: '标记.json' } },
    { kind: 'note', about: { kind: 'period', end: '2025-12-31' } },
    { kind: 'withdrawal', by: '张三' },
  ]
  const read = await readBackup(new Blob([golden('backup-6')]))
  expect(read).toMatchObject({ counts: { remarks: 4 }, backup: { content: { remarks } } })
  await freshIndexedDb()
  await leave(6)
  const workspace = openTab()
  await until(workspace, 'ready')
  expect(workspace.store.getState().content).toMatchObject({ remarks })
  workspace.close()
})

it("keeps headline numbers of the user's own, in their order", async () => {
  const headlines = [
    {
      id: 'overview',
      values: [
        { observation: 'members-1', indicator: 'members-recruited', breakdown: null },
        { locality: 'changqing', breakdown: { dimension: 'level', category: 'area' } },
      ],
    },
  ]
  const read = await readBackup(new Blob([golden('backup-7')]))
  expect(read).toMatchObject({ leftOut: [], counts: { headlines: 1 }, backup: { content: { headlines } } })
  await freshIndexedDb()
  await leave(7)
  const workspace = openTab()
  await until(workspace, 'ready')
  expect(workspace.store.getState().content).toMatchObject({ headlines })
  workspace.close()
})

describe('a format before the present one', () => {
  it('had views that did not say when they were saved', async () => {
    const read = await readBackup(new Blob([golden('backup-1')]))
    expect(read.kind === 'read' && read.backup.content.views[0]?.saved).toBeNull()
  })

  it('had one bound for 近 and 不到, and is told by the printed token which a row has', async () => {
    const printed = ['近200名', '不到201名', '将近202名']
    const file = printed.reduce(
      (text, words, at) => text.replaceAll(`20${at}余名`, words),
      golden('backup-2').replaceAll('"bound": "atLeast"', '"bound": "below"'),
    )
    const raw = v.parse(
      v.looseObject({ imports: v.tuple([v.looseObject({ rows: v.array(v.looseObject({})) })]) }),
      JSON.parse(file),
    )
    const [members] = raw.imports
    const rows = members.rows.map((row) => ({ ...row, upper: row.value, lower: null }))
    const read = await readBackup(new Blob([JSON.stringify({ ...raw, imports: [{ ...members, rows }] })]))
    expect(read.kind === 'read' && read.leftOut).toEqual([])
    expect(read.kind === 'read' && read.backup.content.imports[0]?.rows.map(({ bound }) => bound)).toEqual([
      'nearly',
      'below',
      'nearly',
    ])
  })

  it('had filters and explanations of that one bound, which now mean both', () => {
    const query = { 'f.bound': '!exact,below', sort: 'value.desc' }
    const both = { 'f.bound': '!exact,nearly,below', sort: 'value.desc' }
    expect(migrateItem(2, 'views', { id: 'a', query })).toEqual({ id: 'a', query: both })
    const slides = [
      { layout: 'table', query },
      { layout: 'text', marks: ['atLeast', 'below'] },
    ]
    expect(migrateItem(2, 'decks', { id: 'b', slides })).toEqual({
      id: 'b',
      slides: [
        { layout: 'table', query: both },
        { layout: 'text', marks: ['atLeast', 'nearly', 'below'] },
      ],
    })
  })

  it('may have had other rows, whose chunks are written anew under keys of their own', () => {
    const file = v.parse(StorageFile, JSON.parse(golden('storage-2').replaceAll('余名', ' or more')))
    const raw = { items: file.items, chunks: new Map(Object.entries(file.chunks)) }
    const inChinese = { row: (row: Readonly<Record<string, unknown>>) => ({ ...row, column: '人数' }) }
    let keys = 0
    const newKey = () => `new-${++keys}`
    const read = runNow(readItems(raw, 1, NOTHING_LOADED, newKey, [inChinese]))
    expect(read.content.imports[0]?.rows.map(({ column }) => column)).toEqual(['人数', '人数', '人数'])
    expect(read.records.find(({ collection }) => collection === 'imports')?.rows).toEqual({
      count: 3,
      chunks: ['new-1'],
    })
    expect([...read.chunks.keys()]).toEqual(['new-1'])
  })
})
