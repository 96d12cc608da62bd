import { describe, expect, it } from 'vitest'
import { withoutStyles, withViews } from './first-view.ts'

const PAGE = `<html><head>
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index.css">
</head><body><div id="root"></div></body></html>`

const FAILURE = '<div id="failed" hidden>程序没能运行</div>'

const OPENING = '<div id="opening">正在打开……</div>'

const page = (views: string[]) =>
  withViews(PAGE, { views, failure: FAILURE, opening: OPENING }, 'boot()', (name) => `/* ${name} */`)

describe('the styles of a drawn view', () => {
  it('become rules of a sheet, each once, since the policy forbids them on elements', () => {
    const { html, sheet } = withoutStyles(
      '<p style="--fit:1">a</p><p style="--fit:1">b</p><i style="left:2px">c</i>',
    )
    expect(html).toBe('<p data-drawn="0">a</p><p data-drawn="0">b</p><i data-drawn="1">c</i>')
    expect(sheet).toBe('[data-drawn="0"]{--fit:1}\n[data-drawn="1"]{left:2px}')
  })

  it('are read as the browser reads an attribute', () => {
    expect(withoutStyles('<p style="--a:&quot;b&quot;">c</p>').sheet).toBe('[data-drawn="0"]{--a:"b"}')
  })
})

describe('the built page', () => {
  it('has its words behind their styles', () => {
    const html = page(['<div data-view="zh">近400组</div>'])
    expect(html).toContain(
      '<div id="root"><div data-view="zh">近400组</div><div id="opening">正在打开……</div></div>',
    )
    expect(html.indexOf('/* assets/index.css */')).toBeLessThan(html.indexOf('近400组'))
    expect(html).not.toContain('rel="stylesheet"')
  })

  it('asks for each script before its words, and has one that stands in it behind them', () => {
    const words = '<p>近400组</p>'
    const built = (scripts: string) =>
      withViews(
        PAGE.replace(/<script[^>]*><\/script>/u, scripts),
        { views: [words], failure: '', opening: '' },
        '',
        () => '',
      )
    const asked = built(
      '<script type="module" src="./a.js"></script><script type="module" src="./b.js"></script>',
    )
    expect(asked.indexOf('./b.js')).toBeGreaterThan(asked.indexOf('./a.js'))
    expect(asked.indexOf(words)).toBeGreaterThan(asked.indexOf('./b.js'))
    const inlined = built('<script type="module">start()</script>')
    expect(inlined.indexOf('start()')).toBeGreaterThan(inlined.indexOf(words))
  })

  it('has in it what to do where the app fails', () => {
    expect(page([])).toContain(FAILURE)
  })

  it('chooses the view before it paints one', () => {
    const html = page(['<div data-view="zh">近400组</div>'])
    expect(html.indexOf('<script>boot()</script>')).toBeLessThan(html.indexOf('<body>'))
  })

  it('is refused where it has no place for the views', () => {
    expect(() => withViews('<html></html>', { views: [], failure: '', opening: '' }, '', () => '')).toThrow(
      'no <div id="root">',
    )
  })

  it('may have its styles in it, as the single file does', () => {
    const whole = PAGE.replace(/<link[^>]*>/u, '<style rel="stylesheet">._tile_x1y2z_3{color:red}</style>')
    const html = withViews(
      whole,
      { views: ['<p class="_tile_x1y2z_3">1</p>'], failure: '', opening: '' },
      'boot()',
      () => '',
    )
    expect(html).toContain('<p class="_tile_x1y2z_3">1</p>')
  })

  it('is refused where a view is drawn without its style', () => {
    expect(() => page(['<p class="_tile_x1y2z_3">1</p>'])).toThrow('_tile_x1y2z_3')
  })
})
