import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { isolated } from '../lib/hidden-signs.ts'
import { OutsidePhrased, Phrased } from './phrased.tsx'

/** The text with a stroke where a line of a narrow column may end although no sign says so. */
const told = (html: string) => html.replaceAll('<wbr/>', '|')
const said = (text: string) => told(renderToStaticMarkup(<Phrased text={text} />))

it('lets a line of a narrow column end behind phrases, and within none', () => {
  expect(said('心理服务阵地')).toBe('心理|服务|阵地')
  expect(said('新就业形态劳动者入会')).toContain('劳动者')
  expect(said('1地之和，6地没有数值')).not.toMatch(/数\|值|没\|有/u)
})

it('leaves what has no Chinese words, and what stands on one line anyway, as it is', () => {
  expect(said('Collective-contract coverage')).toBe('Collective-contract coverage')
  expect(said('溧阳市')).toBe('溧阳市')
})

it('keeps an English date in one piece, and each point to what stands before it', () => {
  expect(said('Longdong area · up to 8 Jan 2026 (inferred)')).toBe(
    'Longdong area\u00a0· up to 8\u00a0Jan\u00a02026 (inferred)',
  )
  expect(said('Jun 2024 – Jan 2026')).toBe('Jun\u00a02024 – Jan\u00a02026')
  expect(said('May 20 people')).toBe('May 20 people')
})

it('sets apart what came from outside, in phrases too', () => {
  expect(told(renderToStaticMarkup(<OutsidePhrased text="西宁市城东区" lang="zh-CN" />))).toMatch(
    /^<bdi lang="zh-CN">西宁市\|城东区<\/bdi>$/u,
  )
  expect(said(`${isolated('שלום 企业员工')}：新建企业`)).toBe('<bdi>שלום 企业|员工</bdi>：新建|企业')
})
