import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { PointerKind } from './pointer-layer.tsx'
import { PointerLayer } from './pointer-layer.tsx'

const drawn = (kind: PointerKind, remote: { readonly x: number; readonly y: number } | null) =>
  renderToStaticMarkup(<PointerLayer kind={kind} remote={remote} />)
    .split('<div')
    .slice(2)

it('shows one pointer, which the presenter leads from the other window whatever this one shows', () => {
  for (const kind of ['laser', 'spotlight', 'none'] as const) {
    const pointers = drawn(kind, { x: 0.25, y: 0.5 })
    expect(pointers, kind).toHaveLength(1)
    expect(pointers[0]).toContain('--x:25%;--y:50%')
    expect(pointers[0]).toContain(kind === 'none' ? 'laser' : kind)
  }
})

it('follows the pointer of this window where nobody points from the other', () => {
  expect(drawn('none', null)).toHaveLength(0)
  expect(drawn('laser', null)).toHaveLength(1)
  expect(drawn('laser', null)[0]).not.toContain('--x')
})
