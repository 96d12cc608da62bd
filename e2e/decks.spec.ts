import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { leavingBehind, test } from './test.ts'

const slides = (page: Page) => page.getByRole('region', { name: 'Slides', exact: true })
const slide = (page: Page, name: RegExp | string) => slides(page).getByRole('button', { name })
const said = (page: Page, text: RegExp | string) => page.getByRole('status').filter({ hasText: text })

/** Waits until the slides of the deck in the builder, from first to last, have these names. */
const expectOrder = (page: Page, names: readonly unknown[]) =>
  expect
    .poll(() =>
      slides(page)
        .getByRole('button', { name: /^Slide / })
        .evaluateAll((buttons) =>
          buttons.map((button) => (button.getAttribute('aria-label') ?? '').replace(/^Slide \d+, /u, '')),
        ),
    )
    .toEqual(names)

async function add(page: Page, button: RegExp, to: string | RegExp) {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('menuitem', { name: to }).click()
}

/** Chooses how the slide is laid out, by its sketch, as soon as nothing lies over it. */
async function choose(page: Page, layout: string) {
  const layouts = page.getByRole('group', { name: 'Layout' })
  await layouts.getByText(layout, { exact: true }).click()
  await expect(layouts.getByRole('radio', { name: layout })).toBeChecked()
}

/** A deck of two charts, a tile group and a table, each added from where it stands. */
async function build(page: Page) {
  await page.goto('#/locality/xpcc-13?lang=en')
  await add(page, /^Add to deck: Loan-interest subsidy rose/u, 'New deck')
  await expect(said(page, 'Added to “New deck”')).toBeVisible()
  await page.goto('#/locality/lanshan?lang=en')
  await add(page, /^Add to deck: 138 of 400/u, /^New deck 1/u)
  await page.goto('#/locality/xpcc-13?lang=en')
  await add(page, /^Add to deck: .*Key numbers/u, /^New deck 2/u)
  await add(page, /^Add to deck: .*All observations/u, /^New deck 3/u)
  await page.getByRole('link', { name: 'Open the deck' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'New deck' })).toBeVisible()
}

const BUILT = [
  'One chart: Loan-interest subsidy rose to ¥1.163M, up 78.94% against 2024',
  'One chart: 138 of 400+ entrants in the tea-trade contests won a prize: at most 34.5% (derived)',
  expect.stringMatching(/^Tiles: /u),
  expect.stringMatching(/^Table: 15 observations/u),
]

