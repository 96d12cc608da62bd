import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { QUIET } from './chunks.ts'

/** Characters from which a chunk is packed on its own: what uses a library of tables or of documents then unpacks nothing else. */
const LARGE = 60_000

/** An import that is made when it is needed, as the bundler writes it in this format. */
const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\(([`"'])([^`"']+)\1\)\)/gu

/** An address of a chunk as the others name it. */
const addressOf = ({ fileName }: Chunk): string => `./${fileName}`

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports'>

/** Escapes what could keep an inline script from ending exactly at its own end tag. */
const inScript = (code: string): string => code.replace(/<(\/script|!--)/giu, '\\x3C$1')

const asFunction = (chunk: Chunk): string => {
  const code = chunk.code.replace(LATER, (_, _quote, id: string) => `require.later(${JSON.stringify(id)})`)
  if (/=>require\(/u.test(code)) throw new Error(`${chunk.fileName} imports in a form that is not known here`)
  return `${JSON.stringify(addressOf(chunk))}:function(require,exports,module){${code}\n}`
}

/** The chunks that one needs, itself among them, so that none comes before what it needs. */
function closure(chunks: ReadonlyMap<string, Chunk>, fileName: string): readonly Chunk[] {
  const found = new Set<Chunk>()
  const visit = (name: string, above: readonly string[]) => {
    // Exports come at the end of a chunk: in a circle of imports one chunk would find them missing.
    if (above.includes(name)) throw new Error(`chunks import each other: ${[...above, name].join(' > ')}`)
    const chunk = chunks.get(name)
    if (chunk === undefined || found.has(chunk)) return
    for (const next of chunk.imports) visit(next, [...above, name])
    found.add(chunk)
  }
  visit(fileName, [])
  return [...found]
}

/** What the single file runs, and what it holds packed: to be unpacked by src/first-view/parts.js, and run under the page's policy by its hash. */
interface Packed {
  readonly script: string
  /** Scripts by their numbers, as they are run. */
  readonly parts: readonly string[]
}

/** Parts the code of a page into what is needed at once, and what is packed until it is asked for. */
export function packChunks(all: readonly Chunk[], entry: string, loader: string): Packed {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const first = new Set(closure(chunks, entry))
  const others = all.filter((chunk) => !first.has(chunk))
  const large = others.filter(({ code }) => code.length >= LARGE)
  const small = others.filter(({ code }) => code.length < LARGE)
  const groups = [small, ...large.map((chunk) => [chunk])]
  const partOf = new Map(groups.flatMap((group, number) => group.map((chunk) => [chunk, number] as const)))
  const needs = Object.fromEntries(
    others.map((chunk) => {
      const parts = closure(chunks, chunk.fileName).flatMap((one) => partOf.get(one) ?? [])
      return [addressOf(chunk), [...new Set(parts)]]
    }),
  )
  const written = [...first].map(asFunction).join(',')
  const start = `(${loader})({${written}},${JSON.stringify(needs)})(${JSON.stringify(`./${entry}`)})`
  return {
    script: inScript(start),
    parts: groups.map((group) => `'use strict';unionMetricsPart({${group.map(asFunction).join(',')}})`),
  }
}

const HEAD = '</head>'
/** What the page names beside it. */
const BESIDE =
  /\s*(?:<link rel="(?:modulepreload|stylesheet)"[^>]*>|<script type="module"[^>]*\ssrc=[^>]*><\/script>)/gu

/**
 * Puts all that was built into the one page: its styles, the script that runs at once, and everything else packed. A page may not import what
 * it holds as text, and its policy grants neither addresses nor `eval`: a part is run as a script whose hash the policy names.
 */
export function singleFile(root: string, page: string): Plugin {
  return {
    name: 'union-metrics:single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        assetsDir: '',
        rolldownOptions: { checks: { ...QUIET, emptyImportMeta: false }, output: { format: 'cjs' } },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const html = bundle[page]
        if (html?.type !== 'asset') throw new Error(`${page} was not built`)
        const outputs = Object.values(bundle)
        const chunks = outputs.filter((output) => output.type === 'chunk')
        const sheets = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
        const entry = chunks.find(({ isEntry }) => isEntry)
        if (entry === undefined) throw new Error('the build has no entry')
        const loader =
          readFileSync(join(root, 'src/first-view/parts.js'), 'utf8').split('export default ')[1] ?? ''
        const { script, parts } = packChunks(chunks, entry.fileName, loader.trim())
        const rules = sheets
          .map((sheet) => (sheet.type === 'asset' ? sheet.source.toString() : ''))
          .join('\n')
        const blocks = parts.map(
          (part, number) =>
            `<script type="application/octet-stream" id="part-${number}">${deflateRawSync(part, { level: 9 }).toString('base64')}</script>`,
        )
        html.source = html.source
          .toString()
          .replace(BESIDE, '')
          .replace(HEAD, () => `<style>${rules}</style><script type="module">${script}</script>${HEAD}`)
          .replace('</body>', () => `${blocks.join('\n')}\n</body>`)
        for (const { fileName } of [...chunks, ...sheets]) delete bundle[fileName]
      },
    },
  }
}
