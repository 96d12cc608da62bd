import { describe, expect, it } from 'vitest'
import { shortened } from './shortened.ts'

describe('a text among others', () => {
  it('stands as it is where it is short', () => {
    expect(shortened('近400组', 'zh')).toBe('近400组')
    expect(shortened('👩'.repeat(60), 'en')).toBe('👩'.repeat(60))
  })

  it('is cut between signs where it is long, and its length told', () => {
    expect(shortened('长'.repeat(50_000), 'zh')).toBe(`${'长'.repeat(60)}…（共50,000字）`)
    expect(shortened(`a${'👩'.repeat(80)}`, 'en', 3)).toBe('a👩👩… (161 characters)')
  })
})