test('a presenter builds a deck', async ({ page }) => {
  await test.step('from charts, numbers and a table, and can take each back at once', async () => {
    await build(page)
    await expectOrder(page, BUILT)

    await page.goto('#/locality/gaotai?lang=en')
    await add(page, /^Add to deck: .*All observations/u, /^New deck 4/u)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(said(page, 'Taken out of “New deck” again.')).toBeVisible()
    await page.goto('#/decks?lang=en')
    await page.getByRole('link', { name: 'Edit: New deck' }).click()
    await expectOrder(page, BUILT)
    await page.reload()
    await expect(slide(page, /^Slide 4/u)).toBeVisible()
    await expectOrder(page, BUILT)
  })

  await test.step('orders it with the keyboard alone, and hears where each slide went', async () => {
    await slide(page, /^Slide 4/u).focus()
    await page.keyboard.press('Home')
    await expect(slide(page, /^Slide 1/u)).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(said(page, 'is now slide 2 of 4.')).toBeAttached()
    await page.keyboard.press('Alt+End')
    await expect(said(page, 'is now slide 4 of 4.')).toBeAttached()
    await expect(slide(page, /^Slide 4, One chart: Loan-interest/u)).toBeFocused()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(said(page, 'Undone: move.')).toBeAttached()
    await expectOrder(page, BUILT)
    await page.keyboard.press('Control+Shift+z')
    await expect(slide(page, /^Slide 2, One chart: Loan-interest/u)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(slide(page, /^Slide 1, One chart: Loan-interest/u)).toBeVisible()
  })

  await test.step('orders it by dragging', async () => {
    const [from, to] = [slide(page, /^Slide 1,/u), slide(page, /^Slide 3,/u)]
    await to.scrollIntoViewIfNeeded()
    const [start, end] = [await from.boundingBox(), await to.boundingBox()]
    if (start === null || end === null) throw new Error('the slides are not shown')
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await page.mouse.down()
    await page.mouse.move(end.x + end.width / 2, end.y + end.height - 8, { steps: 8 })
    await page.mouse.up()
    await expect(slide(page, /^Slide 3, One chart: Loan-interest/u)).toBeVisible()
    await expect(slide(page, /^Slide 2, Tiles/u)).toBeVisible()
    await page.getByRole('button', { name: 'Undo: move' }).click()
    await expect(slide(page, /^Slide 1, One chart: Loan-interest/u)).toBeVisible()
  })

  await test.step('writes titles and notes in both languages, which the stage and the notes show', async () => {
    await slide(page, /^Slide 1/u).click()
    const title = page.getByRole('group', { name: /^Title/u })
    await title.getByRole('textbox', { name: 'English' }).fill('Cheap loans reach more homes')
    await title.getByRole('textbox', { name: 'Chinese' }).fill('贴息贷款惠及更多家庭')
    await expect(slide(page, /^Slide 1, One chart: Cheap loans/u)).toBeVisible()
    await page.getByRole('button', { name: '中文' }).click()
    await expect(page.getByRole('button', { name: '第1张，一图：贴息贷款惠及更多家庭' })).toBeVisible()
    await page.getByRole('button', { name: 'English' }).click()
    await title.getByRole('textbox', { name: 'English' }).fill('')
    await expect(slide(page, /^Slide 1, One chart: Loan-interest/u)).toBeVisible()
  })

  await test.step('plans minutes, and is told what cannot be planned', async () => {
    const minutes = page.getByRole('spinbutton', { name: 'Planned minutes' })
    await minutes.fill('20')
    await minutes.fill('-5')
    await expect(page.getByRole('alert')).toHaveText(
      'Whole minutes from 1 to 600, or nothing. The plan is unchanged.',
    )
    await expect(minutes).toHaveValue('-5')
    await expect(minutes).toHaveAttribute('aria-invalid', 'true')
    await minutes.fill('25')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  await test.step('deletes a slide and a deck, and gets both back', async () => {
    await slide(page, /^Slide 3/u).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Delete')
    await expect(said(page, /Deleted “138 of 400/u)).toBeAttached()
    await expect(slide(page, /^Slide /u)).toHaveCount(3)
    // The next Delete is for the slide that took its place, and for no other.
    await expect(slide(page, /^Slide 2/u)).toHaveAttribute('aria-current', 'true')
    await expect(slide(page, /^Slide 2/u)).toBeFocused()
    await page.getByRole('button', { name: 'Undo: delete' }).click()
    await expectOrder(page, BUILT)

    await page.getByRole('button', { name: 'More for New deck' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(said(page, 'Deleted “New deck”.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Edit: New deck' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('link', { name: 'Edit: New deck' }).click()
    await expectOrder(page, BUILT)
  })

  await test.step('chooses other layouts and finds content by pinyin', async () => {
    await slide(page, /^Slide 2/u).click()
    await choose(page, 'Two charts')
    await expect(slide(page, /^Slide 2, Two charts/u)).toBeVisible()
    await page.getByRole('button', { name: 'Replace: Right chart' }).click()
    const field = page.getByRole('combobox', { name: 'Choose a chart' })
    await expect(field).toBeFocused()
    await field.fill('fugai')
    await expect(page.getByRole('option', { name: /Collective contracts now cover 92%/u })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right chartCollective contracts now cover 92%')).toBeVisible()
    await choose(page, 'Big number')
    await expect(slide(page, /^Slide 2, Big number/u)).toBeVisible()
    await page.getByRole('button', { name: '+ Add slides' }).click()
    await page.getByRole('combobox', { name: 'Add slides' }).fill('text')
    await page.getByRole('option', { name: 'Text', exact: true }).click()
    await expect(slide(page, /^Slide 3, Text/u)).toBeVisible()
  })
})

test('the picker lists all that it finds, and counts it', async ({ page }) => {
  await page.goto('#/decks?lang=en')
  await page.getByRole('button', { name: '+ New deck' }).click()
  await page.getByRole('button', { name: '+ Add slides' }).click()
  const search = page.getByRole('dialog')
  const options = search.getByRole('option')
  const more = options.filter({ hasText: /^Show more/u })
  await search.getByRole('combobox').fill('xiangcheng')
  const status = search.getByRole('status').filter({ hasText: /result/u })
  await expect(status).toHaveText(/^\d+ results, \d+ listed$/u)
  const [found = 0] = /\d+/u.exec((await status.textContent()) ?? '')?.map(Number) ?? []
  // By the mouse and by the keyboard.
  await more.first().click()
  await expect(search).toBeVisible()
  while ((await more.count()) > 0) {
    const before = await options.count()
    await more.last().click()
    await expect.poll(() => options.count()).not.toBe(before)
  }
  await expect(status).toHaveText(`${found} results`)
  await expect(options).toHaveCount(found)
  // What was unfolded is folded again for another search.
  await search.getByRole('combobox').fill('')
  await expect(status).toHaveText(/listed$/u)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(search).toBeVisible()
})

test('a cover on which nothing is typed is not called a blank sheet, as another slide of text is', async ({
  page,
}) => {
  await page.goto('#/decks?lang=en')
  await page.getByRole('button', { name: '+ New deck' }).click()
  const addText = async () => {
    await page.getByRole('button', { name: '+ Add slides' }).click()
    await page.getByRole('combobox', { name: 'Add slides' }).fill('text')
    await page.getByRole('option', { name: 'Text', exact: true }).click()
  }
  const warning = page.getByText('This slide is still empty')
  await addText()
  await expect(slide(page, /^Slide 1, Text/u)).toBeVisible()
  await expect(warning).toHaveCount(0)
  await addText()
  await expect(slide(page, /^Slide 2, Text/u)).toBeVisible()
  await expect(warning).toBeVisible()
})

test('the builder has no fault that axe knows, and fits a narrow window', async ({ page }) => {
  await build(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(page.getByRole('button', { name: '+ Add slides' })).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `at ${width}`).toBeLessThanOrEqual(0)
  }
})

test('a deck leaves and comes back', async ({ page, browser, context }) => {
  await build(page)
  await test.step('as a link that another browser presents', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'More for New deck' }).click()
    await page.getByRole('menuitem', { name: 'Copy link' }).click()
    await expect(said(page, 'The link is copied.')).toBeVisible()
    const address = await page.evaluate(() => navigator.clipboard.readText())
    const other = await browser.newPage()
    await other.goto(address)
    await expect(other.getByRole('heading', { name: /Loan-interest subsidy rose/u })).toBeVisible()
    await other.close()
  })

  await test.step('as a file, with what the data here lacks kept and named', async () => {
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'More for New deck' }).click()
    await page.getByRole('menuitem', { name: 'Export as a file' }).click()
    const file = await arriving
    expect(file.suggestedFilename()).toBe('New-deck.deck.json')
    const text = readFileSync(await file.path(), 'utf8')

    await page.goto('#/decks?lang=en')
    const input = page.getByLabel('Import a file')
    await input.setInputFiles({
      name: 'mine.deck.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await expect(said(page, 'Imported “New deck 2”. You had it already')).toBeVisible()

    const foreign = text
      .replace('"chart": "xpcc-13-subsidy"', '"chart": "a-chart-of-theirs"')
      .replace(/"id": "deck-/u, '"id": "theirs-')
    await input.setInputFiles({
      name: 'their.deck.json',
      mimeType: 'application/json',
      buffer: Buffer.from(foreign),
    })
    await expect(said(page, /not in the data here.*a-chart-of-theirs/u)).toBeVisible()
    await page.getByRole('link', { name: 'Open the deck' }).click()
    await slide(page, /^Slide 1/u).click()
    await expect(page.getByText(/Not in the data here: a-chart-of-theirs/u)).toBeVisible()

    await page.goto('#/decks?lang=en')
    await input.setInputFiles({
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    })
    await expect(
      said(page, 'bad.json was not imported: it is a JSON file, but not one of a deck.'),
    ).toBeVisible()
  })
})

test('a double click begins one deck', async ({ page }) => {
  await page.goto('#/decks?lang=en')
  await page.getByRole('button', { name: '+ New deck' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'New deck' })).toBeVisible()
  await page.getByRole('link', { name: 'All decks' }).click()
  await expect(page.getByRole('heading', { level: 3, name: /^New deck/u })).toHaveCount(1)
})

test('a presenter presents', async ({ page }) => {
  await test.step('a deck of their own, and comes back to it', async () => {
    await build(page)
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await expect(page).toHaveURL(/#\/present\/deck-/u)
    await expect(page.getByRole('heading', { name: /Loan-interest subsidy rose/u })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: /138 of 400/u })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'New deck' })).toBeVisible()
  })

  await test.step('a chart, a page and a deck that ships, at once', async () => {
    await page.goto('#/locality/xpcc-13?lang=en')
    await page.getByRole('button', { name: /^Present full screen: Loan-interest subsidy/u }).click()
    await expect(page).toHaveURL(/#\/present\/-\?d=/u)
    await expect(page.getByRole('heading', { name: /Loan-interest subsidy rose/u })).toBeVisible()
    await page.goBack()
    await page
      .getByRole('button', { name: 'Present full screen: XPCC 13th Division, Xinxing', exact: true })
      .click()
    await expect(page).toHaveURL(/#\/present\/locality-xpcc-13/u)
    await page.goto('#/decks?lang=en')
    await page.getByRole('button', { name: 'Present full screen: Union indicators: an overview' }).click()
    await expect(page).toHaveURL(/#\/present\/overview/u)
  })

  await test.step('from the palette', async () => {
    await page.goto('#/?lang=en')
    // The keys are heard once the page is there.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search' }).fill('present xiangcheng')
    await page.getByRole('option', { name: /^Present: Xiangcheng County/u }).click()
    await expect(page).toHaveURL(/#\/present\/locality-xiangcheng/u)
  })
})

test('the buttons of a deck stand as far from each other, whatever stands between them', async ({ page }) => {
  await page.goto('#/decks?lang=en')
  const card = page.getByRole('listitem').filter({ hasText: 'Union indicators: an overview' })
  await expect(card.getByRole('button', { name: /^More for/u })).toBeVisible()
  const boxes = await card.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, right, top } = button.getBoundingClientRect()
      return { left, right, top }
    }),
  )
  const gaps = boxes
    .slice(1)
    .flatMap(({ left, top }, i) => (boxes[i]?.top === top ? [Math.round(left - boxes[i].right)] : []))
  expect(gaps.length).toBeGreaterThan(1)
  expect(new Set(gaps)).toEqual(new Set([8]))
})

test('what two windows did to one deck is joined where the second one takes over', async ({
  page,
  context,
}) => {
  await build(page)
  const second = leavingBehind(await context.newPage())
  await second.goto(page.url())
  await expect(second.getByText('Another tab edits it')).toBeVisible()
  const title = (window: Page) =>
    window.getByRole('group', { name: /^Title/u }).getByRole('textbox', { name: 'English' })
  await slide(second, /^Slide 1, /u).click()
  await title(second).fill('Of the second window')
  await expect(slide(second, 'Slide 1, One chart: Of the second window')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Try again' })).toBeVisible()

  await slide(page, /^Slide 2, /u).click()
  await title(page).fill('Of the first window')
  await expect(slide(page, 'Slide 2, One chart: Of the first window')).toBeVisible()
  await expect(said(page, 'Saved')).toBeVisible()
  // The second one shows it beside its own.
  await expect(slide(second, 'Slide 2, One chart: Of the first window')).toBeVisible()

  await second.getByRole('button', { name: 'Edit here instead' }).click()
  await expect(second.getByText('Another tab edits it')).toBeHidden()
  await second.getByRole('button', { name: 'Try again' }).click()
  await expect(second.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  const titles = ['One chart: Of the second window', 'One chart: Of the first window', ...BUILT.slice(2)]
  await expectOrder(second, titles)
  await second.reload()
  await expectOrder(second, titles)
})
