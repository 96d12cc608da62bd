import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../../dataset/compare/headline-choice.ts'
import { ownReport } from '../../../dataset/own-reports/testing.ts'
import { bundledValue, markOn, RATE } from '../../../dataset/review/testing.ts'
import type { Target } from '../../../dataset/target/target.ts'
import { IndicatorId, LocalityId } from '../../../domain/ids.ts'
import { GroupId } from '../../../domain/place/place-group.ts'
import { EditSchema } from '../../../domain/record/edit.ts'
import { emptyPart, reject } from '../../../draft/edit/commands.ts'
import { emptyAbout } from '../../../draft/edit/document.ts'
import { addedAt } from '../../../draft/edit/testing.ts'
import type { KeptDraft } from '../../drafts/draft-storage.ts'
import { EMPTY_CONTENT } from '../content.ts'
import { deck, importOf } from '../testing.ts'
import type { Backup } from './backup-file.ts'
import type { BackupRead } from './read-backup.ts'
import { readBackup } from './read-backup.ts'
import { backupName, countMissing, makeBackup, missingDrafts, withMissing } from './write-backup.ts'

const NOW = new Date('2026-03-02T10:00:00.000Z')
const target: Target = { indicator: v.parse(IndicatorId, 'members-recruited'), locality: null, value: 3000 }
const leftOut = v.parse(EditSchema, { kind: 'left-out', id: 'left-out:members-1', of: 'members-1' })
const full: Backup = {
  content: {
    imports: [importOf('members', 700), importOf('nothing', 0)],
    mappings: [{ id: 'f00d', headings: ['地区'], roles: [null], constants: {} }],
    views: [{ id: 'v', name: '名字“引号”\\', query: { q: '{"a":[1' }, saved: null }],
    decks: [deck('spring')],
    edits: [leftOut],
    reports: [ownReport()],
    groups: [{ id: v.parse(GroupId, 'hills'), name: '北片区', places: [v.parse(LocalityId, 'xiangcheng')] }],
    scorecards: [{ id: 'county', name: '县级记分表', query: { at: '2025-01-01/2025-12-31' } }],
    remarks: [markOn(bundledValue(RATE), 1)],
    headlines: [{ id: 'overview', values: [headlineOf(bundledValue(RATE))] }],
  },
  targets: [target],
}
const TEXT = '会员30人，新建站点4个。'
const draftOf = (id: string): KeptDraft => ({
  note: {
    id,
    format: 1,
    name: '草稿',
    created: '2026-02-01T08:00:00.000Z',
    changed: '2026-02-01T08:00:00.000Z',
    figures: 1,
    accounted: 1,
    reports: 1,
    finished: 0,
  },
  base: {
    text: TEXT,
    about: emptyAbout('草稿'),
    parts: [emptyPart(0, TEXT.length)],
    entries: [addedAt(0, 2, 5)],
  },
  events: [{ act: 'reject', patch: reject(addedAt(0, 2, 5), 'label'), figure: null, ms: 900 }],
})
const empty: Backup = { content: EMPTY_CONTENT, targets: [] }

const textOf = async (backup: Backup) => await (await makeBackup(backup, '0.1.0', NOW)).blob.text()
const read = (text: string): Promise<BackupRead> => readBackup(new Blob([text]))

/** A backup whose text was changed. */
const changed = async (from: string, to: string) => await read((await textOf(full)).replace(from, to))

describe('a backup', () => {
  it.each([
    ['full', full],
    ['empty', empty],
  ])('that is %s reads back as it was, and says how much it holds', async (_, backup) => {
    const { blob, head } = await makeBackup(backup, '0.1.0', NOW)
    expect(await readBackup(blob)).toMatchObject({
      kind: 'read',
      head,
      backup,
      leftOut: [],
      counts: head.counts,
    })
    expect(backupName(head)).toBe('union-metrics-workspace-2026-03-02.json')
  })

  it('has drafts of the workbench where they are asked for, and takes none that does not fit its text', async () => {
    const backup: Backup = { ...full, drafts: [draftOf('spring')] }
    const { blob, head } = await makeBackup(backup, '0.1.0', NOW)
    expect(head.counts.drafts).toBe(1)
    expect(await readBackup(blob)).toMatchObject({ kind: 'read', backup, leftOut: [] })
    const beyond = (await blob.text()).replace('"start":2,"end":5', '"start":2,"end":500')
    expect(await read(beyond)).toMatchObject({
      kind: 'read',
      backup: { ...full, drafts: [] },
      leftOut: [{ where: 'drafts[0]', reason: 'damaged' }],
    })
    expect(missingDrafts([], backup)).toHaveLength(1)
    expect(missingDrafts([{ id: 'spring' }], backup)).toHaveLength(0)
  })

  it('reads back after an editor has set it out anew, with a byte-order mark', async () => {
    const text = JSON.stringify(JSON.parse(await textOf(full)), null, 4)
    expect(await read(`\uFEFF${text}`)).toMatchObject({ kind: 'read', backup: full, leftOut: [] })
  })

  it('is not said to be made where it would not come back', async () => {
    const odd = { ...full, content: { ...full.content, decks: [{ ...deck('spring'), id: 'Not An Id' }] } }
    await expect(makeBackup(odd, '0.1.0', NOW)).rejects.toThrow('cannot be read again')
  })
})

