import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { keepDiskBusy } from './slow-disk.ts'
import { leavingBehind, test } from './test.ts'

const RATE = 'xiangcheng-collective-contract-coverage'

/** Presses Tab until the focus is on what has this name, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: 'button' | 'radio' | 'textbox' | 'link' | 'combobox',
  name: string | RegExp,
) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

/** Marks the value whose page is open, by keyboard alone. `verdict` counts from the first choice. */
async function mark(page: Page, verdict: number, words: string, name: string, isSecond: boolean) {
  await tabTo(page, 'radio', /^(?:Confirmed|Questioned|Corrected elsewhere|Note)$/u)
  // Nothing is chosen beforehand.
  await expect(
    page.getByRole('group', { name: 'Your verdict' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < verdict; presses += 1) await page.keyboard.press('ArrowRight')
  await tabTo(page, 'textbox', /^(?:Remark|What is in doubt|Where it was corrected|Note)/u)
  await page.keyboard.type(words)
  await tabTo(page, 'textbox', 'Your name')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  // The role of the last time stands there; on the first nothing does, and Space takes where the focus is.
  await page.keyboard.press('Space')
  const role = page.getByRole('radio', { name: isSecond ? 'Re-check' : 'Self-check', exact: true })
  if (!(await role.isChecked())) await page.keyboard.press('ArrowRight')
  await tabTo(page, 'button', 'Save')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
}

async function openValue(page: Page, id = RATE) {
  await page.goto(`#/value/${id}?lang=en`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The file of marks, saved by keyboard. */
async function save(page: Page): Promise<Buffer> {
  await page.goto('#/review?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, 'button', 'Save a file of marks')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  return await readFile(await (await download).path())
}

/** Goes to the button that asks for a file of marks, and chooses one. */
async function choose(page: Page, text: Buffer | string, name = 'marks.json') {
  await tabTo(page, 'button', 'Merge a file of marks…')
  // The dialog of the system is no part of the page.
  await page
    .getByLabel('Choose a file of marks')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a new signer chooses a role, and a file that is gone from the disk is called that', async ({
  page,
}) => {
  await openValue(page)
  const roles = page.getByRole('group', { name: 'Your role' })
  await expect(roles.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Confirmed' }).check()
  await page.getByRole('textbox', { name: 'Your name' }).fill('张三')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Choose your role first.')
  await expect(roles.getByRole('radio', { name: 'Self-check' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  await page.goto('#/review?lang=en')
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  })
  await choose(page, '{}')
  await expect(page.getByRole('status').filter({ hasText: 'the browser cannot read the file' })).toBeVisible()
})

const official = async (browser: Browser): Promise<Page> =>
  leavingBehind(await (await browser.newContext()).newPage())

test('two officials mark values on two computers, exchange files by keyboard, and see where they differ', async ({
  browser,
}) => {
  const [first, second] = [await official(browser), await official(browser)]
  await openValue(first)
  await mark(first, 1, 'The yearbook says 91.5%', '张三', false)
  await openValue(first, 'xiangcheng-members-recruited')
  await mark(first, 0, '', '张三', false)
  const sent = await save(first)

  await second.goto('#/review?lang=en')
  await expect(second.getByText('No marks or notes yet.')).toBeVisible()
  await choose(second, sent)
  await expect(second.getByText('marks.json holds 2: 2 new, 0 already here.')).toBeVisible()
  await tabTo(second, 'button', 'Merge 2')
  await second.keyboard.press('Enter')
  await expect(second.getByRole('status').filter({ hasText: 'Merged 2' })).toBeVisible()
  await openValue(second)
  await expect(second.getByText('questioned: The yearbook says 91.5%')).toBeVisible()
  await mark(second, 0, 'Checked against the page', '李四', true)
  await openValue(second, 'xiangcheng-members-recruited')
  await mark(second, 0, '', '李四', true)
  const back = await save(second)

  await first.reload()
  await choose(first, back)
  await expect(first.getByText('marks.json holds 4: 2 new, 2 already here.')).toBeVisible()
  await expect(first.getByText('opinions differ on 1 values (now 0)')).toBeVisible()
  await tabTo(first, 'button', 'Merge 2')
  await first.keyboard.press('Enter')
  await expect(first.getByRole('status').filter({ hasText: 'Merged 2' })).toBeVisible()
  // Both words stand, and the one that is settled is on the list of all.
  const list = first.getByRole('region', { name: 'Marks and notes' })
  await expect(list.getByText('questioned: The yearbook says 91.5%')).toBeVisible()
  await expect(list.getByText('confirmed: Checked against the page')).toBeVisible()
  await list.getByLabel('Show').selectOption({ label: 'Re-checked (1)' })
  await expect(list.getByText('Xiangcheng County')).toHaveCount(1)

  // The same file once more has nothing new, and the merge can be taken back.
  await choose(first, back)
  await expect(first.getByText('There is nothing new to merge.')).toBeVisible()
  await tabTo(first, 'button', 'Undo')
  await first.keyboard.press('Enter')
  await expect(first.getByText('Undone.')).toBeVisible()
  await expect(first.getByLabel('Show').locator('option', { hasText: 'Opinions differ' })).toHaveCount(0)
})

test('files that are none, scripts, and notes that are too long lose nothing and run nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { ran: 0 })
  })
  await openValue(page)
  const script = '<img src=x onerror="window.ran=1"><script>window.ran=2</script>'
  await mark(page, 3, script, '<b>张三</b>', false)
  await expect(page.getByText(script)).toBeVisible()
  // What it is to be is chosen anew each time.
  await page.getByRole('radio', { name: 'Note', exact: true }).check()
  await tabTo(page, 'textbox', 'Note')
  await page.getByRole('textbox', { name: 'Note' }).fill('长'.repeat(50_000))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(/Up to 5,000 characters; this has 50,000/u)
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('长'.repeat(50_000))

  const file = (await save(page)).toString()
  for (const [text, said] of [
    ['', 'the file is empty'],
    [file.slice(0, 100), 'this is not a file of marks, or only a part of one'],
    [file.replace('"format":1', '"format":2'), 'a later version of the product saved it'],
    [file.replace('"remarks","', '"workspace","'), 'this is the backup of a whole workspace'],
  ] as const) {
    await choose(page, text)
    await expect(page.getByText(said)).toBeVisible()
  }
  await choose(page, file.replace('window.ran=2', 'window.ran=3').replace(/\n\]\}/u, ',\n7]}'))
  await expect(page.getByText('1 were changed by other means')).toBeVisible()
  await expect(page.getByText('signed with your name (<b>张三</b>)')).toBeVisible()
  await expect(page.getByText('1 cannot be read and stay out')).toBeVisible()
  await page.getByRole('button', { name: 'Merge 1' }).click()
  await expect(page.getByText('changed by other means after it was written', { exact: false })).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(0)
})

