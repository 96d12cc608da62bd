import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'

const LEAST_TYPE = 24
const LEAST_STROKE = 3
const STAGE = { width: 1920, height: 1080 } as const

const said = (page: Page) => page.locator('[aria-live="polite"]').last()

/** Goes to a show as by a link: a fresh page, so that nothing is behind it. */
async function show(page: Page, address: string) {
  await page.goto(`#/present/${address}`)
  await expect(page.locator('[data-stage]').first()).toBeVisible()
}

/** What of the slide could not be read from the back row: type and lines that are too small, and what sticks out. */
const faults = (page: Page) =>
  page.evaluate(
    ({ leastType, leastStroke, width, height }) => {
      const stage = document.querySelector('[data-stage]')
      if (stage === null) return ['there is no stage']
      const found: string[] = []
      const scaleOf = (element: Element) => {
        const box = element.closest<HTMLElement>('[data-fit], [data-stage]')
        return box === null ? 1 : box.getBoundingClientRect().width / box.offsetWidth
      }
      const words = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (element === null || text === '' || element.closest('style, defs') !== null) continue
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)
        if (size < leastType - 0.01) found.push(`${size.toFixed(1)} px: ${text}`)
        const range = document.createRange()
        range.selectNodeContents(node)
        const hidden = element.closest<HTMLElement>('p')
        if (hidden !== null && hidden.offsetWidth <= 1) continue
        for (const box of range.getClientRects()) {
          const out =
            box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5
          if (out) found.push(`outside: ${text} (${box.left}, ${box.top}, ${box.right}, ${box.bottom})`)
        }
      }
      for (const mark of stage.querySelectorAll('svg :is(line, polyline, path, rect, circle, polygon)')) {
        const { stroke, strokeWidth } = getComputedStyle(mark)
        if (mark.closest('defs') !== null || stroke === 'none') continue
        if (Number.parseFloat(strokeWidth) < leastStroke)
          found.push(`line of ${strokeWidth}: ${mark.outerHTML.slice(0, 120)}`)
      }
      const foot = stage.querySelector('footer')?.getBoundingClientRect()
      if (foot !== undefined && foot.bottom > height) found.push('the foot sticks out')
      return found
    },
    { leastType: LEAST_TYPE, leastStroke: LEAST_STROKE, ...STAGE },
  )

const DECKS = [
  'overview',
  ...[
    'xiangcheng',
    'chengdong',
    'liyang',
    'xpcc-13',
    'changqing',
    'lanshan',
    'gaotai',
    'hubei',
    'haigang',
  ].map((id) => `locality-${id}`),
  ...['organising', 'rights', 'care', 'income', 'mind', 'skills', 'culture'].map((id) => `theme-${id}`),
]

test.describe('from the back row', () => {
  test.use({ viewport: STAGE })

  for (const lang of ['zh', 'en']) {
    test(`every slide that ships can be read, ${lang}`, async ({ page }) => {
      const wrong: string[] = []
      for (const deck of DECKS) {
        await show(page, `${deck}?lang=${lang}`)
        const [, of = '0'] = (await said(page).textContent())?.match(/(?:of |共)(\d+)/u) ?? []
        for (let slide = 1; slide <= Number(of); slide += 1) {
          await expect(said(page)).toContainText(lang === 'zh' ? `第${slide}张` : `Slide ${slide} of`)
          for (const fault of await faults(page)) wrong.push(`${deck} ${slide}: ${fault}`)
          await page.keyboard.press('ArrowRight')
        }
      }
      expect(wrong).toEqual([])
    })
  }
})
