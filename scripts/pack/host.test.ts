import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { SourceError } from '../../src/sources/data-source.ts'
import { folderAddress, hostFolder } from '../../src/sources/parquet/byte-file.ts'

const content = Buffer.from('0123456789')

/** What each folder of the host does with a request for a part of a file. */
const HABITS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  good: ({ headers }, response) => {
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? '') ?? []
    const part = content.subarray(Number(from), Number(to) + 1)
    response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${content.length}` }).end(part)
  },
  whole: (_, response) => response.writeHead(200).end(content),
  changed: (_, response) => response.writeHead(206, { 'content-range': 'bytes 0-3/99' }).end('0123'),
  short: (_, response) => response.writeHead(206).end('01'),
  endless: (_, response) => response.writeHead(206).end(Buffer.alloc(1000)),
  beyond: (_, response) => response.writeHead(416).end(),
  gone: (_, response) => response.writeHead(404).end(),
  closed: (_, response) => response.writeHead(403).end(),
  dying: (_, response) => {
    response.writeHead(206, { 'content-length': '4' })
    response.write('01', () => response.destroy())
  },
  silent: () => {},
  stalled: (_, response) => {
    response.writeHead(206).write('23')
  },
}

const server = createServer((request, response) => {
  const [, habit = ''] = (request.url ?? '').split('/')
  HABITS[habit]?.(request, response)
})
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const folder = (habit: string) => hostFolder(folderAddress(habit, `http://127.0.0.1:${port}/`))

async function outcome(habit: string): Promise<string> {
  try {
    return new TextDecoder().decode(await folder(habit).file('a.parquet', content.length).read(2, 6))
  } catch (error) {
    if (error instanceof SourceError) return error.fault
    throw error
  }
}

describe('a host', () => {
  it.each([
    ['good', '2345'],
    ['whole', 'noRanges'],
    ['changed', 'truncated'],
    ['short', 'truncated'],
    ['endless', 'tooLarge'],
    ['beyond', 'truncated'],
    ['gone', 'notFound'],
    ['closed', 'refused'],
    ['dying', 'lost'],
  ])('that is %s is read, or its fault is named', async (habit, expected) => {
    expect(await outcome(habit)).toBe(expected)
  })

  it('that is not there is called that', async () => {
    const nowhere = hostFolder(new URL('http://127.0.0.1:9/'))
    await expect(nowhere.text('manifest.json', 100)).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('whose manifest never ends is given up', async () => {
    await expect(folder('endless').text('manifest.json', 100)).rejects.toMatchObject({ fault: 'tooLarge' })
  })

  it.each(['silent', 'stalled'])('that is %s is given up', async (habit) => {
    const slow = hostFolder(folderAddress(habit, `http://127.0.0.1:${port}/`), 50)
    await expect(slow.file('a.parquet', content.length).read(2, 6)).rejects.toMatchObject({
      fault: 'tooSlow',
    })
  })

  it('is left as soon as the reader gives up', async () => {
    const signal = AbortSignal.abort()
    await expect(folder('good').file('a', 10).read(0, 1, signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
