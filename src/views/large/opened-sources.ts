import { isGateway } from '../../sources/clickhouse/messages.ts'
import type { DataSource } from '../../sources/data-source.ts'
import { SourceError } from '../../sources/data-source.ts'
import type { Folder } from '../../sources/parquet/byte-file.ts'
import { folderAddress, hostFolder, localFolder } from '../../sources/parquet/byte-file.ts'

/** Whom a page may ask for data: any host, or those of a list, of which none may be left. */
type AllowedHosts = 'any' | readonly string[]

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

/** Stands in an address before the name of files on this computer, which no address can hold. */
const LOCAL = 'files:'

/** Files chosen since the page was opened, by the name that the address has for them. */
const chosen = new Map<string, Folder>()

export const isLocal = (at: string): boolean => at.startsWith(LOCAL)
/** Whether files that an address names were chosen here. */
export const isChosen = (at: string): boolean => chosen.has(at)

/** Takes files of this computer, and gives the name by which the address has them. */
export function keepFiles(files: readonly File[]): string {
  const [first] = files
  const name = first?.webkitRelativePath.split('/')[0] || first?.name || ''
  const at = `${LOCAL}${name}`
  chosen.set(at, localFolder(name, files))
  return at
}

/** The hosts that this page may ask for data, by its own policy. */
export function hostsOfPage(): AllowedHosts {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
  return allowedHosts(meta?.content ?? null, location.href)
}

function filesAt(at: string): Folder {
  const folder = chosen.get(at)
  if (folder === undefined) throw new SourceError('notFound', at.slice(LOCAL.length))
  return folder
}

/** An address that this page may ask. */
function hostAt(at: string): URL {
  const address = folderAddress(at, location.href)
  const hosts = hostsOfPage()
  if (hosts !== 'any' && !hosts.includes(address.origin)) throw new SourceError('forbiddenHost', address.host)
  return address
}

/** Opens the source that an address names. Its reader is loaded with the first one. */
export async function openSource(at: string, signal: AbortSignal): Promise<DataSource> {
  const address = isLocal(at) ? null : hostAt(at)
  if (address !== null && isGateway(address)) {
    const { clickhouseSource } = await import('../../sources/clickhouse/clickhouse-source.ts')
    return clickhouseSource(address.href, { signal })
  }
  const folder = address === null ? filesAt(at) : hostFolder(address)
  const { parquetSource } = await import('../../sources/parquet/parquet-source.ts')
  return parquetSource(folder, signal)
}
