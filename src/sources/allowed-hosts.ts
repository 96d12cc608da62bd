/** Whom a page may ask for data: any host, or those of a list, of which none may be left. */
export type AllowedHosts = 'any' | readonly string[]

/**
 * The hosts that a content security policy lets a page ask, `'self'` as the page's own origin. The policy is the one truth: what the browser
 * would refuse is said before it is tried.
 * @param policy null where the page has none, as in development
 */
export function allowedHosts(policy: string | null, page: string): AllowedHosts {
  if (policy === null) return 'any'
  const directive = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/u))
    .find(([name]) => name === 'connect-src')
  return (directive ?? []).slice(1).flatMap((host) => {
    if (host === "'self'") return new URL(page).origin
    return host.startsWith("'") ? [] : host
  })
}
