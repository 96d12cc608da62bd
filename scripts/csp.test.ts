import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dataHosts, policyOf, withPolicy } from './csp.ts'

const BUILDS = ['host', 'file'] as const

describe('the content security policy of a page', () => {
  it('allows inline scripts and styles by their hashes alone', () => {
    const policy = policyOf(
      '<style>a{}</style><script type="module">alert(1)</script><script src="./a.js"></script>',
      'host',
    )
    expect(policy).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';")
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]+=*';/u)
    expect(policy).not.toContain('unsafe')
  })

  it('names no host, so that nothing can be requested from another one', () => {
    for (const build of BUILDS) expect(policyOf('', build)).not.toMatch(/https?:|\*/u)
  })

  it('lets a hosted page ask its own host and those that the build names for data, and the single file nobody', () => {
    expect(policyOf('', 'host')).toContain("connect-src 'self';")
    const hosts = dataHosts('https://data.example, http://127.0.0.1:9000/')
    expect(policyOf('', 'host', hosts)).toContain(
      "connect-src 'self' https://data.example http://127.0.0.1:9000;",
    )
    expect(policyOf('', 'file', hosts)).not.toContain('data.example')
  })

  it.each([
    '*',
    'data.example',
    'https://data.example/folder',
    'https://a:b@data.example',
    "https: 'unsafe-inline'",
  ])('takes %j for no host of data', (named) => {
    expect(() => dataHosts(named)).toThrow(RangeError)
  })

  it('names the one policy of Trusted Types that the app makes, and none in the single file, which makes none', () => {
    expect(policyOf('', 'host')).toMatch(/require-trusted-types-for 'script'; trusted-types default$/u)
    expect(policyOf('', 'file')).toMatch(/require-trusted-types-for 'script'; trusted-types 'none'$/u)
  })

  it('allows a packed script by the hash of what it unpacks to, which one policy of Trusted Types may run', () => {
    const packed = deflateRawSync('alert(1)').toString('base64')
    const policy = policyOf(`<script type="application/octet-stream" id="part-0">${packed}</script>`, 'file')
    expect(policy).toContain("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';")
    expect(policy).toMatch(/trusted-types parts$/u)
  })

  it('grants the single file nothing that lies beside it, and nobody a worker from a text', () => {
    expect(policyOf('<style>a{}</style><script>1</script>', 'file')).not.toContain("'self'")
    for (const build of BUILDS) expect(policyOf('', build)).not.toMatch(/blob:|font-src/u)
    expect(policyOf('', 'file')).not.toContain('connect-src')
  })

  it('stands before everything that it governs', () => {
    const page = withPolicy('<head><meta charset="utf-8" /><script src="a.js"></script></head>', 'host')
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
  })

  it('refuses a page in which it would find no place', () => {
    expect(() => withPolicy('<head></head>', 'host')).toThrow(/meta charset/u)
  })
})

it('is left to the page, whose hashes no host knows: hosts forbid frames, which a page cannot', () => {
  const told = readFileSync('docs/hosting.md', 'utf8')
    .split('\n')
    .filter((line) => /^\s*(?:add_header |Header always set )?Content-Security-Policy/u.test(line))
  // nginx, Apache and a file of headers.
  expect(told).toHaveLength(3)
  for (const line of told) expect(line).toMatch(/^[^;]*\bframe-ancestors 'none'(?:" always;|"|)$/u)
})
