import { expect, it } from 'vitest'
import { allowedHosts } from './opened-sources.ts'

const page = 'https://union.example/app/index.html#/large'

it('lets a page ask whom its policy names', () => {
  const policy = "default-src 'none'; connect-src 'self' https://data.example; base-uri 'none'"
  expect(allowedHosts(policy, page)).toEqual(['https://union.example', 'https://data.example'])
})

it('lets a page ask nobody whose policy names nobody', () => {
  expect(allowedHosts("default-src 'none'", page)).toEqual([])
  expect(allowedHosts("connect-src 'none'", page)).toEqual([])
})

it('lets a page without a policy ask anybody', () => {
  expect(allowedHosts(null, page)).toBe('any')
})
