import { deflateRawSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { build } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { QUIET } from './chunks.ts'
import { withPolicy } from './csp.ts'

const PAGE = 'player.html'
const MODULE = 'virtual:player'

/** What the build puts into the head of one file. */
const INLINED = /\s*<(style|script type="module")[^>]*>[\s\S]*?<\/(?:style|script)>/gu

/**
 * The page with its styles and its script at its end, behind what it says while it opens: a file that is cut off runs nothing, and says that
 * it is incomplete.
 */
export function withWordsFirst(html: string): string {
  const inlined = [...html.matchAll(INLINED)].map(([text]) => text)
  return html.replace(INLINED, '').replace('</body>', () => `${inlined.join('')}\n  </body>`)
}

/** The page that shows a deck, as one file under its own policy. The deck itself is put in later, as data that no browser runs. */
async function buildPlayer(root: string, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins: [react(), viteSingleFile({ removeViteModuleLoader: true })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: QUIET, input: `${root}${PAGE}` },
    },
  })
  const outputs = [built]
    .flat()
    .flatMap((one): Rolldown.RolldownOutput['output'][number][] => ('output' in one ? one.output : []))
  const page = outputs.find(({ fileName }) => fileName === PAGE)
  if (page?.type !== 'asset') throw new Error(`${PAGE} was not built`)
  return withPolicy(withWordsFirst(page.source.toString()), 'file')
}

/** Gives the app the page that shows a deck, deflated and as base64, so that it can make files of decks wherever it runs. */
export function playerPage(root: string, define: Record<string, string>): Plugin {
  // The build draws its first view with the same modules: one page is enough for both.
  let packed: Promise<string> | null = null
  const pack = async () => deflateRawSync(await buildPlayer(root, define), { level: 9 }).toString('base64')
  return {
    name: 'union-metrics:player-page',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined
      packed ??= pack()
      return `export default ${JSON.stringify(await packed)}`
    },
  }
}
