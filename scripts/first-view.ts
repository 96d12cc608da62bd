import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { build } from 'vite'
import { asShown, overviewOf } from '../src/dataset/compare/overview.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { LANGUAGES } from '../src/domain/text.ts'
import { QUIET } from './chunks.ts'
import { readTables } from './read-tables.ts'

const OVERVIEW = 'virtual:overview'

/** Gives `virtual:overview`: what the overview says of the data of a folder, so that the page which opens first need not compute it. */
export function overviewData(folder: string): Plugin {
  return {
    name: 'union-metrics:overview-data',
    resolveId: (id) => (id === OVERVIEW ? `\0${OVERVIEW}` : undefined),
    load(id) {
      if (id !== `\0${OVERVIEW}`) return
      const overview = asShown(overviewOf(buildDataset(readTables(folder).raw), null))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(overview))})`
    },
  }
}

/** More than any view. */
const MOST_BYTES = 20_000_000

/** Run beside the built code: draws one after the other, each as in a browser of its language, and leaves nothing running. */
const DRAW = `
  const { drawFailure, drawOpening, drawOverview } = await import('./draw.mjs')
  const views = []
  for (const language of ${JSON.stringify(LANGUAGES)}) views.push(await drawOverview(language))
  process.stdout.write(JSON.stringify({ views, failure: drawFailure(), opening: drawOpening() }), () => process.exit())
`

const DrawnSchema = v.object({ views: v.array(v.string()), failure: v.string(), opening: v.string() })
/** What the build draws: the overview in each language, and what stands in place of an app that failed or of a page that is not there yet. */
type Drawn = v.InferOutput<typeof DrawnSchema>

/** Draws the overview in each language, and the page for a failure, with the components of the app, built once more for Node. */
export async function drawViews(
  root: string,
  plugins: readonly Plugin[],
  define: Record<string, string>,
): Promise<Drawn> {
  const folder = mkdtempSync(join(tmpdir(), 'union-metrics-first-view-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      mode: 'production',
      plugins: [...plugins],
      define,
      publicDir: false,
      build: {
        ssr: 'src/first-view/draw.tsx',
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { checks: QUIET, output: { entryFileNames: 'draw.mjs', codeSplitting: false } },
      },
      // The packages as a browser gets them: the page is brought to life there, and has to be the same.
      ssr: { noExternal: true, resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
    })
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', DRAW], {
      cwd: folder,
      maxBuffer: MOST_BYTES,
    })
    return v.parse(DrawnSchema, JSON.parse(stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A style of an element: the policy forbids it as an attribute, so that it becomes a rule of the page's own sheet. */
const STYLE = / style="([^"]*)"/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
const decoded = (text: string) =>
  text.replace(/&(?:quot|#x27|lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)

/** Moves the styles of elements into a sheet. */
export function withoutStyles(html: string): { readonly html: string; readonly sheet: string } {
  const rules = new Map<string, number>()
  const moved = html.replace(STYLE, (_, style: string) => {
    const rule = decoded(style)
    const number = rules.get(rule) ?? rules.size
    rules.set(rule, number)
    return ` data-drawn="${number}"`
  })
  return {
    html: moved,
    sheet: [...rules].map(([rule, number]) => `[data-drawn="${number}"]{${rule}}`).join('\n'),
  }
}

const SCRIPT = /\s*<script type="module"[^>]*>[\s\S]*?<\/script>/u
/** A script whose text stands in the page, as in the single file. */
const INLINE_SCRIPT = /\s*<script type="module"(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/u
const LINKS = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/gu
/** A sheet that stands in the page already, as in the single file. */
const INLINED = /<style[^>]*>([\s\S]*?)<\/style>/gu
const ROOT = '<div id="root"></div>'

/** The classes of style modules: `_tile_x1y2z_3`. */
const classesOf = (html: string): string[] =>
  [...new Set([...html.matchAll(/ class="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(' ')))].filter(
    (name) => /^_\w+_\d+$/u.test(name),
  )

/** Hides what is not to be seen before the app is there: the view in the other language, both where the address is of another page. */
const CHOICE = `
:root:lang(zh) :is(#failed,#opening)>:lang(en),:root:lang(en) :is(#failed,#opening)>:lang(zh),
[data-view="zh"] [data-view="en"],[data-view="en"] [data-view="zh"],[data-view="app"] [data-view],#opening{display:none}`

/**
 * Of another page what stands around it: its header with the links, none of them marked and without what only the app answers, and after a
 * moment a word. Nothing where the app failed.
 */
const FRAME = `
[data-frame="zh"] [data-view="zh"],[data-frame="en"] [data-view="en"],[data-frame] #opening{display:block}
[data-frame="zh"] [data-view="en"],[data-frame="en"] [data-view="zh"],[data-frame] #failed:not([hidden])~#root{display:none}
[data-frame] [data-view] :is(main,footer){display:none}
[data-frame] [data-view] button{visibility:hidden}
[data-frame] [data-view] nav [aria-current]{color:var(--ink-2);font-weight:inherit;box-shadow:none;scroll-initial-target:none}
#opening{position:fixed;inset:35% 0 auto;text-align:center;color:var(--ink-2);animation:said 0s .5s both}
@keyframes said{from{visibility:hidden}to{visibility:visible}}`

/**
 * The built page with the views in it and its styles in the head, so that its words are painted without waiting for anything else. Its scripts
 * are asked for in the head and run once all words are there; one that stands in the page itself stands behind the words.
 * @param sheetOf gives a style sheet of the build by its name
 * @throws {Error} where the page has no place for the views, or no style for what they draw.
 */
export function withViews(
  page: string,
  { views, failure, opening }: Drawn,
  boot: string,
  sheetOf: (name: string) => string,
): string {
  if (!page.includes(ROOT)) throw new Error(`the page has no ${ROOT} to put its first view into`)
  if (!SCRIPT.test(page)) throw new Error('the page has no script')
  const { html, sheet } = withoutStyles(`${failure}<div id="root">${views.join('')}${opening}</div>`)
  const sheets = [...page.matchAll(LINKS)].map(([, name = '']) => sheetOf(name))
  const inlined = [...page.replace(INLINE_SCRIPT, '').matchAll(INLINED)].map(([, rules = '']) => rules)
  const known = [...sheets, ...inlined]
  const unstyled = classesOf(html).filter((name) => !known.some((one) => one.includes(`.${name}`)))
  if (unstyled.length > 0) {
    throw new Error(`drawn without their style, see src/first-view/styles.ts: ${unstyled.join(', ')}`)
  }
  const script = INLINE_SCRIPT.exec(page)?.[0] ?? ''
  const style = `<style>${[...sheets, CHOICE, FRAME, sheet].join('\n')}</style>`
  return page
    .replace(INLINE_SCRIPT, '')
    .replace(LINKS, '')
    .replace('</head>', () => `  ${style}\n    <script>${boot}</script>\n  </head>`)
    .replace(ROOT, () => html)
    .replace('</body>', () => `${script}\n  </body>`)
}

/** The script that runs before anything is painted. */
export const readBoot = (root: string): string => readFileSync(join(root, 'src/first-view/boot.js'), 'utf8')