test('an evidence card says what was said of its value, and leads to where more is said', async ({
  page,
}) => {
  await openValue(page)
  await mark(page, 1, 'Which enterprises?', '张三', false)
  await page.goto('#/locality/xiangcheng?lang=en')
  const number = page.getByRole('button', { name: /^92\s*%/u }).first()
  await number.click()
  const card = page.getByRole('dialog', { name: 'Evidence' })
  await expect(card.getByText('questioned: Which enterprises?')).toBeVisible()
  await card.getByRole('link', { name: 'Mark or note' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '92%' })).toBeVisible()
  // To the form itself, whose first field has the focus, and not to the top of a page that has it below the fold.
  const form = page.locator('form').filter({ has: page.getByRole('group', { name: 'Your verdict' }) })
  const verdict = form.getByRole('radio', { name: 'Confirmed' })
  await expect(verdict).toBeFocused()
  await expect(form).toBeInViewport({ ratio: 1 })
  // Back and forward, too.
  await page.goBack()
  await expect(number).toBeFocused()
  await page.goForward()
  await expect(verdict).toBeFocused()
  await expect(form).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Withdraw: questioned' }).click()
  await expect(page.getByText('Withdrawn. What was said is kept.')).toBeVisible()
  await page.locator('summary').filter({ hasText: 'Earlier marks (1)' }).click()
  await expect(page.getByText('questioned: Which enterprises?')).toBeVisible()
})

for (const [lang, name, role, save] of [
  ['zh', '姓名', '身份', '保存'],
  ['en', 'Your name', 'Your role', 'Save'],
] as const)
  test(`name, role and button of a mark stand in one line, and a fault moves none of them (${lang})`, async ({
    page,
  }) => {
    await page.goto(`#/value/${RATE}?lang=${lang}`)
    const form = page.locator('form').filter({ has: page.getByRole('group', { name: role }) })
    const inLine = [
      form.getByRole('textbox', { name }),
      form.getByRole('group', { name: role }).locator('div'),
      form.getByRole('button', { name: save, exact: true }),
    ]
    const tops = () =>
      Promise.all(inLine.map((one) => one.evaluate((at) => Math.round(at.getBoundingClientRect().top))))
    const straight = () => expect.poll(async () => new Set(await tops()).size).toBe(1)
    await straight()
    await form.getByRole('radio').nth(3).check({ force: true })
    await form.getByRole('textbox').first().fill('a')
    await form.getByRole('button', { name: save, exact: true }).click()
    await expect(form.getByRole('alert')).toBeVisible()
    await straight()
    // A phone has no room for the name beside the two others, and leaves neither of these alone.
    await page.setViewportSize({ width: 390, height: 844 })
    await expect
      .poll(async () => {
        const [above = 0, ...others] = await tops()
        return new Set(others).size === 1 && others.every((top) => top > above)
      })
      .toBe(true)
  })

