import { inflateSync, strFromU8 } from 'fflate'
import { LANGUAGE_TAGS, LANGUAGES } from '../domain/text.ts'
import { sha256 } from '../lib/sha256.ts'
import { NO_SCRIPT, WAITING } from '../words/exports/published-page.ts'

/** What a page needs of the app: its policy, its styles and its script, as the build made them. */
export interface AppParts {
  readonly policy: string
  readonly styles: readonly string[]
  readonly script: string
  /** Scripts that are unpacked when they are needed, by their numbers: deflated and as base64. */
  readonly packed: readonly string[]
  readonly icon: string
}

/** What is published, and how. */
export interface PublishedPage {
  readonly title: string
  readonly id: string
  readonly mode: 'read' | 'edit'
  /** The address at which the page opens. */
  readonly open: string
  /** When it is published, as an ISO moment. */
  readonly saved: string
  /** The workspace as the text of a backup. */
  readonly workspace: string
  /** Texts of reports as JSON; null where none go along. */
  readonly texts: string | null
}

/** The version of this form; a page of a later one is not read. */
export const PAGE_VERSION = '1'
/** What is said of the data beside it. */
const SAID = ['version', 'id', 'mode', 'open', 'title', 'saved'] as const
/** The element that holds texts of reports, where some go along. */
export const TEXTS_BLOCK = 'published-texts'

/** No text can end the element that holds it, or open a comment in it. */
const inert = (json: string): string => json.replaceAll('<', String.raw`\u003c`)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char)

/** Said in every language: the page that is not whole knows none that was chosen. */
const waiting = (): string =>
  LANGUAGES.map((language) => `<p lang="${LANGUAGE_TAGS[language]}">${escaped(WAITING[language])}</p>`).join(
    '',
  )

const BLOCK = /<script type="application\/json" id="published"[^>]*>([^<]*)<\/script>/u

/**
 * A page that is the app with a workspace in it: it opens from disk in any browser, under the policy of the app. The message shown while it
 * opens comes first, and the script after everything that it needs: a file that is cut off anywhere runs nothing and says so.
 * The page is read again before it is given away.
 * @throws {Error} where the policy would not let the page run, or the page does not hold what it should
 */
export async function publishedPage(app: AppParts, page: PublishedPage): Promise<string> {
  for (const text of [app.script, ...app.packed.map(unpacked), ...app.styles])
    if (!(await isAllowed(text, app.policy))) throw new Error(NOT_WHOLE)
  const data = inert(page.workspace)
  const texts =
    page.texts === null
      ? ''
      : `\n    <script type="application/json" id="${TEXTS_BLOCK}">${inert(page.texts)}</script>`
  const said = {
    version: PAGE_VERSION,
    id: page.id,
    mode: page.mode,
    open: page.open,
    title: page.title,
    saved: page.saved,
  }
  const attributes = Object.entries({ ...said, sha256: await sealOf(said, data) })
    .map(([name, value]) => `data-${name}="${escaped(value)}"`)
    .join(' ')
  const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(app.policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <meta name="union-metrics" content="published" />
    <title>${escaped(page.title)}</title>
    <link rel="icon" href="${escaped(app.icon)}" />
  </head>
  <body>
    <div id="root">${waiting()}</div>
    <noscript>${escaped(LANGUAGES.map((language) => NO_SCRIPT[language]).join(' '))}</noscript>
    ${app.styles.map((style) => `<style>${style}</style>`).join('\n    ')}
    <script type="application/json" id="published" ${attributes}>${data}</script>${texts}
    ${app.packed.map((part, number) => `<script type="application/octet-stream" id="part-${number}">${part}</script>`).join('\n    ')}
    <script type="module">${app.script}</script>
  </body>
</html>
`
  if (BLOCK.exec(html)?.[1] !== data) throw new Error('The page does not hold the workspace.')
  return html
}

const unpacked = (part: string): string =>
  strFromU8(inflateSync(Uint8Array.from(atob(part), (char) => char.charCodeAt(0))))

const NOT_WHOLE = 'The app was changed since it was built: reload the page, and try again.'

/** Whether a policy names the hash of an inline element, without which no browser takes it. */
export const isAllowed = async (text: string, policy: string): Promise<boolean> =>
  policy.includes(`'sha256-${base64(await digestOf(text))}'`)

const base64 = (hex: string): string =>
  btoa(hex.replaceAll(/../gu, (byte) => String.fromCodePoint(Number.parseInt(byte, 16))))

/** The SHA-256 of a text in hexadecimal, by the browser where it has one: the texts are of some megabytes. */
async function digestOf(text: string): Promise<string> {
  const { subtle } = globalThis.crypto
  if (subtle === undefined) return sha256(text)
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Why the data of a published page is not shown: it is missing, of a later version, or not what was published. */
export type PageFault = 'missing' | 'newer' | 'changed'

/** What is wrong with a published page, as far as its frame tells; null where it is as it was published. */
export async function pageFault(
  block: { readonly said: Readonly<Record<string, string | undefined>>; readonly text: string } | null,
): Promise<PageFault | null> {
  if (block === null || block.text === '') return 'missing'
  const { said, text } = block
  if (said.version !== PAGE_VERSION) return Number(said.version) > Number(PAGE_VERSION) ? 'newer' : 'changed'
  return (await sealOf(said, text)) === said.sha256 ? null : 'changed'
}

/** The digest of the data and of all that is said of it: what was changed by hand, or cut off, is found by it. */
const sealOf = (said: Readonly<Record<string, string | undefined>>, data: string): Promise<string> =>
  digestOf([...SAID.map((name) => said[name] ?? ''), data].join('\n'))
