import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testContext } from '../testing.ts'
import { previewAcceptAll } from './accept-all.ts'
import { newIndicatorOf } from './answers.ts'
import { auditPart, copiedRuns } from './audit.ts'
import {
  accept,
  add,
  changePart,
  choose,
  cutOf,
  join,
  joinWithNext,
  moveEdge,
  reject,
  remove,
  reopen,
  repeats,
  sameAsLast,
  shownFor,
  split,
  splitAt,
} from './commands.ts'
import type { DraftDocument, Patch } from './document.ts'
import { documentOf, entryOf, patched, printedOf } from './document.ts'
import type { DraftEvent } from './history.ts'
import { beginDraft, nextSteps, withEvent } from './history.ts'
import { beginDocument } from './suggested.ts'
import { workOn } from './testing.ts'

const TEXT =
  '兰溪市总工会推进入会\n\n本报讯 2025年，浙江省兰溪市总工会新发展会员3120人，建成站点36个。站点36个都有空调，其中女会员1200余人。'

describe('a figure', () => {
  it('is taken with the answers that are shown, and no other', () => {
    const work = workOn(TEXT, testContext)
    const before = work.figure('3120人')
    expect([before.account, before.said]).toEqual([null, {}])
    work.act(accept(work.scene(), before))
    const { account, said } = work.figure('3120人')
    expect(account).toEqual({ as: 'measure' })
    expect(said.locality?.name).toBe('兰溪市')
    expect(said.period).toMatchObject({ start: '2025-01-01', end: '2025-12-31' })
  })

  it('is not taken while its indicator has no theme', () => {
    const work = workOn('城东社区为职工理发85人次，送出剪纸412幅。', testContext)
    expect(accept(work.scene(), work.figure('412幅'))).toBeNull()
  })

  it('waits for a person to say which of several places of a name is meant, by itself or for the report', () => {
    const work = workOn('城关总工会今年发展会员1200人。', testContext)
    const figure = () => work.figure('1200人')
    expect(shownFor(work.scene(), figure()).locality).toBeNull()
    expect(accept(work.scene(), figure())).toBeNull()
    expect(previewAcceptAll(work.scene(), 0, 0).left[0]?.by).toContain('locality')
    // Lanzhou's, the second that is offered.
    const [, second] = work.scene().suggested.parts[0]?.report.locality ?? []
    work.act(changePart(work.scene().document, 0, { locality: second?.value ?? null }))
    expect(shownFor(work.scene(), figure()).locality?.value.name).toBe('兰州市城关区')
    expect(accept(work.scene(), figure())).not.toBeNull()
  })

  it('is not said to be of the home of the report where its own name is that of several places', () => {
    const work = workOn('本报讯 溧阳市总工会慰问80人。城关总工会发展会员1200人。', testContext)
    const home = work.scene().suggested.parts[0]?.report.locality[0]?.value ?? null
    work.act(changePart(work.scene().document, 0, { locality: home }))
    expect(shownFor(work.scene(), work.figure('80人')).locality?.value.name).toBe('溧阳市')
    expect(shownFor(work.scene(), work.figure('1200人')).locality).toBeNull()
  })

  it('keeps what was said of it where its edge moves, and is open again', () => {
    const work = workOn(TEXT, testContext)
    work.act(accept(work.scene(), work.figure('1200余人')))
    work.act(moveEdge(work.scene().document, work.figure('1200余人'), 'end', -1))
    const moved = work.figure('1200余')
    expect(moved.account).toBeNull()
    expect(moved.said.locality?.name).toBe('兰溪市')
  })

  it('never lights what another lights, and never half a character', () => {
    const work = workOn('慰问职工🎉30人。', testContext)
    work.act(moveEdge(work.scene().document, work.figure('30人'), 'start', -1))
    expect(work.figure('🎉30人').end).toBe('慰问职工🎉30人'.length)
    const close = workOn('一季度4个、7个。', testContext)
    const wide = { start: 0, end: 8 }
    expect(add(close.scene().document, wide)).toBeNull()
  })

  it('is cut where both halves are numbers, and joined again', () => {
    const work = workOn('由7名队员1名干部组成，共有3支5支队。', testContext)
    const entry = work.figure('3支')
    work.act(join(work.scene().document, entry))
    const joined = work.figure('3支5支')
    expect(cutOf(work.scene().document, joined)).toBe(joined.start + 2)
    work.act(split(work.scene().document, joined, joined.start + 2))
    expect(work.figure('5支').account).toBeNull()
  })

  it('says the same as the last measure', () => {
    const work = workOn(TEXT, testContext)
    const period = { start: '2024-01-01', end: '2024-12-31', basis: 'stated' } as const
    work.act(choose(work.figure('3120人'), 'period', period))
    work.act(accept(work.scene(), work.figure('3120人')))
    work.act(sameAsLast(work.scene(), work.figure('36个')))
    expect(work.figure('36个').said.period).toEqual(period)
    expect(work.figure('36个').account).toBeNull()
  })

  it('repeats an earlier one only while that is a figure of its own', () => {
    const work = workOn(TEXT, testContext)
    work.sayAbout()
    work.acceptAll()
    const [first, second] = work
      .entries()
      .filter((entry) => printedOf(work.scene().document, entry) === '36个')
    if (first === undefined || second === undefined) throw new RangeError('36个 stands twice')
    work.act(repeats(second, first.id))
    const missing = () => {
      const scene = work.scene()
      const [part] = scene.document.parts
      return part === undefined ? [] : auditPart(scene.document, part, scene.suggested, testContext).missing
    }
    expect(missing()).toEqual([])
    work.act(reopen(first))
    expect(missing()).toEqual([
      { kind: 'open', entry: first.id },
      { kind: 'fault', entry: second.id, fault: 'repeat-gone' },
    ])
  })

  it('that is taken out is left over, until its words are lit again', () => {
    const work = workOn(TEXT, testContext)
    const { start, end } = work.figure('3120人')
    work.act(remove(work.figure('3120人')))
    const scene = work.scene()
    const [part] = scene.document.parts
    const missing =
      part === undefined ? [] : auditPart(scene.document, part, scene.suggested, testContext).missing
    expect(missing).toContainEqual({ kind: 'leftover', start, end })
    // Blanks that were selected with it are left out.
    work.act(add(scene.document, { start, end }))
    expect(work.figure('3120人').start).toBe(start)
  })
})

