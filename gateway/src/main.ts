import { gatewayTo } from './answer/gateway.ts'
import { optionsFrom, USAGE } from './server/options.ts'
import { serve } from './server/serve.ts'
import { openShard } from './server/shard.ts'

const log = (line: string): void => console.error(`${new Date().toISOString()} ${line}`)

function options() {
  try {
    return optionsFrom(process.argv.slice(2), process.env)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit(2)
  }
}

const { servers, origin, host, port, partial, limits } = options()
const shards = servers.map((address) => openShard(address, limits))
const gateway = gatewayTo(shards, { partial, exported: limits.exported, now: Date.now })
const server = serve(gateway, { origin, atOnce: limits.atOnce, log })
server.once('error', (error) => {
  // A port that is taken, or an address that is not of this machine.
  log(`it cannot listen on ${host}:${port}: ${error.message}`)
  process.exit(1)
})
server.listen(port, host, () => {
  console.log(`The gateway takes questions of ${origin} on http://${host}:${port}/ask`)
  gateway.about({}).then(
    ({ rows, title }) => console.log(`${rows} rows: ${title.en}`),
    (error: unknown) =>
      log(`no answer from the server yet: ${error} ${error instanceof Error ? (error.cause ?? '') : ''}`),
  )
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => {
      void Promise.all(shards.map((shard) => shard.close()))
    })
    server.closeAllConnections()
  })
}