test('marks stand on tiles, beside values that are compared, in the table and its filter, below charts and at the foot of slides', async ({
  page,
}) => {
  await openValue(page)
  await mark(page, 1, 'Which enterprises?', '张三', false)
  await openValue(page, 'xiangcheng-members-recruited')
  await mark(page, 0, '', '李四', true)

  await page.goto('#/locality/xiangcheng?lang=en')
  const tile = page.getByRole('article').filter({ hasText: 'Members recruited' })
  await expect(tile.getByText('re-checked')).toBeVisible()
  for (const count of ['1 value confirmed', '1 value questioned'])
    await expect(page.getByRole('main').getByRole('link', { name: count, exact: true })).toBeVisible()
  const caution = /^Open in review: Collective-contract coverage, Xiangcheng County \(questioned\)\.$/u
  await expect(page.getByText(caution).first()).toBeVisible()
  const chart = page.getByRole('figure').filter({ has: page.getByText(caution) })
  await chart
    .first()
    .getByRole('button', { name: /^Notes/ })
    .click()
  await expect(chart.first().getByText('questioned: Which enterprises?')).toBeVisible()

  await page.goto('#/table?lang=en&columns=indicator,value,review,marks&f.review=questioned')
  const table = page.getByRole('grid')
  await expect(table.getByText('questioned: Which enterprises?')).toBeVisible()
  await expect(table.getByText('Members recruited')).toHaveCount(0)

  for (const address of [
    '#/indicator/collective-contract-coverage?lang=en',
    '#/compare?localities=xiangcheng,haigang&open=rights&lang=en',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('main').getByText('questioned', { exact: false }).first()).toBeVisible()
  }

  await page.goto('#/present/locality-xiangcheng?lang=en&slide=2')
  await expect(page.getByText(/^Open in review: .*Xiangcheng County/u).first()).toBeVisible()
  // Who doubts it and why is not for the audience, and a slide of notes would have it.
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes on the slides' })).toBeVisible()
  await expect(page.getByText(/Which enterprises|张三/u)).toHaveCount(0)
})

test('a value is not confirmed by whoever only signs', async ({ page }) => {
  await openValue(page)
  await tabTo(page, 'textbox', 'Your name')
  await page.keyboard.type('张三')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Choose a verdict first.')
  await expect(page.getByRole('radio', { name: 'Confirmed' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: 'Your name' }).fill('')
  await page.keyboard.press('Enter')
  // What is wrong with a field describes it, and is no part of its name.
  const signed = page.getByRole('textbox', { name: 'Your name', exact: true })
  await expect(signed).toBeFocused()
  await expect(signed).toHaveAccessibleDescription('Enter your name.')
  await signed.fill('张三')
  await page.getByRole('radio', { name: 'Self-check' }).check()
  await tabTo(page, 'button', 'Save')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The next word is chosen anew.
  await expect(page.getByRole('radio', { name: 'Confirmed' })).not.toBeChecked()
})

test('a mark that is saved by two presses on a slow disk is one, and what is typed meanwhile stays', async ({
  page,
}) => {
  await openValue(page)
  await page.getByRole('radio', { name: 'Questioned' }).check()
  const words = page.getByRole('textbox', { name: /^(?:Remark|What is in doubt)/u })
  await words.fill('Which enterprises?')
  await page.getByRole('textbox', { name: 'Your name' }).fill('张三')
  await page.getByRole('radio', { name: 'Self-check' }).check()
  const letGo = await keepDiskBusy(page)
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await save.press('Enter')
  await save.press('Enter')
  await words.fill('And which year?')
  await letGo()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(words).toHaveValue('And which year?')
  await page.goto('#/review?lang=en')
  await expect(page.getByText('questioned: Which enterprises?')).toHaveCount(1)
  await openValue(page)
  await expect(words).toHaveValue('And which year?')
})

test('what was typed of a mark is there again after another page', async ({ page }) => {
  await openValue(page)
  const words = page.getByRole('textbox', { name: /^(?:Remark|What is in doubt)/u })
  await page.getByRole('radio', { name: 'Questioned' }).check()
  await words.fill('not what the yearbook says')
  await page.goto('#/table?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Table')
  await openValue(page)
  await expect(page.getByRole('radio', { name: 'Questioned' })).toBeChecked()
  await expect(words).toHaveValue('not what the yearbook says')
})
