import { randomUUID } from 'node:crypto'
import { ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import * as v from 'valibot'
import type { Progress } from '../../../src/sources/data-source.ts'
import { SourceError } from '../../../src/sources/data-source.ts'
import { Count } from '../answer/tally.ts'
import type { Query } from '../sql/params.ts'
import type { Limits } from './limits.ts'
import { profileFaults, settingsOf, WATCHED } from './limits.ts'

/** How a query is asked. */
export interface AskingShard {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A server that holds all rows or a part of them. */
export interface Shard {
  /** Its address, without user and password. */
  readonly name: string
  /**
   * Makes sure that what is asked runs under limits. Each question does it first, until it succeeds.
   * @throws {SourceError} `refused`, with words for whoever runs the gateway as its cause, where the server cannot be asked safely.
   */
  readonly ready: () => Promise<unknown>
  /** Gives all rows of the answer, or fails: a part of one is never given. */
  readonly ask: (query: Query, asking: AskingShard) => Promise<readonly unknown[]>
  /** Gives the rows as they arrive. A caller who reads them to the end must count them. */
  readonly stream: (query: Query, asking: AskingShard) => AsyncIterable<unknown>
  readonly close: () => Promise<void>
}

/** A shard that does not answer, or stopped answering. Every other failure is a {@link SourceError}. */
export class ShardGone extends Error {}

/** The address of a server, and the user who asks it. */
export interface ShardAddress {
  readonly url: string
  readonly database: string
  readonly username: string
  readonly password: string
}

/** What the error codes of the server mean for the reader who asks. */
const FAULTS: Readonly<Record<string, 'gone' | 'tooSlow' | 'tooMuch'>> = {
  // Time, and rows, bytes and memory.
  159: 'tooSlow',
  160: 'tooSlow',
  158: 'tooMuch',
  241: 'tooMuch',
  307: 'tooMuch',
  396: 'tooMuch',
  // None of the servers that this one asks is there.
  32: 'gone',
  198: 'gone',
  209: 'gone',
  210: 'gone',
  279: 'gone',
  519: 'gone',
}

/** Seconds that a server has after its time limit to report that it is over. */
const GRACE = 5
const MS = 1000

function faultOf(error: unknown): Error {
  if (error instanceof SourceError || error instanceof ShardGone) return error
  const cause = { cause: error }
  if (error instanceof ClickHouseError) {
    const fault = FAULTS[error.code] ?? 'refused'
    return fault === 'gone' ? new ShardGone(error.message, cause) : new SourceError(fault, '', cause)
  }
  const message = error instanceof Error ? error.message : String(error)
  // A server that answers in the words of long ago, which the client does not read.
  if (/^Code: \d+/u.test(message)) return new SourceError('refused', '', cause)
  if (message.includes('Timeout error')) return new SourceError('tooSlow', '', cause)
  if (error instanceof SyntaxError || v.isValiError(error)) return new SourceError('broken', '', cause)
  return new ShardGone(message, cause)
}

const Document = v.object({ data: v.array(v.unknown()), rows: v.number() })

const Processes = v.array(v.object({ done: Count, of: Count }))

/** A server to ask. No connection is made yet. */
export function openShard(address: ShardAddress, limits: Limits): Shard {
  const client = createClient({
    ...address,
    application: 'union-metrics-gateway',
    request_timeout: (limits.exportSeconds + GRACE) * MS,
    use_multipart_params_auto: true,
    log: { level: ClickHouseLogLevel.OFF },
  })

  async function all(
    query: Query,
    settings: Readonly<Record<string, string>>,
    queryId: string,
    signal?: AbortSignal,
  ): Promise<readonly unknown[]> {
    const result = await client.query({
      query: query.sql,
      query_params: { ...query.params },
      query_id: queryId,
      // One JSON document: an answer that breaks off cannot be parsed, so it is not taken for a whole one.
      format: 'JSON',
      // The server answers when it has all of it, so that an error is never in the middle.
      clickhouse_settings: { ...settings, wait_end_of_query: 1 },
      ...(signal === undefined ? {} : { abort_signal: signal }),
    })
    const { data, rows } = v.parse(Document, await result.json())
    if (data.length !== rows) throw new SourceError('broken')
    return data
  }

  let known: Promise<SettingsSent> | undefined
  const ready = (): Promise<SettingsSent> => {
    known ??= settingsFor((query) => all(query, {}, randomUUID()), limits).catch((error: unknown) => {
      known = undefined
      throw faultOf(error)
    })
    return known
  }

  /** Reports how far a query is, until it is stopped. A user who may not ask for that hears nothing. */
  function watch(queryId: string, sent: SettingsSent, onProgress: (progress: Progress) => void): () => void {
    const params = { id: queryId }
    const sql =
      'SELECT sum(read_rows) AS done, sum(total_rows_approx) AS of FROM system.processes WHERE query_id = {id:String}'
    const timer = setInterval(() => {
      all({ sql, params }, sent.usual, randomUUID())
        .then((rows) => v.parse(Processes, rows)[0])
        .then((row) => {
          if (row !== undefined && row.of > 0) onProgress({ done: Math.min(row.done, row.of), of: row.of })
        })
        .catch(() => undefined)
    }, MS)
    return () => clearInterval(timer)
  }

  return {
    name: new URL(address.url).host,
    ready,
    async ask(query, { signal, onProgress }) {
      signal?.throwIfAborted()
      const sent = await ready()
      const queryId = randomUUID()
      const stop = onProgress === undefined ? () => undefined : watch(queryId, sent, onProgress)
      try {
        return await all(query, sent.usual, queryId, signal)
      } catch (error) {
        signal?.throwIfAborted()
        throw faultOf(error)
      } finally {
        stop()
      }
    },
    async *stream(query, { signal }) {
      signal?.throwIfAborted()
      const sent = await ready()
      let close = (): void => undefined
      try {
        const result = await client.query({
          query: query.sql,
          query_params: { ...query.params },
          format: 'JSONEachRow',
          clickhouse_settings: { ...sent.ofExport },
          ...(signal === undefined ? {} : { abort_signal: signal }),
        })
        close = () => result.close()
        signal?.addEventListener('abort', close, { once: true })
        for await (const rows of result.stream()) for (const row of rows) yield row.json()
        signal?.throwIfAborted()
      } catch (error) {
        signal?.throwIfAborted()
        throw faultOf(error)
      } finally {
        signal?.removeEventListener('abort', close)
        close()
      }
    },
    close: () => client.close(),
  }
}

const Readonly = v.pipe(v.array(v.object({ readonly: v.picklist(['0', '1', '2']) })), v.length(1))
const Settings = v.array(v.object({ name: v.string(), value: v.string() }))

/** The settings that go with a query and with an export. */
interface SettingsSent {
  readonly usual: Readonly<Record<string, string>>
  readonly ofExport: Readonly<Record<string, string>>
}

/** The settings that go with each query: all of them where the user may set them, none where its profile has them. */
async function settingsFor(
  ask: (query: Query) => Promise<readonly unknown[]>,
  limits: Limits,
): Promise<SettingsSent> {
  const sql = "SELECT toString(getSetting('readonly')) AS readonly"
  const mode = v.parse(Readonly, await ask({ sql, params: {} }))[0]?.readonly
  if (mode === '1') {
    const rows = await ask({
      sql: `SELECT name, value FROM system.settings WHERE name IN (${WATCHED.map((name) => `'${name}'`).join(', ')})`,
      params: {},
    })
    const settings = new Map(v.parse(Settings, rows).map(({ name, value }) => [name, value]))
    const faults = profileFaults(settings)
    if (faults.length > 0)
      throw new SourceError('refused', '', {
        cause: `the profile of the user cannot be changed and does not protect the server: ${faults.join(', ')}`,
      })
    return { usual: {}, ofExport: {} }
  }
  const allowed = (settings: Readonly<Record<string, string>>) => {
    // A user with readonly=2 may set all settings but this one, and still cannot write.
    const { readonly, ...others } = settings
    return mode === '2' ? others : { readonly: readonly ?? '1', ...others }
  }
  return { usual: allowed(settingsOf(limits, false)), ofExport: allowed(settingsOf(limits, true)) }
}
