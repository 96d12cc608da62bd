import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled, OWN_TEXT, ownReport } from '../src/dataset/own-reports/testing.ts'
import { dataFolder, setRows } from '../src/exports/data-folder.ts'
import { readDataFolder } from '../src/imports/read-data-folder.ts'
import { runNow } from '../src/lib/steps.ts'
import { zipFiles } from '../src/lib/zip.ts'
import { readTables } from './read-tables.ts'

const root = join(import.meta.dirname, '..')
const own = ownReport()
const texts = new Map([[own.id, OWN_TEXT]])
const packed = async (...args: Parameters<typeof dataFolder>) =>
  new Uint8Array(await runNow(zipFiles(dataFolder(...args))).arrayBuffer())

let clone = ''
/** Runs a command of the clone as its README says. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: clone,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

describe('the files of an own report, unpacked into a clone of the project', () => {
  beforeAll(async () => {
    clone = mkdtempSync(join(tmpdir(), 'own-report-'))
    for (const name of ['package.json', 'tsconfig.json', 'scripts', 'src', 'data'])
      cpSync(join(root, name), join(clone, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
    for (const [name, bytes] of Object.entries(unzipSync(await packed([own], texts)))) {
      mkdirSync(dirname(join(clone, name)), { recursive: true })
      writeFileSync(join(clone, name), bytes)
    }
    // Copying the project takes a while on a machine with other work on it.
  }, 60_000)
  afterAll(() => rmSync(clone, { recursive: true, force: true }))

  it('pass the audit', () => {
    const { status, said } = run('audit')
    expect(said).toMatch(/liyang-march\s+liyang\s+complete\s+9\s+7\s/u)
    expect(said).toContain('sound: ')
    expect(status).toBe(0)
  })

  it('pass the verification against their text', () => {
    const { status, said } = run('verify', '--', '--partial', 'text/liyang-march.txt')
    expect(said).toMatch(/liyang-march\s+yes\s+9\s+0\s+0/u)
    expect(status).toBe(0)
  })

  it('add lines to the files of the project and change none', () => {
    for (const table of ['figures', 'observations', 'derivations', 'indicators', 'sources', 'reports']) {
      const lines = (folder: string) => readFileSync(join(folder, `data/${table}.json`), 'utf8').split('\n')
      const [before, after] = [lines(root), lines(clone)]
      // The last row has a comma behind it now.
      expect(after.slice(0, before.length - 3), table).toEqual(before.slice(0, -3))
      expect(after.length, table).toBeGreaterThan(before.length)
    }
  })
})

it('sets the rows of the project as its files have them', () => {
  const { raw } = readTables(join(root, 'data'))
  const file = (name: string) => readFileSync(join(root, `data/${name}.json`), 'utf8')
  const rows = (table: unknown) => (Array.isArray(table) ? table : [])
  expect(setRows(rows(raw.figures), 'lines')).toBe(file('figures'))
  expect(setRows(rows(raw.localities), 'lines')).toBe(file('localities'))
  expect(setRows(rows(raw.units), 'lines')).toBe(file('units'))
  expect(setRows(rows(raw.reports), 'spread')).toBe(file('reports'))
  expect(setRows(rows(raw.indicators), 'spread')).toBe(file('indicators'))
})

describe('an archive of own reports', () => {
  const read = async (bytes: Uint8Array) => runNow(readDataFolder(bytes, bundled, own.entered))

  it('reads back as what it was made of, with its text only where it was wanted', async () => {
    expect(await read(await packed([own], texts))).toEqual({ reports: [own], texts })
    expect(await read(await packed([own]))).toEqual({ reports: [own], texts: new Map() })
    const files = Object.values(unzipSync(await packed([own]))).map((bytes) => strFromU8(bytes))
    expect(files.filter((file) => file.includes('小分队调研企业'))).toEqual([])
  })

  it('holds several reports', async () => {
    const second = ownReport('second', [own])
    const folder = await read(await packed([own, second]))
    expect(folder?.reports.map(({ id, derivations }) => [id, derivations.length])).toEqual([
      ['liyang-march', 1],
      ['second', 1],
    ])
  })

  it('is no archive of reports where it holds none', async () => {
    const other = runNow(zipFiles([{ name: 'xl/workbook.xml', parts: ['<workbook/>'] }]))
    expect(await read(new Uint8Array(await other.arrayBuffer()))).toBeNull()
  })

  it.each([
    ['no JSON', 'data/reports.json', '[{'],
    ['rows that are none', 'data/figures.json', '[{"id": 1}]'],
  ])('is refused where a table holds %s', async (_, name, text) => {
    const files = dataFolder([own]).filter((file) => file.name !== name)
    const odd = runNow(zipFiles([...files, { name, parts: [text] }]))
    await expect(async () => read(new Uint8Array(await odd.arrayBuffer()))).rejects.toMatchObject({
      fault: 'broken-json',
    })
  })
})