describe('all figures above a threshold', () => {
  it('are named before anything is taken, with what holds the others back', () => {
    const work = workOn(TEXT, testContext)
    const preview = previewAcceptAll(work.scene(), 0, 0.75)
    expect(work.entries().every(({ account }) => account === null)).toBe(true)
    expect(preview.taken).toContain(work.figure('2025年').id)
    expect(preview.taken.length + preview.left.length).toBe(work.entries().length)
    expect(preview.left.every(({ by }) => by.length > 0)).toBe(true)
    work.act(preview.patch)
    const open = work.entries().filter(({ account }) => account === null)
    expect(open.map(({ id }) => id)).toEqual(preview.left.map(({ id }) => id))
  })

  it('never hold a repeat or a new indicator', () => {
    const work = workOn(TEXT, testContext)
    const { taken } = previewAcceptAll(work.scene(), 0, 0)
    const { figures } = work.scene().suggested
    for (const id of taken) {
      const isNew = figures.get(id)?.indicator[0]?.value.from === 'new'
      expect(isNew || (figures.get(id)?.repeats[0]?.score ?? 0) >= 0.7).toBe(false)
    }
  })
})

describe('the parts of a text', () => {
  const two = `甲县工会送清凉\n\n本报讯 甲县总工会慰问职工30人。\n\n乙县工会办夜校\n\n乙县总工会开班12期。`

  it('are split at a line and joined again', () => {
    const work = workOn(two, testContext)
    const { document } = work.scene()
    expect(document.parts).toHaveLength(1)
    work.act(splitAt(document, two.indexOf('乙县工会办') + 3))
    expect(
      work.scene().document.parts.map(({ start, end }) => two.slice(start, end).trim().slice(0, 7)),
    ).toEqual(['甲县工会送清凉', '乙县工会办夜校'])
    work.act(joinWithNext(work.scene().document, 0))
    expect(work.scene().document.parts.map(({ start, end }) => [start, end])).toEqual([[0, two.length]])
  })

  it('point out a summary that has a sentence of the text', () => {
    const work = workOn(two, testContext)
    const said = (zh: string) => {
      work.act(changePart(work.scene().document, 0, { summary: { zh, en: '' } }))
      const [part] = work.scene().document.parts
      return part === undefined ? [] : copiedRuns(work.scene().document, part)
    }
    expect(said('慰问了三十名职工，夜校开了十二期。')).toEqual([])
    expect(said('摘要：本报讯 甲县总工会慰问职工30人。乙县工会办夜校 不')).toEqual([
      '本报讯甲县总工会慰问职工30人。乙县工会办夜校',
    ])
  })
})

