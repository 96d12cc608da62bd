import packed from 'virtual:app-parts'
import { inflateSync, strFromU8 } from 'fflate'
import * as v from 'valibot'
import type { AppParts } from '../../exports/published-page.ts'
import { isAllowed } from '../../exports/published-page.ts'

const PartsSchema = v.object({
  policy: v.string(),
  styles: v.array(v.string()),
  script: v.string(),
  packed: v.array(v.string()),
  icon: v.string(),
})

/** The app as a page can be made of it: carried by the hosted app, and taken from itself in the single file. */
export async function readAppParts(): Promise<AppParts> {
  if (packed === null) return await partsOf(document)
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  return v.parse(PartsSchema, JSON.parse(strFromU8(inflateSync(bytes))))
}

/** The parts of a single file that is open. What came into the page since is none of its policy's, and is left out. */
async function partsOf(page: Document): Promise<AppParts> {
  const policy =
    page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
  const styles: string[] = []
  for (const { textContent } of page.querySelectorAll('style'))
    if (await isAllowed(textContent, policy)) styles.push(textContent)
  return {
    policy,
    styles,
    script: page.querySelector('script[type="module"]')?.textContent ?? '',
    packed: Array.from(
      page.querySelectorAll('script[type="application/octet-stream"]'),
      ({ textContent }) => textContent,
    ),
    icon: page.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '',
  }
}
