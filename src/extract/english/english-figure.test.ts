import { describe, expect, it } from 'vitest'
import { worded } from '../worded-for-tests.ts'

/** Each sentence invented, and judged by hand before it was read. */
const read = (cases: readonly (readonly [string, readonly string[]])[]) =>
  it.each(cases)('%s', (text, expected) => expect(worded(text)).toEqual(expected))

describe('numbers of an English sentence', () => {
  read([
    ['The union helped 3,400 workers.', ['3,400 workers | measure | exact 3400 | workers']],
    ['It raised 1.26 million yuan.', ['1.26 million yuan | measure | exact 1260000 | yuan']],
    ['Membership grew to 1.26 million.', ['1.26 million | measure | exact 1260000 | ']],
    ['It trained 500 new workers.', ['500 | measure | exact 500 | ']],
    ['Wages rose by 4.6 percent', ['4.6 percent | measure | exact 4.6 | percent']],
    ['up 5.5 percentage points', ['5.5 percentage points | measure | exact 5.5 | percentage points']],
    ['a hall of 1,200 square meters', ['1,200 square meters | measure | exact 1200 | square meters']],
    ['a fee of RMB 3.2 million', ['RMB 3.2 million | measure | exact 3200000 | RMB']],
    ['a 240-unit dormitory', ['240-unit | measure | exact 240 | unit']],
    ['a 5-star hotel', ['5-star | label | vague | ']],
    ["the federation's 136 start-up projects", ['136 | measure | exact 136 | ']],
    ['the negotiators, nine from each side', ['nine | measure | exact 9 | ']],
    ['held 40 weekend classes', ['40 | measure | exact 40 | ']],
    ['The total reached 12 billion yuan', ['12 billion yuan | measure | exact 12000000000 | yuan']],
  ])
})

describe('words that say how exact an English number is', () => {
  read([
    ['more than 300 workers', ['more than 300 workers | measure | above 300 | workers']],
    ['no more than 300 workers', ['no more than 300 workers | measure | atMost 300 | workers']],
    ['nearly 400 firms', ['nearly 400 firms | measure | nearly 400 | firms']],
    ['fewer than 400 firms', ['fewer than 400 firms | measure | below 400 | firms']],
    ['About 320 workers came', ['About 320 workers | measure | approx 320 | workers']],
    ['at least 88%', ['at least 88% | measure | atLeast 88 | %']],
    ['up to 300 people', ['up to 300 people | measure | atMost 300 | people']],
    ['firms with 100 or more employees', ['100 or more employees | measure | atLeast 100 | employees']],
    ['paid within 48 hours', ['within 48 hours | duration | atMost 48 | hours']],
    [
      '1.2 points higher than three years ago',
      ['1.2 points | measure | exact 1.2 | points', 'three years | duration | exact 3 | years'],
    ],
    ['Dozens of apprentices', ['Dozens of apprentices | measure | vague | apprentices']],
  ])
})

describe('English numbers in words', () => {
  read([
    ['lasted three days', ['three days | duration | exact 3 | days']],
    ['a three-day fair', ['three-day | duration | exact 3 | day']],
    ['Twenty-five workers', ['Twenty-five workers | measure | exact 25 | workers']],
    ['one hundred and twenty members', ['one hundred and twenty members | measure | exact 120 | members']],
    ['half an hour', ['half an hour | duration | exact 0.5 | hour']],
    ['two and a half years', ['two and a half years | duration | exact 2.5 | years']],
    ['a quarter of a million people', ['a quarter of a million | measure | exact 250000 | ']],
    ['half a million yuan', ['half a million yuan | measure | exact 500000 | yuan']],
    ['three more than before', ['three | measure | exact 3 | ']],
    ['three new workshops', ['three | measure | exact 3 | ']],
    ['Two-thirds of them agreed', ['Two-thirds | measure | exact 0.6666666666666666 | ']],
    ['nearly a third were adopted', ['nearly a third | measure | nearly 0.3333333333333333 | ']],
    ['for a third time', []],
    ['only one in five had a contract', ['one in five | measure | exact 0.2 | ']],
    [
      'Strike days fell by a fifth to 36 days',
      ['a fifth | measure | exact 0.2 | ', '36 days | duration | exact 36 | days'],
    ],
    ['reviewed by a third party in May', []],
    ['more than half of them', ['more than half | measure | above 0.5 | ']],
    ['in the first half of the year', []],
    ['one of the halls, and no one else', []],
    ['the Three Gorges project', []],
    ['on the one hand', []],
  ])
})

describe('English ranges and changes', () => {
  read([
    ['wages of 4,500 to 12,000 yuan', ['4,500 to 12,000 yuan | measure | range 4500..12000 | yuan']],
    ['from 88% to 93.5%', ['88% | measure | exact 88 | %', '93.5% | measure | exact 93.5 | %']],
    ['between 20 and 30 workers', ['20 and 30 workers | measure | range 20..30 | workers']],
    ['six to eight hours', ['six to eight hours | duration | range 6..8 | hours']],
    ['two to three million', ['two to three million | measure | range 2000000..3000000 | ']],
    ['2 to 3 million people', ['2 to 3 million people | measure | range 2000000..3000000 | people']],
  ])
})

describe('English dates and names', () => {
  read([
    ['on May 6, 2024, unions met', ['May 6, 2024 | date | vague | ']],
    ['by the end of 2025 unions had met', ['2025 | date | vague | ']],
    ['from 8:30 a.m. on', ['8:30 a.m. | time | vague | ']],
    ['the 12th contest', ['12th | ordinal | exact 12 | ']],
    ['Room 403 is open', ['403 | label | exact 403 | ']],
    ['the plan (2021-25)', ['2021-25 | date | vague | ']],
    ['in the first three quarters of the year', ['three quarters | date | vague | ']],
    ['three quarters of them', ['three quarters | measure | exact 0.75 | ']],
    ['July 1-15, all day', ['July 1-15 | date | vague | ']],
    [
      'Of the 300 members, 120 are women',
      ['300 members | measure | exact 300 | members', '120 | measure | exact 120 | '],
    ],
    ['call 120 at once', ['120 | label | exact 120 | ']],
    ['No. 12 Document', ['12 | label | exact 12 | ']],
    ['Windows 11 and Line 3 run', ['11 | label | exact 11 | ', '3 | label | exact 3 | ']],
    ['升级到 iOS 15 的手机', ['15 | label | exact 15 | ']],
  ])
})

it('reads a long run of grouped numbers in time', () => {
  // Of the processor, which a loaded machine gives later but not more of.
  const from = process.cpuUsage()
  worded('1,'.repeat(100_000))
  expect(process.cpuUsage(from).user).toBeLessThan(20_000_000)
})
