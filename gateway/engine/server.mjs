// Serves the embedded ClickHouse over the part of the server's HTTP interface that the gateway and its loader use.
//   node server.mjs --port 6118 --data DIR
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { Session } from 'chdb'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '6118' }, data: { type: 'string' } },
})
const session = new Session(values.data)

/** What stands in an address beside settings. */
const OTHERS = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'session_id',
  'wait_end_of_query',
  'role',
])
const ESCAPED = { t: '\t', n: '\n', r: '\r', 0: '\0', b: '\b', f: '\f' }

/** A parameter's value as the client writes it: escaped once. */
const unescaped = (text) => text.replaceAll(/\\(.)/gsu, (_, sign) => ESCAPED[sign] ?? sign)

/** The fields of a form: what the client sends where values are too long for an address. */
function fieldsOf(body, boundary) {
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head, ...rest] = part.slice(2, -2).split('\r\n\r\n')
      return [/name="([^"]*)"/u.exec(head)?.[1] ?? '', rest.join('\r\n\r\n')]
    })
}

const literal = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The query with its settings written into it, before the format that the client puts last. */
function withSettings(query, settings) {
  if (settings.length === 0 || !/^\s*(?:SELECT|WITH)\b/iu.test(query)) return query
  const list = settings
    .map(([name, value]) => `${name} = ${/^\d+$/u.test(value) ? value : literal(value)}`)
    .join(', ')
  return query.replace(/(\s+FORMAT\s+\w+\s*)?$/u, (format) => `\nSETTINGS ${list}${format}`)
}

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://engine')
  if (url.pathname === '/ping') return response.end('Ok.\n')
  const parts = []
  for await (const part of request) parts.push(part)
  const body = Buffer.concat(parts).toString('utf8')
  const boundary = /boundary=(.+)$/u.exec(request.headers['content-type'] ?? '')?.[1]
  const fields = new Map([...url.searchParams, ...(boundary === undefined ? [] : fieldsOf(body, boundary))])
  const settings = [...fields].filter(([name]) => !OTHERS.has(name) && !name.startsWith('param_'))
  const params = Object.fromEntries(
    [...fields]
      .filter(([name]) => name.startsWith('param_'))
      .map(([name, value]) => [name.slice(6), unescaped(value)]),
  )
  const text = fields.get('query')
  const isInsert = boundary === undefined && text !== undefined
  const query = isInsert ? `${text}\n${body}` : withSettings(text ?? body, settings)
  try {
    const result =
      Object.keys(params).length > 0
        ? await session.queryBindAsync(query, params)
        : await session.queryAsync(query)
    const bytes = result.bytes()
    response.writeHead(200, {
      'x-clickhouse-summary': JSON.stringify({ read_rows: String(result.rowsRead) }),
    })
    response.end(bytes)
  } catch (error) {
    const message = String(error.message).replace(/^Query failed: /u, '')
    response.writeHead(500, { 'x-clickhouse-exception-code': /Code: (\d+)/u.exec(message)?.[1] ?? '0' })
    response.end(message)
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.writeHead(500)
    response.end(String(error))
  })
})
server.listen(Number(values.port), '127.0.0.1', () => console.log(`ready on ${values.port}`))
