import { inflateSync, strFromU8 } from 'fflate'
import { LANGUAGE_TAGS, LANGUAGES } from '../domain/text.ts'
import { sha256 } from '../lib/sha256.ts'
import { escapeMarkup } from '../lib/xml.ts'
import { NO_SCRIPT, WAITING } from '../words/exports/published-page.ts'

/** What a page needs from the app: its content security policy, its styles and its script, as the build made them. */
export interface AppParts {
  readonly policy: string
  readonly styles: readonly string[]
  readonly script: string
  /** Scripts that are unpacked when they are needed, in the order of their numbers: compressed (deflate), then base64. */
  readonly packed: readonly string[]
  readonly icon: string
}

/** The content to publish, and how the page opens. */
export interface PublishedPage {
  readonly title: string
  readonly id: string
  readonly mode: 'read' | 'edit'
  /** The address in the app at which the page opens. */
  readonly open: string
  /** The time of publication, in ISO format. */
  readonly saved: string
  /** The workspace, as the text of a backup file. */
  readonly workspace: string
  /** Texts of reports as JSON; null if none are included. */
  readonly texts: string | null
}

/** The version of this format; a page of a later version is not read. */
export const PAGE_VERSION = '1'
/** The attributes that describe the data. */
const SAID = ['version', 'id', 'mode', 'open', 'title', 'saved'] as const
/** The id of the element with the texts of reports, if some are included. */
export const TEXTS_BLOCK = 'published-texts'

/** JSON that cannot end the element that contains it, or open a comment in it. */
const inert = (json: string): string => json.replaceAll('<', String.raw`\u003c`)

/** The waiting text in every language: an incomplete page does not know which one the user chose. */
const waiting = (): string =>
  LANGUAGES.map(
    (language) => `<p lang="${LANGUAGE_TAGS[language]}">${escapeMarkup(WAITING[language])}</p>`,
  ).join('')

const BLOCK = /<script type="application\/json" id="published"[^>]*>([^<]*)<\/script>/u

/**
 * A page with the app and a workspace in it: it opens from disk in any browser, under the policy of the app. The text that it shows while it
 * opens comes first, and the script comes after all that it needs: so a file that is cut off does not run, and says that it is incomplete.
 * The result is read back as a check.
 * @throws {Error} if the policy would not let the page run, or the page does not contain what it should
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
    .map(([name, value]) => `data-${name}="${escapeMarkup(value)}"`)
    .join(' ')
  const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeMarkup(app.policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <meta name="union-metrics" content="published" />
    <title>${escapeMarkup(page.title)}</title>
    <link rel="icon" href="${escapeMarkup(app.icon)}" />
  </head>
  <body>
    <div id="root">${waiting()}</div>
    <noscript>${escapeMarkup(LANGUAGES.map((language) => NO_SCRIPT[language]).join(' '))}</noscript>
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

/** Whether a policy has the hash of an inline element; without it, no browser runs the element. */
export const isAllowed = async (text: string, policy: string): Promise<boolean> =>
  policy.includes(`'sha256-${base64(await digestOf(text))}'`)

const base64 = (hex: string): string =>
  btoa(hex.replaceAll(/../gu, (byte) => String.fromCodePoint(Number.parseInt(byte, 16))))

/** The SHA-256 of a text in hexadecimal. The browser calculates it if it can, since the texts have some megabytes. */
async function digestOf(text: string): Promise<string> {
  const { subtle } = globalThis.crypto
  if (subtle === undefined) return sha256(text)
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Why the data of a published page is not shown: it is missing, of a later version, or changed since it was published. */
export type PageFault = 'missing' | 'newer' | 'changed'

/** What is wrong with the data of a published page; null if it is as it was published. */
export async function pageFault(
  block: { readonly said: Readonly<Record<string, string | undefined>>; readonly text: string } | null,
): Promise<PageFault | null> {
  if (block === null || block.text === '') return 'missing'
  const { said, text } = block
  if (said.version !== PAGE_VERSION) return Number(said.version) > Number(PAGE_VERSION) ? 'newer' : 'changed'
  return (await sealOf(said, text)) === said.sha256 ? null : 'changed'
}

/** The digest of the data and its attributes. It shows whether anything was changed by hand or cut off. */
const sealOf = (said: Readonly<Record<string, string | undefined>>, data: string): Promise<string> =>
  digestOf([...SAID.map((name) => said[name] ?? ''), data].join('\n'))
