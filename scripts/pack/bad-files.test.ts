import { describe, expect, it } from 'vitest'
import { dataset, observations } from '../../src/dataset/table/testing.ts'
import { SourceError } from '../../src/sources/data-source.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { folderAddress, localFolder } from '../../src/sources/parquet/byte-file.ts'
import { MANIFEST } from '../../src/sources/parquet/manifest.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import { asking } from '../../src/sources/testing.ts'
import type { SourceView } from '../../src/sources/view.ts'
import { memoryFolder, packedInMemory } from './testing.ts'

const rows = observations.map((observation, row) => sourceRow(observation, row, dataset.localities))
const layout = { group: 20, narrowGroup: 50, part: 100 }
const files = await packedInMemory(rows, layout)
const [wide = ''] = [...files.keys()].filter(
  (name) => name.startsWith('rows-') && name.endsWith('-0.parquet'),
)

const view = asking()

/** What is said when a pack with some files replaced is opened and its first page asked for. */
async function faultOf(
  changes: Readonly<Record<string, Uint8Array | string>>,
  asked = view,
): Promise<string> {
  const changed = new Map(files)
  for (const [name, content] of Object.entries(changes))
    changed.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  try {
    await (await parquetSource(memoryFolder(changed))).page(asked)
    return 'none'
  } catch (error) {
    if (error instanceof SourceError) return error.fault
    throw error
  }
}

const manifest = new TextDecoder().decode(files.get(MANIFEST))
const bytes = files.get(wide) ?? new Uint8Array()

describe('a folder that is no pack', () => {
  it('is told from one that is', async () => {
    expect(await faultOf({})).toBe('none')
    expect(await faultOf({ [MANIFEST]: 'PAR1' })).toBe('notOurs')
    expect(await faultOf({ [MANIFEST]: '{"format":"else","version":1}' })).toBe('notOurs')
    expect(await faultOf({ [MANIFEST]: manifest.replace('"version":1', '"version":2') })).toBe('version')
    expect(await faultOf({ [MANIFEST]: manifest.replace(/"rows":\d+/u, '"rows":1') })).toBe('broken')
  })

  it('names no file outside itself', async () => {
    expect(
      await faultOf({
        [MANIFEST]: manifest.replace(/"fingerprint":"[^"]+"/u, '"fingerprint":"../../secret"'),
      }),
    ).toBe('broken')
  })

  it('has a file that is short, another, or of another schema', async () => {
    expect(await faultOf({ [wide]: bytes.slice(0, -10) })).toBe('truncated')
    expect(await faultOf({ [wide]: new Uint8Array(bytes.length) })).toBe('notOurs')
    const narrow = files.get(wide.replace('.parquet', '-narrow.parquet')) ?? new Uint8Array()
    const padded = new Uint8Array(bytes.length)
    padded.set(narrow.slice(-bytes.length), Math.max(0, bytes.length - narrow.length))
    expect(await faultOf({ [wide]: padded })).toMatch(/notOurs|broken/u)
  })

  it('has a row without an id, which nothing could be said of', async () => {
    const nameless = rows.map((row, at) => (at === 3 ? { ...row, id: '' } : row))
    const source = await parquetSource(memoryFolder(await packedInMemory(nameless, layout)))
    await expect(source.page(view)).rejects.toMatchObject({ fault: 'broken' })
  })

  it('has a page that is not what its footer says', async () => {
    const spoilt = bytes.slice()
    spoilt.fill(0xff, 8, 200)
    expect(await faultOf({ [wide]: spoilt })).toBe('broken')
  })
})

/** A number of a page's head as the format writes it: seven bits a byte, after its field. */
const numberOf = (n: number): number[] => {
  const bytes: number[] = []
  let left = n * 2
  while (left >= 128) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  return [0x15, ...bytes, left]
}

/** The head of a page of values, which says how large it is, how many values it has, and how they are written. */
const pageHead = (unpacked: number, packed: number, values: number, encoding: number): number[] => [
  ...numberOf(0),
  ...numberOf(unpacked),
  ...numberOf(packed),
  0x2c,
  ...numberOf(values),
  ...numberOf(encoding),
  ...numberOf(3),
  ...numberOf(3),
  0,
  0,
]

describe('a page that asks for more room than any file has', () => {
  const DICTIONARY = 8
  // Where the pages of the first column begin.
  const spoiltBy = (head: readonly number[]) => {
    const spoilt = bytes.slice()
    spoilt.set(head, 4)
    return faultOf({ [wide]: spoilt })
  }

  it('is refused before room is made for it', async () => {
    expect(await spoiltBy(pageHead(2 ** 31 - 1, 10, 20, 0))).toBe('tooLarge')
    expect(await spoiltBy(pageHead(40, 10, 2 ** 31 - 1, DICTIONARY))).toBe('tooLarge')
    expect(await spoiltBy(pageHead(40, 10, 21, DICTIONARY))).toBe('tooLarge')
  })

  it('is refused where it says that it goes on behind its column, or is made of nothing but structs', async () => {
    expect(await spoiltBy(pageHead(40, 2 ** 31 - 1, 20, 0))).toBe('broken')
    expect(await spoiltBy(new Array<number>(200).fill(0x1c))).toBe('broken')
  })

  it('is refused where a list in the footer is longer than the footer', async () => {
    const from = bytes.length - new DataView(bytes.buffer).getUint32(bytes.length - 8, true) - 8
    const forged = bytes.slice()
    // The version, and a list of two billion names.
    forged.set([0x15, 0x02, 0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07], from)
    expect(await faultOf({ [wide]: forged })).toBe('notOurs')
  })
})

