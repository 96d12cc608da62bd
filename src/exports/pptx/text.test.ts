import { expect, test } from 'vitest'
import { figureText } from '../../charts/scene/figure.ts'
import { paragraph } from './text.ts'

test('a unit stands as close behind its magnitude as in other media', () => {
  const wording = { lead: '', figure: '116.3', tail: '万', unit: '元' }
  const look = { size: 100, words: 42, face: 'title' } as const
  const runs = paragraph(figureText({ wording, tone: 'plain' }, 0, look), 'zh')
    .split('<a:r>')
    .slice(1)
  const spaced = runs.map((run) => [/<a:t>(.*)<\/a:t>/u.exec(run)?.[1], / spc="(.*?)"/u.exec(run)?.[1]])
  // 5.88 pixels of 1920 are 2.94 points of 960: 294 hundredths of a point, of the character before the unit.
  expect(spaced).toEqual([
    ['116.3', undefined],
    ['万', '-294'],
    ['元', undefined],
  ])
})
