const SECTOR = 512
const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
const FAT = 0xfffffffd
const NO_ENTRY = 0xffffffff

const KINDS = { stream: 2, root: 5 } as const

/**
 * A compound file of version 3 with these streams, as MS-CFB lays it out: header, one sector of the allocation table, directory, contents.
 * Contents are filled up to 4096 bytes, below which a stream would lie in the ministream.
 */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const contents = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(4096, bytes.length)
    return { name, bytes, size, sectors: Math.ceil(size / SECTOR) }
  })
  const directorySectors = Math.ceil((contents.length + 1) / 4)
  const sectors = 1 + directorySectors + contents.reduce((sum, { sectors: own }) => sum + own, 0)
  if (sectors > SECTOR / 4) throw new RangeError('more than one sector of the allocation table')
  const file = new Uint8Array(SECTOR * (1 + sectors))
  const view = new DataView(file.buffer)
  const put32 = (at: number, value: number) => view.setUint32(at, value, true)
  const put16 = (at: number, value: number) => view.setUint16(at, value, true)

  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    put16(at, value)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
  ] as const)
    put32(at, value)
  for (let at = 76; at < SECTOR; at += 4) put32(at, at === 76 ? 0 : FREE)

  for (let at = 0; at < SECTOR; at += 4) put32(SECTOR + at, FREE)
  put32(SECTOR, FAT)
  const chain = (first: number, count: number) => {
    for (let n = 0; n < count; n += 1)
      put32(SECTOR + 4 * (first + n), n === count - 1 ? END_OF_CHAIN : first + n + 1)
  }
  chain(1, directorySectors)

  const entry = (
    index: number,
    name: string,
    kind: keyof typeof KINDS,
    links: { right: number; child: number; first: number; size: number },
  ) => {
    const at = 2 * SECTOR + 128 * index
    for (const [n, sign] of [...name].entries()) put16(at + 2 * n, sign.charCodeAt(0))
    put16(at + 64, 2 * (name.length + 1))
    file.set([KINDS[kind], 1], at + 66)
    put32(at + 68, NO_ENTRY)
    put32(at + 72, links.right)
    put32(at + 76, links.child)
    put32(at + 116, links.first)
    put32(at + 120, links.size)
  }
  entry(0, 'Root Entry', 'root', { right: NO_ENTRY, child: 1, first: END_OF_CHAIN, size: 0 })
  let first = 1 + directorySectors
  for (const [at, { name, bytes, size, sectors: own }] of contents.entries()) {
    const right = at + 1 < contents.length ? at + 2 : NO_ENTRY
    entry(at + 1, name, 'stream', { right, child: NO_ENTRY, first, size })
    file.set(bytes, SECTOR * (first + 1))
    chain(first, own)
    first += own
  }
  return file
}
