import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

/** A report of our own making. */
const TEXT = [
  '襄城县总工会把维权做在前头',
  '',
  '本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，调研企业91家，发展会员320名，其中女会员150名。维权热线12351实行24小时值守。',
  '',
  '目前，襄城县企业集体合同覆盖率达93%，职工诉求响应时间缩短45%。7名指导员还入园宣讲。',
].join('\n')

const progress = (page: Page, done: number, all: number) =>
  expect(page.getByRole('status').filter({ hasText: `${done} of ${all} accounted for` })).toBeVisible()
const text = (page: Page) => page.getByRole('region', { name: 'Text' })
const figure = (page: Page) => page.getByRole('region', { name: 'Figure in hand' })

/** Pastes a text and begins, by keyboard. */
async function begin(page: Page, words: string, day = '2026-02-10') {
  await page.goto('#/workbench?lang=en')
  await page.getByLabel('Paste the whole report here').focus()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Tab')
  await page.keyboard.type(day)
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
}

test.describe('an analyst with a report', () => {
  test('enters it by keyboard alone, leaves and comes back in between, and finds it among the data', async ({
    page,
  }) => {
    await begin(page, TEXT)
    await progress(page, 0, 10)
    // The date and the first measure, as they are shown.
    await page.keyboard.press('Enter')
    await expect(figure(page).getByRole('heading', { name: '7名' })).toBeVisible()
    await page.keyboard.press('Enter')
    await progress(page, 2, 10)
    // Firms that were surveyed are, for once, none of our business; that is taken back.
    await page.keyboard.press('n')
    await page.keyboard.press('x')
    await progress(page, 3, 10)
    await page.keyboard.press('z')
    await progress(page, 2, 10)
    await expect(figure(page).getByRole('heading', { name: '91家' })).toBeVisible()

    await page.reload()
    await progress(page, 2, 10)
    await page.goBack()
    await expect(page.getByRole('link', { name: '襄城县总工会把维权做在前头' })).toBeVisible()
    await expect(page.getByText('2 of 10 figures')).toBeVisible()
    await page.goForward()
    await progress(page, 2, 10)
    // What was taken back before the page was loaded anew is done again, and taken back once more.
    await text(page).focus()
    await page.keyboard.press('y')
    await progress(page, 3, 10)
    await page.keyboard.press('z')
    await progress(page, 2, 10)

    for (const printed of ['91家', '320名', '150名', '12351', '24小时', '93%', '45%', '7名']) {
      await expect(figure(page).getByRole('heading', { name: printed })).toBeVisible()
      await page.keyboard.press('Enter')
    }
    await progress(page, 10, 10)
    // The clock is read once all is done, without being asked for.
    await expect(page.getByText(/in all, \d+ figures, [\d.]+ s each/u)).toBeVisible()

    // Whom it is about, then title and summary.
    await page.keyboard.press('f')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Whom it is about')).toContainText('Xiangcheng County')
    await page.keyboard.type('襄城：指导员走访企业')
    await page.keyboard.press('Enter')
    await page.keyboard.type('本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访')
    await expect(page.getByText('say it in your own words')).toBeVisible()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('指导员上门，合同覆盖更广。')
    await expect(page.getByText('say it in your own words')).toHaveCount(0)
    await expect(page.getByText('The ledger is complete.')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await expect(page.getByRole('button', { name: 'Finish', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: 'See the report' })
    await expect(link).toBeVisible()
    await link.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('襄城：指导员走访企业')
    await expect(page.getByRole('region', { name: 'Ledger' })).toContainText('45%')
    await page.goto('#/locality/xiangcheng?lang=en')
    await expect(page.getByRole('link', { name: '襄城：指导员走访企业' })).toBeVisible()
    // In the table one press leaves what was entered: 7名, 91家, 320名, 150名, 93% and 45%.
    await page.goto('#/table?lang=en')
    await page.getByRole('button', { name: 'Only what I added' }).click()
    await expect(page.getByRole('status').filter({ hasText: /^6 of \d+ rows/u })).toBeVisible()
  })

  test('types faster than a slow machine draws, and finds every act there: loaded anew, in the list and back', async ({
    page,
  }) => {
    await begin(page, TEXT)
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    // Done: the date, 7名, 320名 and 12351. 91家 is rejected, that is taken back and done again; so is 150名, and taken back at last.
    const keys = [
      'Enter',
      'Enter',
      'n',
      'x',
      'z',
      'y',
      'Enter',
      'Enter',
      'n',
      'o',
      'z',
      'ArrowDown',
      'Enter',
      'z',
      'y',
    ]
    for (const key of keys) await page.keyboard.press(key)
    await page.reload()
    await progress(page, 5, 10)
    await page.goBack()
    await expect(page.getByText('5 of 10 figures')).toBeVisible()
    await page.goForward()
    await progress(page, 5, 10)
    await text(page).focus()
    for (const key of ['z', 'z', 'y', 'ArrowUp', 'z']) await page.keyboard.press(key)
    await page.goBack()
    await expect(page.getByText('3 of 10 figures')).toBeVisible()
  })

  test('leaves in the middle of a word of the title, and finds it there', async ({ page }) => {
    await begin(page, TEXT)
    const title = page.getByLabel('Title in your own words (Chinese)')
    await title.focus()
    await page.keyboard.insertText('襄城')
    await page.reload()
    await expect(title).toHaveValue('襄城')
    await title.focus()
    await page.keyboard.press('End')
    await page.keyboard.insertText('走访')
    await page.goBack()
    await page.goForward()
    await expect(title).toHaveValue('襄城走访')
  })

  test('chooses another answer by its number, or by typing its pinyin', async ({ page }) => {
    // A browser on a busy computer has no time to spare.
    await page.addInitScript(() => {
      window.requestIdleCallback = (callback, { timeout } = {}) =>
        timeout === undefined
          ? 0
          : Number(setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), timeout))
    })
    await begin(page, TEXT)
    await page.keyboard.press('ArrowDown')
    const indicator = figure(page).getByRole('button', { name: /^Indicator/u })
    await expect(indicator).toContainText('Union instructors')
    await page.keyboard.press('2')
    await expect(indicator).toContainText('as you said')
    // How exact the number is, too, is said by its number, and marked as said by hand.
    await page.keyboard.press('x')
    await page.keyboard.press('5')
    await expect(figure(page)).toContainText('at most (set by hand)')
    await page.keyboard.press('i')
    await page.keyboard.press('/')
    await page.keyboard.type('jtht')
    await expect(page.getByRole('option', { name: /Collective-contract coverage/u }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(text(page)).toBeFocused()
    await page.keyboard.press('l')
    await page.keyboard.press('/')
    await page.keyboard.type('liyangshi')
    await expect(page.getByRole('option').first()).toContainText('Liyang')
    await page.keyboard.press('Enter')
    await expect(figure(page).getByRole('button', { name: /^Locality/u })).toContainText('Liyang')
    await page.keyboard.press('t')
    await page.keyboard.press('/')
    await page.keyboard.type('2024-06..2026-01')
    await page.keyboard.press('Enter')
    await expect(figure(page).getByRole('button', { name: /^Period/u })).toContainText('Jun 2024 – Jan 2026')
  })

  test('moves edges, splits, joins and marks by key; what is lit is what is printed', async ({ page }) => {
    await begin(page, '工会慰问🎉职工30人，\u3000开班4期5期，另有三成半受训。')
    const marks = text(page).locator('mark')
    await expect(marks.first()).toHaveText('30人')
    await page.keyboard.press('{')
    await expect(marks.first()).toHaveText('0人')
    await page.keyboard.press('[')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    await expect(text(page).locator('mark[aria-current]')).toHaveText('4期5期')
    await page.keyboard.press('s')
    await page.keyboard.press('Enter')
    await expect(text(page).locator('mark[aria-current]')).toHaveText('4期')
    await page.keyboard.press('Delete')
    await expect(page.getByText('“4期” is in no figure')).toBeVisible()
    await page.keyboard.press('a')
    await page.keyboard.type('4期')
    await page.keyboard.press('Enter')
    await expect(page.getByText('“4期” is in no figure')).toHaveCount(0)
    await expect(text(page)).toBeFocused()
  })

  test('sees what would be accepted, and what holds the others back, before it is', async ({ page }) => {
    await begin(page, TEXT)
    await page.keyboard.press('w')
    const panel = page.getByRole('region', { name: 'Accept many' })
    await expect(panel).toContainText('may repeat')
    await progress(page, 0, 10)
    await panel.getByRole('button', { name: /^Accept these/u }).press('Enter')
    await expect(page.getByRole('button', { name: /^Undo.*Accept many/u })).toBeVisible()
  })

  test('finds every part of the desk named, in the dark and on a phone too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await begin(page, TEXT)
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
      // Nothing is wider than the page.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    // What could not be done, and what is asked instead, is seen from wherever it was pressed; what was unfolded stays so for the next.
    await text(page).locator('mark', { hasText: '24小时' }).click()
    await figure(page).getByText('More', { exact: true }).click()
    await text(page).locator('mark', { hasText: '93%' }).click()
    await text(page).locator('mark', { hasText: '24小时' }).click()
    const unmark = figure(page).getByRole('button', { name: /^Unmark/u })
    await unmark.evaluate((button) => button.scrollIntoView({ block: 'center' }))
    await figure(page)
      .getByRole('button', { name: /^A measure/u })
      .click()
    await expect(figure(page).getByRole('status')).toContainText('Choose an indicator')
    await expect(figure(page).getByRole('status')).toBeInViewport()
    await expect(figure(page).getByRole('button', { name: /^Indicator/u })).toBeInViewport()
  })

  test('parts a text by key where a second report begins, and joins it again', async ({ page }) => {
    await begin(page, '甲县工会送清凉\n甲县总工会慰问职工30人。\n乙县工会办夜校\n乙县总工会开班12期。')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('p')
    const reports = page.getByRole('navigation', { name: 'Reports' })
    await expect(reports.getByRole('button')).toHaveCount(2)
    await progress(page, 0, 1)
    await reports.getByRole('button').first().click()
    await page.keyboard.press('P')
    await expect(reports).toHaveCount(0)
    await progress(page, 0, 2)
  })

  test('sees the figure in hand and those that are open', async ({ page }) => {
    await begin(page, TEXT)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await progress(page, 2, 10)
    await expect(figure(page).getByRole('heading', { name: '91家' })).toBeVisible()
    /** Pixels of the accent, in which an open figure has a line and the one in hand a frame. */
    const reds = async (printed: string) => {
      const shot = await text(page).locator('mark', { hasText: printed }).first().screenshot()
      return await page.evaluate(async (base64) => {
        const image = await createImageBitmap(
          new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }),
        )
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
        let count = 0
        for (let i = 0; i < data.length; i += 4)
          if ((data[i] ?? 0) > 150 && (data[i + 1] ?? 0) < 70 && (data[i + 2] ?? 0) < 80) count += 1
        return count
      }, shot.toString('base64'))
    }
    const [inHand, open, settled] = [await reds('91家'), await reds('93%'), await reds('7名')]
    expect(settled).toBe(0)
    expect(open).toBeGreaterThan(20)
    expect(inHand).toBeGreaterThan(open)
  })

  test('reads in a second tab that the first works on the draft, and takes it over', async ({
    page,
    context,
  }) => {
    await begin(page, TEXT)
    await page.keyboard.press('Enter')
    await progress(page, 1, 10)
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByRole('alert')).toContainText('being worked on in another tab')
    await text(other).focus()
    await other.keyboard.press('Enter')
    await progress(other, 1, 10)
    await page.keyboard.press('Enter')
    await progress(other, 2, 10)
    await other.getByRole('button', { name: 'Work on it here' }).click()
    await expect(page.getByRole('alert')).toContainText('being worked on in another tab')
    // The first lets go before the second has it.
    await expect(other.getByRole('alert')).toHaveCount(0)
    await text(other).focus()
    // What was in hand here is done by now: the next that is open comes to hand.
    await other.keyboard.press('Enter')
    await other.keyboard.press('Enter')
    await progress(page, 3, 10)
  })

  test('is told that storage is full, and loses nothing', async ({ page }) => {
    await begin(page, TEXT)
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype
      const disk = { isFull: true, refused: 0 }
      Object.assign(window, { disk })
      IDBObjectStore.prototype.add = function (...given) {
        if (this.name === 'events' && disk.isFull) {
          disk.refused += 1
          throw new DOMException('full', 'QuotaExceededError')
        }
        return add.apply(this, given)
      }
    })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Storage is full')
    await page.keyboard.press('Enter')
    await progress(page, 2, 10)
    // The second is refused too before there is room; else it would be kept without another try.
    await page.waitForFunction(() => Reflect.get(window, 'disk').refused > 1)
    await page.evaluate(() => {
      Reflect.get(window, 'disk').isFull = false
    })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('kept on this computer').first()).toBeVisible()
    await page.reload()
    await progress(page, 2, 10)
  })
})

