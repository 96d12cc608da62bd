import type * as react from 'react'
import { prerender } from 'react-dom/static'
import { expect, it, vi } from 'vitest'
import { later } from './later.tsx'

const asked = vi.hoisted(() => ({ times: 0 }))

vi.mock('react', async (original) => {
  const real = await original<typeof react>()
  return {
    ...real,
    use: (usable: Parameters<typeof real.use>[0]) => {
      asked.times += 1
      return real.use(usable)
    },
  }
})

it('asks for its code again when it draws what it waited for, as React wants of what suspended', async () => {
  const Page = later(async () => () => <p>there</p>, false)
  const { prelude } = await prerender(<Page />)
  expect(await new Response(prelude).text()).toContain('there')
  // Once to wait and once to draw.
  expect(asked.times).toBe(2)
})

it('draws at once what was loaded before', async () => {
  asked.times = 0
  const Page = later(async () => () => <p>there</p>, false)
  await Page.load()
  await prerender(<Page />)
  expect(asked.times).toBe(0)
})
