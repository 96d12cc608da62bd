import { describe, expect, it } from 'vitest'
import { policyOf, withPolicy } from './csp.ts'

describe('the content security policy of a page', () => {
  it('allows inline scripts and styles by their hashes alone', () => {
    const policy = policyOf(
      '<style>a{}</style><script type="module">alert(1)</script><script src="./a.js"></script>',
    )
    expect(policy).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';")
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]+=*';/u)
    expect(policy).not.toContain('unsafe')
  })

  it('names no host, so that nothing can be requested from another one', () => {
    expect(policyOf('')).not.toMatch(/https?:|\*/u)
  })

  it('stands before everything that it governs', () => {
    const page = withPolicy('<head><meta charset="utf-8" /><script src="a.js"></script></head>')
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
  })

  it('refuses a page in which it would find no place', () => {
    expect(() => withPolicy('<head></head>')).toThrow(/meta charset/u)
  })
})
