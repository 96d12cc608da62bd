import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { index, observations } from '../../../dataset/table/testing.ts'
import { cellContent } from './cell-content.tsx'

it('keeps the word for a bound in one piece where a search marks a part of it', () => {
  const observation = observations.find(({ quantity }) => quantity.bound === 'nearly')
  if (observation === undefined) throw new Error('no value is nearly something')
  const html = renderToStaticMarkup(
    cellContent({
      id: 'bound',
      observation,
      context: index.context,
      style: { language: 'zh', notation: 'compact' },
      withCategory: false,
      withScope: false,
      withStatus: true,
      withConflict: false,
      withReview: false,
      oneLine: false,
      terms: ['近'],
    }),
  )
  expect(html).toMatch(/<span>接<mark[^>]*>近<\/mark><\/span><\/span>$/u)
})