describe('a history', () => {
  const base = beginDocument('草稿', TEXT, testContext)
  const step = (patch: Patch): DraftEvent => ({ act: 'choose', patch, figure: null, ms: 1000 })
  const undo: DraftEvent = { act: 'undo', figure: null, ms: 500 }
  const redo: DraftEvent = { act: 'redo', figure: null, ms: 500 }

  it('goes back to the beginning and forth again, however long it is', () => {
    let history = beginDraft(base)
    const states: DraftDocument[] = [history.document]
    for (let n = 0; n < 300; n += 1) {
      const entry = history.document.entries[n % 3]
      if (entry === undefined) continue
      history = withEvent(history, step(n % 2 === 0 ? reject(entry, 'other') : reopen(entry)))
      states.push(history.document)
    }
    for (const state of states.slice(0, -1).toReversed()) {
      history = withEvent(history, undo)
      expect(history.document.entries).toEqual(state.entries)
    }
    expect(nextSteps(history).undo).toBeNull()
    expect(withEvent(history, undo)).toBe(history)
    for (const state of states.slice(1)) {
      history = withEvent(history, redo)
      expect(history.document.entries).toEqual(state.entries)
    }
    expect(nextSteps(history).redo).toBeNull()
  })

  it('drops what was undone once something else is done', () => {
    const [one, other] = base.entries
    if (one === undefined || other === undefined) throw new RangeError('the text has figures')
    let history = withEvent(beginDraft(base), step(reject(one, 'label')))
    history = withEvent(history, undo)
    history = withEvent(history, step(reject(other, 'label')))
    expect(withEvent(history, redo)).toBe(history)
    expect(entryOf(history.document, one.id)?.account).toBeNull()
  })
})

/** What texts are made of that is known to move offsets. */
const PIECES = [
  '会员',
  '🎉',
  '👨‍👩‍👧',
  '\uFEFF',
  '\r\n',
  '\n',
  '\u3000',
  '　　',
  '近400组',
  '１２名',
  '3,120人',
  '92%',
  '，',
  '。',
  '2025年',
  '𠮷林市',
  '几十',
  '发展会\r\n员12',
  '0人',
]

describe('what is lit', () => {
  it('is the slice of the kept text that the figure says, whatever is done', () => {
    const acts = fc.array(fc.tuple(fc.nat(5), fc.nat(40)), { maxLength: 12 })
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(texts, acts, (pieces, done) => {
        const text = pieces.join('')
        let document = documentOf(beginDocument('', text, testContext))
        for (const [kind, at] of done) {
          const entry = document.entries[at % Math.max(1, document.entries.length)]
          const patch =
            kind === 5
              ? add(document, { start: at % (text.length + 1), end: (at % (text.length + 1)) + 3 })
              : entry === undefined
                ? null
                : kind === 0
                  ? moveEdge(document, entry, 'start', at % 2 === 0 ? 1 : -1)
                  : kind === 1
                    ? moveEdge(document, entry, 'end', at % 2 === 0 ? 1 : -1)
                    : kind === 2
                      ? split(document, entry, cutOf(document, entry))
                      : kind === 3
                        ? join(document, entry)
                        : remove(entry)
          if (patch === null) continue
          const next = patched(document, patch)
          expect(patched(next.document, next.inverse).document.entries).toEqual(document.entries)
          document = next.document
        }
        let last = 0
        for (const entry of document.entries) {
          expect(entry.start).toBeGreaterThanOrEqual(last)
          expect(printedOf(document, entry)).toBe(text.slice(entry.start, entry.end))
          expect(printedOf(document, entry)).not.toBe('')
          // Half of a character is a sign by itself only where the text has it so.
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(printedOf(document, entry))).toBe(false)
          last = entry.end
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('a new indicator is shown the theme of the known one whose name it has', () => {
  const work = workOn('本报讯 2025年，襄城县企业集体合同覆盖率为93%，比上年提高1.6个百分点。', testContext)
  work.sayAbout()
  const figure = work.figure('1.6个百分点')
  const { suggested, context, document } = work.scene()
  const answer = shownFor(work.scene(), figure).indicator?.value
  if (answer?.from !== 'new') throw new RangeError('its change is no known indicator')
  expect(newIndicatorOf(document, answer, suggested.figures.get(figure.id), context).theme).toBe('rights')
})
