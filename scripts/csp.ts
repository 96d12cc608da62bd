import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

/** What an inline element may hold for its hash to be allowed: everything between its tags, byte for byte. */
const INLINE_SCRIPT = /<script\b(?![^>]*\ssrc=)(?![^>]*\stype="application\/)[^>]*>([\s\S]*?)<\/script>/gu
/** A script that is unpacked when it is needed, see single-file.ts. */
export const PACKED_SCRIPT = /<script type="application\/octet-stream"[^>]*>([^<]*)<\/script>/gu
const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gu

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const hashesOf = (html: string, element: RegExp) =>
  [...html.matchAll(element)].map((match) => hashOf(match[1] ?? ''))

/** The hashes of the packed scripts of a page: of the unpacked code that is run, not of the packed text in the page. */
const packedHashesOf = (html: string) =>
  [...html.matchAll(PACKED_SCRIPT)].map(([, packed = '']) =>
    hashOf(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')),
  )

/** Names the hosts of packed data to the build, with commas between. */
export const DATA_HOSTS_VARIABLE = 'UNION_METRICS_DATA_HOSTS'

/**
 * The origins from which a page may request packed data, as a content security policy names them.
 * @throws {RangeError} if one is not a plain origin: anything else could open the page to more than one host.
 */
export const dataHosts = (named: string | undefined): readonly string[] =>
  (named ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
    .map((host) => {
      const address = URL.canParse(host) ? new URL(host) : null
      const isOrigin =
        address !== null && /^https?:$/u.test(address.protocol) && address.origin === host.replace(/\/$/u, '')
      if (!isOrigin) throw new RangeError(`${host} is no host, like https://data.example`)
      return address.origin
    })

/** What a page is built for: a host, with its files beside it, or one file that is opened from disk and has nothing beside it. */
export type Build = 'host' | 'file'

/**
 * The content security policy under which a built page runs: its own files, and the inline scripts and styles that it was built
 * with, by their hashes. Nothing may be requested from another host, but packed data from those that the build names; nothing that is not named is granted, and the one Trusted Types
 * policy is that of `src/state/offline.ts`, or in a page that holds packed scripts that of `src/first-view/parts.js`, which runs them by
 * their hashes alone. The single file grants no `'self'`: on disk that may name the files of others beside it.
 */
export function policyOf(html: string, build: Build, dataHosts: readonly string[] = []): string {
  const isHosted = build === 'host'
  // Without the scripts, whose texts may speak of styles.
  const styles = hashesOf(html.replace(INLINE_SCRIPT, ''), INLINE_STYLE)
  const own = isHosted ? ["'self'"] : []
  const packed = packedHashesOf(html)
  const trusted = isHosted ? 'default' : packed.length > 0 ? 'parts' : "'none'"
  return [
    "default-src 'none'",
    directive('script-src', ...own, ...hashesOf(html, INLINE_SCRIPT), ...packed),
    directive('style-src', ...own, ...styles),
    directive('img-src', ...own, 'data:'),
    ...(isHosted ? [directive('connect-src', ...own, ...dataHosts)] : []),
    ...(isHosted ? ["worker-src 'self'", "manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted}`,
  ].join('; ')
}

const directive = (name: string, ...sources: readonly string[]): string =>
  [name, ...(sources.length === 0 ? ["'none'"] : sources)].join(' ')

/**
 * The page with its policy as the first element after the character set, so that it governs all that follows.
 * @throws {Error} where the page declares no character set.
 */
export function withPolicy(html: string, build: Build, dataHosts: readonly string[] = []): string {
  const charset = '<meta charset="utf-8" />'
  if (!html.includes(charset)) throw new Error(`the page has no ${charset} to put its policy after`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, build, dataHosts)}" />`
  return html.replace(charset, () => `${charset}\n    ${meta}`)
}
