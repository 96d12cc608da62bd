import type { Page } from '@playwright/test'

/** Keeps the workspace of the page from being written, as a slow disk does, until the function that it gives lets it go. */
export async function keepDiskBusy(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('union-metrics.workspace')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const busy = { yet: true }
    const meta = database.transaction('meta', 'readwrite').objectStore('meta')
    const go = () => {
      if (busy.yet) meta.get('head').onsuccess = go
      else database.close()
    }
    go()
    Object.assign(window, { busy })
  })
  return () =>
    page.evaluate(() => {
      Reflect.get(window, 'busy').yet = false
    })
}
