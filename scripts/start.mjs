// Installs what is missing, builds the app and serves it. Plain Node, since nothing is installed yet on a fresh machine.
import { freePort } from './free-port.mjs'
import { enterRepository, installPackages, requireNode, run } from './install.mjs'

const DEFAULT_PORT = 4173
const LAST_PORT = 65535

/** The port of the environment, or the usual one; what is no port is refused before the build rather than after it. */
function wantedPort() {
  const port = Number(process.env.PORT || DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port
  console.error(`PORT must be a number from 0 to ${LAST_PORT}, not "${process.env.PORT}".`)
  process.exit(1)
}

enterRepository()
requireNode()
const wanted = wantedPort()
const host = process.env.HOST || '127.0.0.1'
installPackages()
run('npx', ['tsx', 'scripts/words.ts'])
// The runner reads the settings without bundling them, which tells its timings too.
run('npx', ['vite', 'build', '--logLevel', 'warn', '--configLoader', 'runner'])

const port = await freePort(wanted, host)
if (port !== wanted) console.log(`Port ${wanted} is taken; another one is used.`)
// Vite would end with its standard input, which is closed where no person started this.
process.env.CI = 'true'
const { preview } = await import('vite')
const server = await preview({
  preview: { port, host, strictPort: true },
  logLevel: 'warn',
  configLoader: 'runner',
})
const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
console.log(`\nUnion Metrics is served at ${addresses.join(' and ')} (stop with Ctrl+C)`)
