/**
 * How soon the workbench answers a key with a text of 100,000 characters and some 3,000 figures, in milliseconds from the key to the next
 * frame, on a built app; the first key of each kind is told apart, since it finds everything cold.
 *
 * usage: npx vite build && npx vite preview --port 4912, then node bench/draft/desk-speed.mjs http://127.0.0.1:4912/
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const LENGTH = 100_000
const dev = readFileSync(join(import.meta.dirname, 'dev.txt'), 'utf8')
const page = dev
  .split(/^=== .*$/mu)
  .map((block) => block.replace(/[\s\S]*?^---\n/mu, '').replace(/⟦([^|⟧]+)[^⟧]*⟧/gu, '$1'))
  .join('\n')
const PROSE =
  '工会干部走进车间和工地，和职工坐在一起拉家常、听意见，能办的当场就办，办不了的记在本子上带回去商量。'
// One report: headlines would part it. Half of what stands between figures is told without numbers.
const lines = page.split('\n').filter((line) => line.length > 42)
const spaced = lines.map((line) => `${line.replace(/^本报讯 /u, '')}${PROSE}${PROSE}`).join('\n')
const text = spaced.repeat(Math.ceil(LENGTH / spaced.length)).slice(0, LENGTH)

const [base = ''] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await tab.goto(`${base}#/workbench?lang=en`)
await tab.getByLabel('Paste the whole report here').fill(text)
const began = Date.now()
await tab.getByRole('button', { name: 'Begin', exact: true }).click()
await tab.locator('[data-figure]').first().waitFor({ timeout: 120_000 })
console.log(`${text.length} characters are open after ${Date.now() - began} ms`)
console.log(await tab.getByRole('status').filter({ hasText: 'accounted for' }).textContent())
await tab.getByRole('region', { name: 'Text' }).focus()

/** Milliseconds from a key to the frame behind it, each measured in the page. */
async function measured(keys) {
  await tab.evaluate(() => {
    window.times = []
    window.heard = (event) => {
      const at = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.times.push(performance.now() - at)
        port2.postMessage(null)
      })
    }
    window.addEventListener('keydown', window.heard, true)
  })
  for (const key of keys) {
    await tab.keyboard.press(key)
    await tab.waitForTimeout(60)
  }
  const times = await tab.evaluate(() => {
    window.removeEventListener('keydown', window.heard, true)
    return window.times
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  const first = `first ${(times[0] ?? 0).toFixed(0)}, `
  return `${first}median ${at(0.5)}, nine in ten ${at(0.9)}, 98 of 100 ${at(0.98)}, most ${at(1)}`
}
console.log(`moving: ${await measured(Array.from({ length: 40 }, () => 'ArrowDown'))}`)
console.log(`choosing: ${await measured(Array.from({ length: 20 }, (_, at) => String(1 + (at % 2))))}`)
console.log(`rejecting: ${await measured(Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'n' : 'x')))}`)
console.log(`edges: ${await measured(Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? ']' : '}')))}`)
console.log(`undoing: ${await measured(Array.from({ length: 20 }, () => 'z'))}`)
await tab.keyboard.press('i')
await tab.keyboard.press('/')
await tab.waitForTimeout(6000)
console.log(`typing: ${await measured([...'huiyuanzongshu'])}`)
await browser.close()
