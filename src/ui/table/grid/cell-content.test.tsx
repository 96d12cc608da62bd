import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { index, observations } from '../../../dataset/table/testing.ts'
import { cellContent, ValueText } from './cell-content.tsx'

type Asked = Pick<Parameters<typeof cellContent>[0], 'id' | 'observation' | 'oneLine' | 'terms'>

const htmlOf = (asked: Asked) =>
  renderToStaticMarkup(
    cellContent({
      ...asked,
      context: index.context,
      style: { language: 'zh', notation: 'compact' },
      withCategory: false,
      withScope: false,
      withStatus: true,
      withConflict: false,
      withReview: false,
    }),
  )

it('keeps the word for a bound in one piece where a search marks a part of it', () => {
  const observation = observations.find(({ quantity }) => quantity.bound === 'nearly')
  if (observation === undefined) throw new Error('no value is nearly something')
  const html = htmlOf({ id: 'bound', observation, oneLine: false, terms: ['近'] })
  expect(html).toMatch(/<span><mark[^>]*>近<\/mark><\/span><\/span>$/u)
})

it('looks for places to end a line at only where a cell may have several lines', () => {
  const observation = observations.find(({ indicator }) => indicator.name.zh.length > 6)
  if (observation === undefined) throw new Error('no indicator has a long name')
  const places = (oneLine: boolean, terms: readonly string[]) =>
    htmlOf({ id: 'indicator', observation, oneLine, terms }).split('<wbr').length - 1
  const [first = ''] = observation.indicator.name.zh
  for (const terms of [[], [first]]) {
    expect(places(false, terms)).toBeGreaterThan(0)
    expect(places(true, terms)).toBe(0)
  }
})

it('marks a derived value beside its number, in rows of one line and of several', () => {
  const style = { language: 'zh', notation: 'compact' } as const
  for (const observation of observations)
    for (const oneLine of [true, false]) {
      const html = renderToStaticMarkup(
        <ValueText observation={observation} style={style} oneLine={oneLine} terms={[]} />,
      )
      expect(html.includes('推算')).toBe(observation.status === 'derived')
    }
  expect(observations.some(({ status }) => status === 'derived')).toBe(true)
})