test.describe('an analyst who takes work along', () => {
  const download = async (page: Page, press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()])
    return await file.path()
  }
  const remove = async (page: Page) => {
    await page.getByRole('button', { name: /^Delete/u }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByText('2 of 10 figures')).toHaveCount(0)
  }

  test('saves a draft as a file and goes on from it, with what can be undone', async ({ page }) => {
    await begin(page, TEXT)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.goBack()
    await expect(page.getByText('2 of 10 figures')).toBeVisible()
    const file = await download(page, () => page.getByRole('button', { name: /^Save the draft/u }).click())
    await remove(page)
    await page.getByLabel(/^Choose a file/u).setInputFiles({
      name: 'spring.draft.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    })
    await progress(page, 2, 10)
    await expect(text(page)).toBeFocused()
    await page.keyboard.press('z')
    await progress(page, 1, 10)
  })

  test('exports what was set right, with the text and its figures as a gold file has them', async ({
    page,
  }) => {
    await begin(page, '本报讯 2025年，襄城县总工会发展会员320名，维权热线12351开通。')
    for (const key of ['Enter', 'n', 'x', 'Enter']) await page.keyboard.press(key)
    await page.keyboard.press('f')
    await page.keyboard.press('Enter')
    await page.getByLabel('Title in your own words (Chinese)').fill('襄城：热线')
    await page.getByLabel('Summary in your own words (Chinese)').fill('热线有了。')
    const file = await download(page, () => page.getByRole('button', { name: 'Export corrections' }).click())
    const gold = JSON.parse(readFileSync(file, 'utf8'))
    expect(gold.figures.map(({ start, end }: Record<string, number>) => gold.text.slice(start, end))).toEqual(
      ['2025年', '320名', '12351'],
    )
    expect(gold.corrections).toMatchObject([
      { text: '320名', question: 'account', suggested: 'measure', chosen: 'other' },
    ])
  })

  test('backs drafts up where that is asked for, and brings them back', async ({ page }) => {
    await begin(page, TEXT)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await progress(page, 2, 10)
    await page.goto('#/data?lang=en')
    const backUp = () => download(page, () => page.getByRole('button', { name: 'Back up' }).click())
    const draftsIn = (path: string): unknown[] => JSON.parse(readFileSync(path, 'utf8')).drafts ?? []
    expect(draftsIn(await backUp())).toEqual([])
    await page.getByLabel('With drafts of the workbench (1)').check()
    const file = await backUp()
    expect(draftsIn(file)).toHaveLength(1)
    await page.goto('#/workbench?lang=en')
    await remove(page)
    await page.goto('#/data?lang=en')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Restore/u }).click()
    await (await chooser).setFiles(file)
    await page.getByRole('button', { name: 'Restore this backup' }).click()
    await page.goto('#/workbench?lang=en')
    await expect(page.getByText('2 of 10 figures')).toBeVisible()
    await page.getByRole('link', { name: '襄城县总工会把维权做在前头' }).click()
    await progress(page, 2, 10)
  })
})

