import { expect, it } from 'vitest'
import { viewKey } from './view-address.ts'

it('is the same for two addresses of one view', () => {
  const view = { sort: 'value.desc', 'f.locality': 'gaotai,lanshan' }
  expect(viewKey({ 'f.locality': 'gaotai,lanshan', lang: 'zh', sort: 'value.desc', 'f.mood': 'x' })).toBe(
    viewKey(view),
  )
  expect(viewKey({})).toBe(viewKey({ lang: 'en', density: '' }))
})

it('tells views apart by what they narrow and by their order', () => {
  expect(viewKey({ sort: 'value.desc' })).not.toBe(viewKey({ sort: 'value.asc' }))
  expect(viewKey({ 'f.locality': 'gaotai' })).not.toBe(viewKey({}))
})
