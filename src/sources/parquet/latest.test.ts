import { describe, expect, it } from 'vitest'
import { latest } from './latest.ts'

/** Something that is never made; it fails once the making is given up. */
const never = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('a thing that is kept', () => {
  it('is made once for all who wait, and again once it was pushed out', async () => {
    const things = latest<number>(1)
    let made = 0
    const make = async () => {
      made += 1
      return made
    }
    expect(await Promise.all([things('a', make, undefined), things('a', make, undefined)])).toEqual([1, 1])
    expect(await things('b', make, undefined)).toBe(2)
    expect(await things('a', make, undefined)).toBe(3)
  })

  it('is not kept where its making failed', async () => {
    const things = latest<number>(2)
    await expect(things('a', () => Promise.reject(new Error('no')), undefined)).rejects.toThrow('no')
    expect(await things('a', async () => 1, undefined)).toBe(1)
  })

  it('is waited for no longer by who gives up, and made on for another who waits', async () => {
    const things = latest<string>(2)
    const [first, second] = [new AbortController(), new AbortController()]
    let finish = (_: string) => {}
    const make = () => new Promise<string>((resolve) => (finish = resolve))
    const given = things('a', make, first.signal)
    const awaited = things('a', make, second.signal)
    first.abort()
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
    finish('made')
    expect(await awaited).toBe('made')
  })

  it('is given up with the last who waits, and asked for anew by the next', async () => {
    const things = latest<string>(2)
    const controller = new AbortController()
    let isStopped = false
    const given = things(
      'a',
      (signal) => {
        signal.addEventListener('abort', () => {
          isStopped = true
        })
        return never(signal)
      },
      controller.signal,
    )
    controller.abort()
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
    expect(isStopped).toBe(true)
    expect(await things('a', async () => 'new', undefined)).toBe('new')
  })
})
