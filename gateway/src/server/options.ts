import { parseArgs } from 'node:util'
import type { Limits } from './limits.ts'
import { USUAL_LIMITS } from './limits.ts'
import type { ShardAddress } from './shard.ts'

/** How the gateway is started. */
export interface Options {
  readonly servers: readonly ShardAddress[]
  readonly origin: string
  readonly host: string
  readonly port: number
  readonly partial: boolean
  readonly limits: Limits
}

export const USAGE = `npm start --prefix gateway -- --server URL --origin URL [options]

  --server URL       a ClickHouse server, http(s)://host:8123; once for each shard
  --origin URL       the one origin whose pages may ask: https://union.example
  --port N           where the gateway listens (6180)
  --host NAME        the address on which it listens (127.0.0.1)
  --database NAME    the database of the tables (union_metrics)
  --user NAME        who reads them (union_reader); the password is taken from CLICKHOUSE_PASSWORD
  --partial tell     gives pages and counts as "at least" while a shard is missing (refuse)
  --max-rows N       rows that one question may read (${USUAL_LIMITS.rows})
  --max-seconds N    seconds that it may take (${USUAL_LIMITS.seconds})
  --max-memory N     bytes that it may hold on each server (${USUAL_LIMITS.memory})
  --max-export N     rows of one export (${USUAL_LIMITS.exported})
`

/**
 * Reads the command line.
 * @throws {Error} in words, where something is missing or cannot be meant.
 */
export function optionsFrom(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      server: { type: 'string', multiple: true, default: [] },
      origin: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '6180' },
      database: { type: 'string', default: 'union_metrics' },
      user: { type: 'string', default: 'union_reader' },
      partial: { type: 'string', default: 'refuse' },
      'max-rows': { type: 'string', default: String(USUAL_LIMITS.rows) },
      'max-seconds': { type: 'string', default: String(USUAL_LIMITS.seconds) },
      'max-memory': { type: 'string', default: String(USUAL_LIMITS.memory) },
      'max-export': { type: 'string', default: String(USUAL_LIMITS.exported) },
    },
  })
  if (values.server.length === 0) throw new Error('--server is missing: the address of a ClickHouse server')
  if (new Set(values.server).size < values.server.length) throw new Error('--server: the same address twice')
  if (values.partial !== 'refuse' && values.partial !== 'tell') throw new Error('--partial is refuse or tell')
  return {
    servers: values.server.map((url) => ({
      url: addressOf('--server', url).href,
      database: nameOf('--database', values.database),
      username: values.user,
      password: env.CLICKHOUSE_PASSWORD ?? '',
    })),
    origin: originOf(values.origin),
    host: values.host,
    port: numberOf('--port', values.port, 65_535),
    partial: values.partial === 'tell',
    limits: {
      ...USUAL_LIMITS,
      rows: numberOf('--max-rows', values['max-rows']),
      seconds: numberOf('--max-seconds', values['max-seconds'], 3600),
      memory: numberOf('--max-memory', values['max-memory']),
      exported: numberOf('--max-export', values['max-export']),
    },
  }
}

function addressOf(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Error(`${name}: ${text} is no address that begins with http:// or https://`)
  if (url.username !== '' || url.password !== '')
    throw new Error(`${name}: no user or password in the address: use --user and CLICKHOUSE_PASSWORD`)
  if (url.search !== '' || url.hash !== '') throw new Error(`${name}: nothing behind the address`)
  return url
}

function originOf(text: string | undefined): string {
  if (text === undefined) throw new Error('--origin is missing: the origin whose pages may ask')
  const url = addressOf('--origin', text)
  if (url.pathname !== '/') throw new Error('--origin: an origin has no path: https://union.example')
  return url.origin
}

function nameOf(name: string, text: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(text)) throw new Error(`${name}: letters, digits and _ alone`)
  return text
}

function numberOf(name: string, text: string, most: number = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text)
  if (!/^\d+$/u.test(text) || number < 1 || number > most)
    throw new Error(`${name}: a whole number from 1 to ${most}`)
  return number
}
