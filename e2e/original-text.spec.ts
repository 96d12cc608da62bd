import { expect } from '@playwright/test'
import { test } from './test.ts'

test.describe('an official who has the original text', () => {
  test('is told when the report is not in it, and can take it away again', async ({ page }) => {
    await page.goto('#/report/liyang-ginger-tea?lang=en')
    const section = page.getByRole('region', { name: 'Original text' })
    await section.getByRole('button', { name: 'Compare' }).click()
    await expect(section.getByRole('alert')).toContainText('There is no text')
    await section.getByLabel('Or paste the text here').fill('今年发展会员300余名。')
    await section.getByRole('button', { name: 'Compare' }).click()
    await expect(section.getByRole('status').first()).toHaveText(
      'This report is not in the text that was loaded.',
    )
    await section.getByRole('button', { name: 'Remove the text' }).click()
    await expect(section.getByLabel('Or paste the text here')).toBeVisible()
  })

  test('hears at once that a file is no text', async ({ page }) => {
    await page.goto('#/report/liyang-ginger-tea?lang=en')
    const section = page.getByRole('region', { name: 'Original text' })
    await section
      .getByLabel('Choose a file (.txt, .docx, .pdf, .html)')
      .setInputFiles({ name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from([0x25, 0x50, 0, 1, 2]) })
    await expect(section.getByRole('alert')).toContainText('This is not a text file')
  })
})
