import { deflateRawSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { build } from 'vite'
import type { AppParts } from '../src/exports/published-page.ts'
import { parting } from './chunks.ts'
import { PACKED_SCRIPT, policyOf } from './csp.ts'
import { singleFile } from './single-file.ts'

const PAGE = 'index.html'
const MODULE = 'virtual:app-parts'

/** The app as a script, its packed parts and a style, of which pages with a workspace in them are made. */
async function buildParts(
  root: string,
  define: Record<string, string>,
  made: readonly Plugin[],
): Promise<AppParts> {
  const built = await build({
    configFile: false,
    root,
    mode: 'file',
    base: './',
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins: [react(), ...made, noParts(), singleFile(root, PAGE)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: parting(root),
    },
  })
  const outputs = [built]
    .flat()
    .flatMap((one): Rolldown.RolldownOutput['output'][number][] => ('output' in one ? one.output : []))
  const page = outputs.find(({ fileName }) => fileName === PAGE)
  if (page?.type !== 'asset') throw new Error(`${PAGE} was not built`)
  const html = page.source.toString()
  const script = /<script type="module"[^>]*>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? ''
  const rest = html.replace(script, () => '')
  return {
    policy: policyOf(html, 'file'),
    styles: [...rest.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style),
    script,
    packed: [...rest.matchAll(PACKED_SCRIPT)].map(([, part = '']) => part),
    icon: /<link rel="icon" href="([^"]*)"/u.exec(rest)?.[1] ?? '',
  }
}

/** The single file is made of itself. */
export const noParts = (): Plugin => ({
  name: 'union-metrics:no-app-parts',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) => (id === `\0${MODULE}` ? 'export default null' : undefined),
})

/**
 * Gives the hosted app the single file in parts, deflated and as base64: its policy lets it fetch nothing, so they are a module that is
 * loaded when a workspace is first published.
 */
export function appParts(root: string, define: Record<string, string>, made: readonly Plugin[]): Plugin {
  let packed: Promise<string> | null = null
  const pack = async () =>
    deflateRawSync(JSON.stringify(await buildParts(root, define, made)), { level: 9 }).toString('base64')
  return {
    name: 'union-metrics:app-parts',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined
      packed ??= pack()
      return `export default ${JSON.stringify(await packed)}`
    },
  }
}
