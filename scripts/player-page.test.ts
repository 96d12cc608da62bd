import { expect, it } from 'vitest'
import { withWordsFirst } from './player-page.ts'

it('puts what a show says while it opens before its styles and its script', () => {
  const page =
    '<head><script type="module" crossorigin>start("<div>")</script><style>p{}</style></head><body><p>Opening…</p></body>'
  expect(withWordsFirst(page)).toBe(
    '<head></head><body><p>Opening…</p><script type="module" crossorigin>start("<div>")</script><style>p{}</style>\n  </body>',
  )
})
