import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@clickhouse/client'
import type { Gateway } from '../src/answer/gateway.ts'
import { gatewayTo } from '../src/answer/gateway.ts'
import type { Input } from '../src/load/load.ts'
import { load } from '../src/load/load.ts'
import type { Limits } from '../src/server/limits.ts'
import { USUAL_LIMITS } from '../src/server/limits.ts'
import type { ShardAddress } from '../src/server/shard.ts'
import { openShard } from '../src/server/shard.ts'

/** A ClickHouse in a process of its own. */
export interface Engine {
  readonly address: ShardAddress
  /** Milliseconds that the processor worked for it until now; 0 where the system does not say. */
  readonly worked: () => number
  /** Ends it at once, as a machine that fails. */
  readonly kill: () => Promise<void>
}

const FIRST_PORT = Number(process.env.ENGINE_PORT ?? 6118)

/**
 * Starts one.
 * @param data where its tables are; without it they are in a folder that goes with it
 */
export async function startEngine(place: number, data?: string): Promise<Engine> {
  const port = FIRST_PORT + place
  const folder = data ?? mkdtempSync(join(tmpdir(), 'union-metrics-engine-'))
  const server = fileURLToPath(new URL('server.mjs', import.meta.url))
  const process = spawn('node', [server, '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(process)
  return {
    address: { url: `http://127.0.0.1:${port}`, database: 'default', username: 'default', password: '' },
    worked: () => workedBy(process.pid),
    async kill() {
      if (process.exitCode === null && process.signalCode === null) {
        process.kill('SIGKILL')
        await once(process, 'exit')
      }
      if (data === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A tick of the clock by which Linux counts, in milliseconds. */
const TICK = 10
/** Where the times of a process and of its system calls stand behind its name. */
const TIMES = [11, 12] as const

function workedBy(pid: number | undefined): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const values = fields.split(' ')
    return TIMES.reduce((sum, at) => sum + Number(values[at]), 0) * TICK
  } catch {
    return 0
  }
}

async function ready(process: ChildProcess): Promise<void> {
  const ended = once(process, 'exit').then(() => {
    throw new Error('the engine did not start: is its port taken?')
  })
  ended.catch(() => undefined)
  if (process.stdout !== null) await Promise.race([once(process.stdout, 'data'), ended])
}

/** Loads rows into all of them, by place. */
export async function loadInto(engines: readonly Engine[], input: Input): Promise<void> {
  const clients = engines.map(({ address }) => createClient({ ...address }))
  await load(clients, input, () => undefined)
  await Promise.all(clients.map((client) => client.close()))
}

/** A gateway to them, and how to close what it holds open. */
export function gatewayOf(
  engines: readonly Engine[],
  settings: { readonly partial?: boolean; readonly limits?: Partial<Limits> } = {},
): { readonly gateway: Gateway; readonly close: () => Promise<unknown> } {
  const limits = { ...USUAL_LIMITS, ...settings.limits }
  const shards = engines.map(({ address }) => openShard(address, limits))
  const gateway = gatewayTo(shards, {
    partial: settings.partial ?? false,
    exported: limits.exported,
    now: Date.now,
  })
  return { gateway, close: () => Promise.all(shards.map((shard) => shard.close())) }
}
