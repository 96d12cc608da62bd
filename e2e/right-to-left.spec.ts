import { expect } from '@playwright/test'
import { packedTexts } from './hostile/packed.ts'
import { COMMA_SEPARATED, FILE, LETTERS, PAGES, PLACES, rightToLeftBackup } from './hostile/right-to-left.ts'
import { test } from './test.ts'

/**
 * What is wrong with the names on the page that are written from right to left: one that stands outside a `<bdi>`; in plain text, which
 * can hold none, one that no signs set apart; and words or numbers beside one that it has moved.
 */
function faults(letters: string): string[] {
  const fromRight = new RegExp(`[${letters}]`, 'u')
  const apart = /\u2068[^\u2069]*\u2069/gu
  const found: string[] = []
  const tell = (what: string, text: string, at: Element | null) =>
    found.push(`${what}: ${text.trim().slice(0, 60)} in ${at?.tagName}.${at?.getAttribute('class') ?? ''}`)

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const parent = node.parentElement
    if (!fromRight.test(text) || parent === null || parent.closest('script, style') !== null) continue
    const isPlain = parent.closest('svg, option, title, textarea') !== null
    if (isPlain ? fromRight.test(text.replace(apart, '')) : parent.closest('bdi') === null)
      tell(isPlain ? 'not set apart' : 'outside a bdi', text, parent)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [alt]'))
    for (const name of ['aria-label', 'title', 'alt']) {
      const text = element.getAttribute(name) ?? ''
      if (fromRight.test(text.replace(apart, ''))) tell(`${name} not set apart`, text, element)
    }

  // On one line, what follows a name stands at its right, and what comes before it at its left.
  const edge = (node: Text, at: number): DOMRect | undefined => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return [...range.getClientRects()].find(({ width }) => width > 0)
  }
  for (const name of document.querySelectorAll('bdi')) {
    const [box, ...more] = [...name.getClientRects()]
    if (box === undefined || more.length > 0 || box.width === 0) continue
    const sameLine = (rect: DOMRect | undefined): rect is DOMRect =>
      rect !== undefined && Math.abs(rect.top + rect.bottom - box.top - box.bottom) < box.height
    const { nextSibling: next, previousSibling: before } = name
    if (next instanceof Text) {
      const rect = edge(next, Math.max(0, next.data.search(/[\p{L}\p{N}]/u)))
      if (sameLine(rect) && rect.left < box.right - 1)
        tell('moved to the left', next.data, name.parentElement)
    }
    if (before instanceof Text) {
      const last = [...before.data.matchAll(/[\p{L}\p{N}]/gu)].at(-1)?.index
      const rect = last === undefined ? undefined : edge(before, last)
      if (sameLine(rect) && rect.right > box.left + 1)
        tell('moved to the right', before.data, name.parentElement)
    }
  }
  // In a drawing each text lays its own signs out.
  for (const text of document.querySelectorAll<SVGTextContentElement>('svg text')) {
    const words = text.textContent ?? ''
    const end = words.indexOf('\u2069')
    const digit = end < 0 ? -1 : words.slice(end).search(/\d/u)
    if (digit < 0 || text.getNumberOfChars() !== words.length) continue
    const after = text.getExtentOfChar(end + digit)
    // On one line, as above: a number on the next line begins at its left.
    const rights = [...words.slice(0, end)]
      .map((_, at) => text.getExtentOfChar(at))
      .filter((box) => Math.abs(box.y - after.y) < after.height / 2)
      .map((box) => box.x + box.width)
    if (after.x < Math.max(...rights) - 1) tell('moved in a drawing', words, text)
  }
  return found
}

test.describe('names that are written from right to left', () => {
  for (const language of ['zh', 'en'] as const) {
    test(`stand apart wherever they are said, and move no number beside them (${language})`, async ({
      page,
    }) => {
      await page.goto('#/data?lang=en')
      const section = page.getByRole('region', { name: 'Workspace' })
      await section.locator('input[type="file"]').setInputFiles({
        name: 'نسخة (4).json',
        mimeType: 'application/json',
        buffer: Buffer.from(rightToLeftBackup()),
      })
      await section.getByRole('button', { name: 'Restore this backup' }).click()
      await expect(section.getByText('Restored.')).toBeFocused()
      const wrong: string[] = []
      let names = 0
      const look = async (where: string) => {
        names += await page.locator('bdi').count()
        for (const fault of await page.evaluate(faults, LETTERS)) wrong.push(`${where} ${fault}`)
      }
      for (const address of PAGES) {
        await page.goto(`#${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await look(address)
      }

      // What opens on a page, and what answers.
      await page.goto(`#/locality/own-rtl-0?lang=${language}`)
      await page.getByRole('gridcell').getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toContainText(FILE)
      await look('the evidence')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').getByRole('combobox').fill('مدينة')
      await expect(page.getByRole('option').first()).toBeVisible()
      await look('what is found')
      await page.getByRole('dialog').getByRole('combobox').fill('لا شيء')
      await expect(page.getByRole('option')).toHaveCount(0)
      await look('that nothing is found')
      await page.goto(`#/import?lang=${language}`)
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({
          name: FILE.replace('.xlsx', '.csv'),
          mimeType: 'text/csv',
          buffer: Buffer.from(COMMA_SEPARATED),
        })
      await expect(page.getByRole('grid')).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await look('a file that is read')
      await page.goto(`#/large?lang=${language}`)
      await page
        .locator('input[type="file"]')
        .last()
        .setInputFiles(await packedTexts(PLACES))
      await expect(page.getByRole('grid')).toBeVisible()
      await look('packed data')
      await page.getByRole('gridcell').getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('the evidence of packed data')
      await page.keyboard.press('Escape')
      for (const form of ['group=locality', 'form=charts', 'cross=indicators', 'f.locality=place-0']) {
        await page.goto(`${new URL(page.url()).hash.replace(/&(?:group|form|cross)=[^&]*/gu, '')}&${form}`)
        await expect(page.getByRole('main').locator('figure, table, [role="alert"]').first()).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await look(`packed data, ${form}`)
      }
      expect([...new Set(wrong)]).toEqual([])
      // A page that shows none of them proves nothing.
      expect(names).toBeGreaterThan(100)
    })
  }
})
