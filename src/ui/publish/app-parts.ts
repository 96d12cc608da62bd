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

/** The parts of the app from which a page can be made. The hosted app carries them with it; the single file reads them from itself. */
export async function readAppParts(): Promise<AppParts> {
  if (packed === null) return await partsOf(document)
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  return v.parse(PartsSchema, JSON.parse(strFromU8(inflateSync(bytes))))
}

/** The parts of the single file that is open. Styles that were added later are not allowed by its policy and are left out. */
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