describe('a file that is cut anywhere', () => {
  it('is called short where it is shorter than the manifest says, and bad where the manifest says so too', async () => {
    for (const length of [0, 3, 4, 100, Math.floor(bytes.length / 2), bytes.length - 1])
      expect(await faultOf({ [wide]: bytes.slice(0, length) })).toBe('truncated')
    for (const length of [20, 100, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const told = manifest.replaceAll(`"bytes":${bytes.length},`, `"bytes":${length},`)
      expect(await faultOf({ [wide]: bytes.slice(0, length), [MANIFEST]: told })).toMatch(/notOurs|broken/u)
    }
  })
})

describe('a file of what all rows come to', () => {
  const name =
    [...files.keys()].find((file) => file.startsWith('sums-') && file.endsWith('-theme.json')) ?? ''
  const text = new TextDecoder().decode(files.get(name))
  /** What is said of all rows by theme where the file says this. */
  async function faultWith(content: string): Promise<string> {
    const changed = new Map(files)
    changed.set(name, new TextEncoder().encode(content))
    try {
      await (await parquetSource(memoryFolder(changed))).groups({ ...view, groups: ['theme'] })
      return 'none'
    } catch (error) {
      if (error instanceof SourceError) return `${error.fault}: ${error.about}`
      throw error
    }
  }

  it('is held against the manifest', async () => {
    const broken = `broken: ${name}`
    expect(await faultWith(text)).toBe('none')
    expect(await faultWith('[')).toBe(broken)
    expect(await faultWith('[]')).toBe(broken)
    expect(await faultWith('{"__proto__":[]}')).toBe(broken)
    // A wrong number of rows, a theme that does not exist, and a theme that comes twice.
    const [first = '[]', ...others] = text.slice(1, -1).split(/(?<=\]),(?=\[\[)/u)
    const [codes = '', rows = ''] = /^\[\[(\d+)\],(\d+)/u.exec(first)?.slice(1) ?? []
    const withFirst = (changed: string) => `[${[changed, ...others].join()}]`
    expect(withFirst(first)).toBe(text)
    expect(await faultWith(withFirst(first.replace(`],${rows}`, `],${Number(rows) + 1}`)))).toBe(broken)
    expect(await faultWith(withFirst(first.replace(`[${codes}]`, '[9999]')))).toBe(broken)
    expect(await faultWith(`[${[first, ...others.slice(1), first].join()}]`)).toBe(broken)
  })
})

describe('what files cannot be asked', () => {
  it('is refused by name', async () => {
    expect(await faultOf({}, { ...view, search: '覆盖' })).toBe('cannot')
    expect(await faultOf({}, { ...view, sort: [{ column: 'printed', direction: 'asc' }] })).toBe('cannot')
    const filters: SourceView['filters'] = [{ type: 'text', column: 'printed', text: '200' }]
    expect(await faultOf({}, { ...view, filters })).toBe('cannot')
  })
})

describe('an address', () => {
  const page = 'https://union.example/app/'
  it.each([
    ['packed', 'https://union.example/app/packed/'],
    ['https://data.example/2026/manifest.json?x#y', 'https://data.example/2026/'],
    ['//data.example/2026/', 'https://data.example/2026/'],
  ])('%s names a folder', (text, address) => {
    expect(folderAddress(text, page).href).toBe(address)
  })

  it.each([
    '',
    'file:///etc/',
    'javascript:alert(1)',
    'data:,x',
    'https://me:secret@data.example/',
    'https://[',
  ])('%j names none', (text) => {
    expect(() => folderAddress(text, page)).toThrow(SourceError)
  })

  it('is never told with the password that stood in it', () => {
    expect(() => folderAddress('https://me:secret@data.example/', page)).not.toThrow(/secret/u)
  })
})

describe('files that the user chose', () => {
  const chosen = [...files].map(([name, content]) => new File([new Uint8Array(content)], name))

  it('are read like those of a host', async () => {
    const source = await parquetSource(localFolder('packed', chosen))
    expect((await source.page(view)).rows).toHaveLength(50)
  })

  it('are missed where one is not among them', async () => {
    const source = await parquetSource(
      localFolder(
        'packed',
        chosen.filter(({ name }) => name !== wide),
      ),
    )
    await expect(source.page(view)).rejects.toMatchObject({ fault: 'notFound', about: wide })
  })
})

it('is left by a reader who gives up, though it says nothing', async () => {
  const whole = memoryFolder(files)
  const silent = {
    ...whole,
    file: (name: string) => ({ name, read: () => new Promise<ArrayBuffer>(() => {}) }),
  }
  const source = await parquetSource(silent)
  const controller = new AbortController()
  const page = source.page(view, { signal: controller.signal })
  const exported = source.rows(view, { signal: controller.signal })[Symbol.asyncIterator]().next()
  controller.abort()
  await expect(page).rejects.toMatchObject({ name: 'AbortError' })
  await expect(exported).rejects.toMatchObject({ name: 'AbortError' })
})