test.describe('what is no report', () => {
  test.beforeEach(({ page }) => page.goto('#/workbench?lang=en'))
  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel(/^Choose a file/u).setInputFiles({ name, mimeType: 'text/plain', buffer })

  test('is refused with a word: binary, too large, without a figure', async ({ page }) => {
    await choose(page, 'a.txt', Buffer.from([0x25, 0x51, 0, 1, 2, 0xff, 0xfe, 0]))
    await expect(page.getByRole('alert')).toContainText('not a document')
    await choose(page, 'b.txt', Buffer.alloc(10_500_000, '工会'))
    await expect(page.getByRole('alert')).toContainText('larger than 10 MB')
    await choose(page, 'c.txt', Buffer.from('工会走访职工，大家心里暖。'))
    await expect(page.getByRole('alert')).toContainText('No figure was found')
    // A day that cannot be read is not left out without a word.
    await page.getByLabel('Published').fill('next week')
    await choose(page, 'd.txt', Buffer.from('工会走访职工30人。'))
    await expect(page.getByRole('alert')).toContainText('The day of publication could not be read')
  })

  test('is asked about: another language, lines that break figures, signs that were lost', async ({
    page,
  }) => {
    const damaged = Buffer.from('湘江市总工会开办夜校，培训职工，走访企业，慰问快递员320名。')
    damaged[3] = 0xff
    await choose(page, 'f.txt', damaged)
    await expect(page.getByRole('alert')).toContainText('Some bytes stand for no character')
    await choose(page, 'd.txt', Buffer.from('The union visited 30 workers and opened 4 stations in 2025.'))
    await expect(page.getByRole('alert')).toContainText('does not look like a report in Chinese')
    await choose(
      page,
      'e.txt',
      Buffer.from('本报讯 寒潮来时，兰溪市总工会走访慰问困难职工12\n00人，送去棉衣和米面油等生活物资。'),
    )
    await expect(page.getByRole('alert')).toContainText('1 figure is broken')
    await page.getByRole('button', { name: 'Join the lines and begin' }).click()
    await expect(text(page).locator('mark').first()).toHaveText('1200人')
  })
})

test('the words of a button that cannot be pressed yet stand out from their ground', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('#/workbench?lang=en')
    const begin = page.getByRole('button', { name: 'Begin', exact: true })
    await expect(begin).toBeDisabled()
    const contrast = await begin.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      const lightness = (text: string) => {
        const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/gu) ?? []).map(Number)
        return r + g + b
      }
      return Math.abs(lightness(color) - lightness(backgroundColor))
    })
    // Of 765 from black to white.
    expect(contrast).toBeGreaterThan(200)
  }
})

test('a text that was pasted and not begun is there again after a reload and another page', async ({
  page,
}) => {
  await page.goto('#/?lang=en')
  await page.goto('#/workbench?lang=en')
  const box = page.getByLabel('Paste the whole report here')
  await box.fill(TEXT)
  await page.reload()
  await expect(box).toHaveValue(TEXT)
  await page.goBack()
  await expect(box).toHaveCount(0)
  await page.goForward()
  await expect(box).toHaveValue(TEXT)
  // What is begun is kept by its draft.
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(text(page)).toBeFocused()
  await page.goto('#/workbench?lang=en')
  await expect(box).toHaveValue('')
})