describe('a file that is no backup is refused with its reason', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['spaces', ' \n\t ', 'empty'],
    ['words', 'To whom it may concern', 'not-json'],
    ['a picture', `\u0089PNG${'\u0000'.repeat(9000)}`, 'not-json'],
    ['a list', '[1,2,3]', 'not-ours'],
    ['JSON of something else', '{"type":"FeatureCollection","features":[]}', 'not-ours'],
    ['a long JSON of something else', `{"data":"${'x'.repeat(9000)}"}`, 'not-ours'],
    ['another file of the product', '{"product":"union-metrics","kind":"unreadable"}', 'not-ours'],
    ['no format', '{"product":"union-metrics","kind":"workspace"}', 'not-ours'],
    ['no counts', '{"product":"union-metrics","kind":"workspace","format":1}', 'not-ours'],
    ['a later format', '{"product":"union-metrics","kind":"workspace","format":99,"planets":{}}', 'newer'],
    ['a comma too many', '{"product":"union-metrics","kind":"workspace",,}', 'not-json'],
    [
      'a depth without end',
      `{"product":"union-metrics","kind":"workspace","x":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
      'not-json',
    ],
  ])('%s', async (_, text, reason) => {
    expect(await read(text)).toMatchObject({ kind: 'refused', reason })
  })

  it('200 MB of something else, without reading them', async () => {
    const megabyte = new Uint8Array(2 ** 20).fill(65)
    const file = new Blob(Array.from({ length: 200 }, () => megabyte))
    // Of the processor, which a loaded machine gives later but not more of.
    const start = process.cpuUsage()
    expect(await readBackup(file)).toMatchObject({ kind: 'refused', reason: 'not-json' })
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
  })

  it('one that was cut off, wherever that was', async () => {
    const text = await textOf(full)
    for (const at of [0.1, 0.5, 0.9, 0.999].map((part) => Math.floor(text.length * part))) {
      expect(await read(text.slice(0, at)), `at ${at}`).toMatchObject({ kind: 'refused', reason: 'cut-off' })
    }
  })
})

describe('what is wrong within a backup is left out and named', () => {
  it('an item that is damaged, and the others live', async () => {
    const result = await changed('"minutes":null', '"minutes":"many"')
    expect(result).toMatchObject({
      kind: 'read',
      counts: { decks: 0, imports: 2, rows: 700 },
      leftOut: [{ where: 'decks[0]' }],
    })
  })

  it.each([
    ['in an item', '"minutes":null', '"minutes":null,"__proto__":{"polluted":1}'],
    ['in disguise', '"minutes":null', '"minutes":null,"\\u005f_proto__":{"polluted":1}'],
    ['deep within one', '"constants":{}', '"constants":{"__proto__":"x"}'],
    ['in the file itself', '\n"targets":', '"__proto__":{"polluted":1},"targets":'],
  ])('a key __proto__ %s', async (_, from, to) => {
    const result = await changed(from, to)
    expect(result.kind === 'read' && result.leftOut).toHaveLength(1)
    expect('polluted' in {}).toBe(false)
  })

  it('an item that stands twice, of which the first is taken', async () => {
    const twice = { ...full, content: { ...full.content, decks: [deck('a', 'first'), deck('b', 'second')] } }
    const result = await read((await textOf(twice)).replace('"id":"b"', '"id":"a"'))
    expect(result).toMatchObject({ backup: { content: { decks: [deck('a', 'first')] } } })
    expect(result.kind === 'read' && result.leftOut).toEqual([
      { where: 'decks[1]', reason: 'twice', detail: 'a' },
    ])
  })

  it('a part that the product does not know', async () => {
    expect(await changed('\n"targets":', '"planets":[],"targets":')).toMatchObject({
      leftOut: [{ where: 'planets' }],
    })
  })
})

describe('a file that takes long', () => {
  it('says how far it is, from nothing to all of it', async () => {
    const parts: number[] = []
    await readBackup(new Blob([await textOf(full)]), { onProgress: (part) => parts.push(part) })
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBeGreaterThan(0.9)
    expect(Math.max(...parts)).toBeLessThanOrEqual(1)
  })

  it('can be given up', async () => {
    const many: Backup = { ...full, content: { ...EMPTY_CONTENT, imports: [importOf('members', 50_000)] } }
    const file = new Blob([await textOf(many)])
    const controller = new AbortController()
    const reading = readBackup(file, { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('names the first hundred parts that cannot be read and counts the others', async () => {
    const text = (await textOf(full)).replace('"decks":[', `"decks":[${'1,'.repeat(5000)}`)
    const result = await read(text)
    expect(result).toMatchObject({ counts: { decks: 1 }, leftOutMore: 4900 })
    expect(result.kind === 'read' && result.leftOut).toHaveLength(100)
  })
})

it('says briefly what is wrong with a part as long as the file', async () => {
  const text = (await textOf(full)).replace('"decks":[', `"decks":["${'x'.repeat(100_000)}",`)
  const result = await read(text)
  expect(result.kind === 'read' && result.leftOut.map(({ detail }) => detail.length)).toEqual([201])
})

describe('what is missing', () => {
  const backup: Backup = {
    content: { ...EMPTY_CONTENT, decks: [deck('a', 'theirs'), deck('b', 'theirs')] },
    targets: [
      { ...target, value: 1 },
      { ...target, indicator: v.parse(IndicatorId, 'other'), value: 2 },
    ],
  }
  const here: Backup = { content: { ...EMPTY_CONTENT, decks: [deck('a', 'ours')] }, targets: [target] }

  it('comes behind what is here, which stays', () => {
    expect(withMissing(here, backup)).toEqual({
      content: { ...EMPTY_CONTENT, decks: [deck('a', 'ours'), deck('b', 'theirs')] },
      targets: [target, backup.targets[1]],
    })
    expect(countMissing(here, backup)).toBe(2)
  })
})
