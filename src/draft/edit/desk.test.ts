import { describe, expect, it } from 'vitest'
import { testContext } from '../testing.ts'
import { choose } from './commands.ts'
import type { Desk } from './desk.ts'
import { beginDesk, press } from './desk.ts'
import { entryOf, printedOf } from './document.ts'
import { workOn } from './testing.ts'

const TEXT =
  '襄城县总工会把维权做在前头\n\n本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，发展会员320名。职工诉求响应时间缩短45%。7名指导员还入园宣讲。'

/** A person at the desk who presses keys. */
function at(text: string) {
  const work = workOn(text, testContext)
  let desk: Desk = beginDesk(work.scene())
  let said: string | null = null
  return {
    work,
    inHand: () => {
      const { document } = work.scene()
      const entry = desk.current === null ? undefined : entryOf(document, desk.current)
      return entry === undefined ? null : printedOf(document, entry)
    },
    said: () => said,
    desk: () => desk,
    keys: (...keys: readonly string[]) => {
      for (const key of keys) {
        const pressed = press(work.scene(), desk, key)
        if (pressed === null) throw new RangeError(`${key} has no meaning here`)
        if (typeof pressed.act === 'object') work.act(pressed.act.patch)
        desk = pressed.desk
        said = pressed.said ?? null
      }
    },
  }
}

describe('a key at the desk', () => {
  it('says how exact a number is by X and a digit, and takes it so', () => {
    const { keys, work } = at(TEXT)
    // The fifth: as the words read, about, at least, more than, at most.
    keys('ArrowDown', 'x', '5', 'Enter')
    expect(work.figure('7名')).toMatchObject({ account: { as: 'measure' }, said: { exactness: 'atMost' } })
  })

  it('makes a measure of what was taken for none by M, once what a measure needs is said', () => {
    const { keys, work, said, desk } = at('本报讯 2025年，襄城县总工会实行24小时值守。')
    work.sayAbout()
    keys('ArrowDown', 'm')
    expect([said(), desk().asked, desk().toMeasure]).toEqual([
      'no-indicator',
      'indicator',
      work.figure('24小时').id,
    ])
    const name = { from: 'new', name: '值守时长', unit: '小时', kind: 'duration' } as const
    work.act(choose(work.figure('24小时'), 'indicator', name))
    const period = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
    work.act(choose(work.figure('24小时'), 'period', period))
    keys('Enter')
    expect(said()).toBe('no-theme')
    keys('ArrowUp', 'ArrowDown')
    expect(desk().toMeasure).toBeUndefined()
  })

  it('goes on to the next figure that is open once one is settled', () => {
    const { keys, inHand, work } = at(TEXT)
    expect(inHand()).toBe('2025年')
    keys('Enter')
    expect(inHand()).toBe('7名')
    keys('n', 'x')
    expect(inHand()).toBe('320名')
    keys('ArrowUp', 'ArrowUp')
    expect(inHand()).toBe('2025年')
    keys(' ')
    expect(inHand()).toBe('320名')
    expect(work.figure('7名').account).toEqual({ as: 'other' })
  })

  it('answers the question in hand by number, and 0 says that there is none', () => {
    const { keys, work } = at(TEXT)
    keys('ArrowDown', '2')
    const second = work.scene().suggested.figures.get(work.figure('7名').id)?.indicator[1]?.value
    expect(work.figure('7名').said.indicator).toEqual(second)
    keys('t', '0')
    expect(work.figure('7名').said.period).toBeNull()
  })

  it('asks for what is missing in place of taking it', () => {
    const { keys, desk, said, inHand } = at('城东社区为职工理发，送出剪纸412幅。')
    expect(inHand()).toBe('412幅')
    keys('Enter')
    expect(said()).not.toBeNull()
    expect(['theme', 'locality']).toContain(desk().asked)
  })

  it('shows for a new indicator the theme of the one before it, where no known one is near', () => {
    const { keys, desk, work } = at('城东区社区为职工理发，送出剪纸412幅，放映露天电影37场。')
    keys('Enter')
    expect(desk().asked).toBe('theme')
    keys('3', 'Enter')
    const theme = work.scene().document.about.indicators[0]?.theme
    expect(theme).toBeDefined()
    keys('Enter')
    expect(work.scene().document.about.indicators.map((made) => made.theme)).toEqual([theme, theme])
    expect(work.entries().map(({ account }) => account?.as)).toEqual(['measure', 'measure'])
  })

  it('turns the sign of a change alone', () => {
    const { keys, work, said } = at(TEXT)
    keys('ArrowDown', 'd')
    expect(said()).toBe('not-possible')
    keys('ArrowDown', 'ArrowDown', 'd')
    expect(work.figure('45%').said.falls).toBe(false)
  })

  it('repeats the only earlier figure of the same words at once', () => {
    const { keys, work } = at(TEXT)
    keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'r')
    const [first, second] = work
      .entries()
      .filter((entry) => printedOf(work.scene().document, entry) === '7名')
    expect(second?.account).toEqual({ as: 'repeat', of: first?.id })
  })

  it('asks which figure is repeated where no earlier one has the same words', () => {
    const { keys, work, desk } = at(TEXT)
    keys('ArrowDown', 'ArrowDown', 'r')
    expect(desk().mode.kind).toBe('repeat')
    // The nearest is first: 7名, then the year.
    keys('2')
    const [year, , members] = work.entries()
    expect(members?.account).toEqual({ as: 'repeat', of: year?.id })
  })

  it('means nothing where it has no meaning, and leaves a question with Escape', () => {
    const { work, desk, keys } = at(TEXT)
    expect(press(work.scene(), desk(), 'q')).toBeNull()
    keys('n', 'Escape')
    expect(desk().mode.kind).toBe('look')
    keys('s', 'Escape')
    expect(work.entries().every(({ account }) => account === null)).toBe(true)
  })
})
