import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pageFault, publishedPage } from './published-page.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const packed = (text: string) => deflateRawSync(text).toString('base64')

const APP = {
  script: 'start()',
  packed: [packed('later()')],
  styles: ['p{color:red}'],
  icon: 'data:image/svg+xml,%3Csvg/%3E',
  policy: `default-src 'none'; script-src ${hash('start()')} ${hash('later()')}; style-src ${hash('p{color:red}')}`,
}
const PAGE = {
  title: '三季度 "通报" <b>&',
  id: '0123456789abcdef0123456789abcdef',
  mode: 'read',
  open: '/locality/liyang?lang=zh&tables=a',
  saved: '2026-04-02T08:00:00.000Z',
  workspace: '{"note":"</script><script>alert(1)</script><!--"}',
  texts: null,
} as const

/** The block of a page as a browser has it. */
function blockOf(html: string) {
  const [, attributes = '', text = ''] =
    /<script type="application\/json" id="published" ([^>]*)>([^<]*)<\/script>/u.exec(html) ?? []
  const said = Object.fromEntries(
    [...attributes.matchAll(/data-(\w+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      value
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ]),
  )
  return { said, text }
}

describe('a published page', () => {
  it('holds the workspace as data that ends nowhere early and runs nowhere', async () => {
    const html = await publishedPage(APP, PAGE)
    const { text } = blockOf(html)
    expect(JSON.parse(text)).toEqual(JSON.parse(PAGE.workspace))
    // The data, the script, and what it unpacks later.
    expect(html.match(/<script[ >]/gu)).toHaveLength(3)
    expect(html).not.toContain('<b>')
  })

  it('stands under the policy of the app, before anything else', async () => {
    const html = await publishedPage(APP, PAGE)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
    expect(html).toContain(APP.policy)
  })

  it('runs nothing and says that it is incomplete wherever it is cut off', async () => {
    const html = await publishedPage(APP, PAGE)
    const said = html.indexOf('the file is incomplete')
    const ran = html.lastIndexOf('start()</script>')
    for (const part of ['<style>', 'id="published"', 'id="part-0"']) {
      expect(html.indexOf(part), part).toBeGreaterThan(said)
      expect(html.indexOf(part), part).toBeLessThan(ran)
    }
  })

  it('is refused where its policy would not let it run', async () => {
    await expect(publishedPage({ ...APP, script: 'other()' }, PAGE)).rejects.toThrow('reload the page')
    const changed = { ...APP, packed: [packed('other()')] }
    await expect(publishedPage(changed, PAGE)).rejects.toThrow('reload the page')
  })
})

describe('the data of a published page', () => {
  it('is sound as it was published', async () => {
    expect(await pageFault(blockOf(await publishedPage(APP, PAGE)))).toBeNull()
  })

  it.each(['id', 'mode', 'open', 'title', 'saved', 'sha256'])('is changed where its %s is', async (name) => {
    const { said, text } = blockOf(await publishedPage(APP, PAGE))
    expect(await pageFault({ said: { ...said, [name]: 'edit' }, text })).toBe('changed')
  })

  it('is changed where a value is', async () => {
    const { said, text } = blockOf(await publishedPage(APP, PAGE))
    expect(await pageFault({ said, text: text.replace('alert', 'print') })).toBe('changed')
  })

  it('may be of a later version, or missing', async () => {
    const { said, text } = blockOf(await publishedPage(APP, PAGE))
    expect(await pageFault({ said: { ...said, version: '2' }, text })).toBe('newer')
    expect(await pageFault({ said: { ...said, version: 'x' }, text })).toBe('changed')
    expect(await pageFault({ said, text: '' })).toBe('missing')
    expect(await pageFault(null)).toBe('missing')
  })
})
