import { createServer } from 'node:net'

/** How many ports after the wanted one are tried before the system chooses. */
const TRIES = 20

/** Whether nothing listens on the port yet. */
const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/** The wanted port, or the next free one after it; 0, by which the system chooses, where all of those are taken. */
export async function freePort(wanted, host) {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await isFree(port, host)) return port
  }
  return 0
}
