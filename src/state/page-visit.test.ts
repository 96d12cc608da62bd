import { beforeEach, describe, expect, it } from 'vitest'
import type { Navigation } from './page-visit.ts'
import { followVisits, pageVisit } from './page-visit.ts'

const visit = () => pageVisit.getState().visit

describe('a visit of a page', () => {
  let navigate: (navigation: Navigation) => void
  beforeEach(() => {
    navigate = followVisits('/table')
    pageVisit.setState({ visit: 0 })
  })

  it('lasts while choices are written to the address of the page', () => {
    navigate({ action: 'REPLACE', path: '/table' })
    navigate({ action: 'PUSH', path: '/table' })
    expect(visit()).toBe(0)
  })

  it('ends with another page', () => {
    navigate({ action: 'PUSH', path: '/' })
    expect(visit()).toBe(1)
    navigate({ action: 'PUSH', path: '/' })
    expect(visit()).toBe(1)
    navigate({ action: 'REPLACE', path: '/data' })
    expect(visit()).toBe(2)
  })

  it.each(['BACK', 'FORWARD', 'GO'] as const)(
    'ends with a step in history (%s), to the same page too',
    (action) => {
      navigate({ action, path: '/table' })
      expect(visit()).toBe(1)
    },
  )
})
