import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DraftSchema } from '../src/draft/draft-schema.ts'

const root = join(import.meta.dirname, '..')
const examples = join(root, 'src/imports/document/examples')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/draft.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })

/** Drafts a file, and gives its figures as the text that was written beside them has them. */
function figuresOf(file: string): readonly string[] {
  const out = join(folder, 'text.txt')
  const { stdout, stderr, status } = run('--text', out, file)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const text = readFileSync(out, 'utf8')
  const { reports } = v.parse(DraftSchema, JSON.parse(stdout))
  return reports.flatMap(({ figures }) => figures.map(({ start, end }) => text.slice(start, end)))
}

it('drafts a PDF, a Word document and a text in an encoding of Chinese files, with offsets in the text that it writes', () => {
  expect(figuresOf(join(examples, 'with-text.pdf'))).toEqual(
    expect.arrayContaining(['24家', '近600名', '54.4万元', '60余家']),
  )
  const word = join(folder, 'report.docx')
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const body = '<w:p><w:r><w:t>工会</w:t></w:r></w:p><w:p><w:r><w:t>发展会员近30名</w:t></w:r></w:p>'
  const document = strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`)
  writeFileSync(word, zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': document }))
  expect(figuresOf(word)).toEqual(['近30名'])
  const gb = join(folder, 'gb.txt')
  // 会员12名, as GB 18030 has it.
  writeFileSync(gb, new Uint8Array([0xbb, 0xe1, 0xd4, 0xb1, 0x31, 0x32, 0xc3, 0xfb]))
  expect(figuresOf(gb)).toEqual(['12名'])
})

it('says why a file cannot be drafted, and ends with 1; with 2 where it is asked for in a wrong way', () => {
  const scan = run(join(examples, 'scan.pdf'))
  expect(scan.stderr).toContain('This PDF is a scan')
  expect(scan.status).toBe(1)
  expect(run(join(examples, 'locked.pdf')).stderr).toContain('has a password')
  expect(run().status).toBe(2)
})
