// Installs what is missing, builds the app and serves it. Plain Node, since nothing is installed yet on a fresh machine.
import { installPackages, requireNode, run } from './install.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
requireNode()
installPackages()
run('npx', ['vite', 'build', '--logLevel', 'warn'])
const { preview } = await import('vite')
const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? '127.0.0.1' },
})
const [address] = server.resolvedUrls?.local ?? []
console.log(`\nUnion Metrics is served at ${address ?? 'the port above'} (stop with Ctrl+C)`)
