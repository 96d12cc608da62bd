import { createHash } from 'node:crypto'

/** What an inline element may hold for its hash to be allowed: everything between its tags, byte for byte. */
const INLINE_SCRIPT = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu
const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gu

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const hashesOf = (html: string, element: RegExp) =>
  [...html.matchAll(element)].map((match) => hashOf(match[1] ?? ''))

/**
 * The content security policy under which a built page runs: its own files, and the inline scripts and styles that it was built
 * with, by their hashes. Nothing may be requested from another host.
 */
export function policyOf(html: string): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...hashesOf(html, INLINE_SCRIPT)].join(' '),
    // Without the scripts, whose texts may speak of styles.
    ['style-src', "'self'", ...hashesOf(html.replace(INLINE_SCRIPT, ''), INLINE_STYLE)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/**
 * The page with its policy as the first element after the character set, so that it governs all that follows.
 * @throws {Error} where the page declares no character set.
 */
export function withPolicy(html: string): string {
  const charset = '<meta charset="utf-8" />'
  if (!html.includes(charset)) throw new Error(`the page has no ${charset} to put its policy after`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`
  return html.replace(charset, () => `${charset}\n    ${meta}`)
}
