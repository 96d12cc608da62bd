import { expect, it } from 'vitest'
import { checkGold } from '../../../bench/gold/check-gold.mjs'
import { readSource } from '../../../bench/gold/read-source.mjs'
import { testContext } from '../testing.ts'
import { reject } from './commands.ts'
import { correctionsOf, goldFigures } from './corrections.ts'
import { workOn } from './testing.ts'

const TEXT =
  '本报讯 2月3日，襄城县总工会慰问近400户职工，不到20人请假，第14届赛事吸引三级企业12家。热线12351开通，约30人来电。'

function goldOf(work: ReturnType<typeof workOn>) {
  const scene = work.scene()
  const [part] = scene.document.parts
  if (part === undefined) throw new RangeError('a draft has a part')
  return { figures: goldFigures(scene, part), corrections: correctionsOf(scene, part) }
}

it('figures are exported as the gold files have them: names without a value, and one bound under a number', () => {
  const work = workOn(TEXT, testContext)
  work.sayAbout()
  work.acceptAll()
  const { figures } = goldOf(work)
  expect(() => checkGold(TEXT, figures)).not.toThrow()
  const none = { value: null, lower: null, upper: null, bound: 'exact', unit: '' }
  const of = (text: string) => figures.find((figure) => figure.text === text)
  expect(of('2月3日')).toMatchObject({ ...none, kind: 'date' })
  expect(of('三级')).toMatchObject({ ...none, kind: 'label' })
  expect(of('12351')).toMatchObject(none)
  expect(of('近400户')).toMatchObject({ bound: 'below', near: true, value: 400, lower: null, upper: 400 })
  expect(of('不到20人')).toMatchObject({ bound: 'below', near: false, value: 20, lower: null, upper: 20 })
  expect(of('约30人')).not.toHaveProperty('near')
})

it('what was said otherwise than suggested is a correction, and its figure has the kind that was said', () => {
  const work = workOn(TEXT, testContext)
  work.sayAbout()
  work.acceptAll()
  work.act(reject(work.figure('12家'), 'label'))
  const { figures, corrections } = goldOf(work)
  expect(corrections).toContainEqual({
    start: TEXT.indexOf('12家'),
    end: TEXT.indexOf('12家') + 3,
    text: '12家',
    question: 'account',
    suggested: 'measure',
    chosen: 'label',
  })
  expect(figures.find(({ text }) => text === '12家')).toMatchObject({ kind: 'label', value: null, unit: '' })
})

it('what is exported is a source of the gold texts as it is; one that does not stand in its text is none', () => {
  const work = workOn(TEXT, testContext)
  work.sayAbout()
  work.acceptAll()
  const gold = goldOf(work)
  const exported = (text: string) => JSON.stringify({ text, ...gold })
  expect(readSource('own-1.gold.json', exported(TEXT))).toEqual({
    id: 'own-1',
    text: TEXT,
    figures: gold.figures,
  })
  expect(() => readSource('own-1.gold.json', exported(TEXT.slice(1)))).toThrow('not the slice')
  expect(() => readSource('own-1.gold.json', '[]')).toThrow('a text and its figures')
  expect(readSource('01.marked', 'genre: news\n\n会员⟦12名⟧').text).toBe('会员12名')
})
