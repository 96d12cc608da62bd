import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { isolated } from '../../lib/hidden-signs.ts'
import { KeepNumbers } from './keep-numbers.tsx'

/** The text with a stroke where a line may end although no sign says so, and brackets around what stays together. */
const told = (text: string) =>
  renderToStaticMarkup(<KeepNumbers text={text} />)
    .replace(/^<span[^>]*>|<\/span>$/gu, '')
    .replaceAll('<wbr/>', '|')
    .replace(/<span[^>]*>/gu, '[')
    .replaceAll('</span>', ']')

it('lets a line of Chinese end between words, and never within a name', () => {
  const title = told('34家餐饮企业的100余名厨师参加秦皇岛市职工中式烹调技能大赛')
  expect(title).toContain('参加|秦皇岛市|职工')
  expect(title).toContain('[100余名]|厨师')
  expect(title.startsWith('[34家]|餐饮')).toBe(true)
})

it('lets no line begin with a sign that belongs to the one before', () => {
  expect(told('襄城：工会指导员上门，（推算）')).not.toMatch(/\|[：，（）]|（\|/u)
})

it('lets no line begin with the dot of a list, as everywhere on a page', () => {
  expect(told('技能竞赛参赛者 · 岚山区')).toContain('参赛者\u00a0· 岚山区')
  expect(told('up to Jan 2026 (inferred) · unit: people')).toContain('(inferred)\u00a0· unit')
})

it('keeps English compounds together, and sets apart what came from outside', () => {
  expect(told('41 of them at work-area level')).toContain('[work-area]')
  expect(told('8 localities in 8 provincial-level regions')).toContain('[8 provincial-level]')
  expect(told(`${isolated('שלום 7')}: 12`)).toMatch(/^<bdi>שלום 7<\/bdi>: \[12\]$/u)
})

it('lets a number break that no line has room for', () => {
  expect(told(`${'9'.repeat(300)}人`)).not.toContain('[')
})
