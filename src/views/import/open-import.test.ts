import { expect, it } from 'vitest'
import { createOpenImport } from './open-import.ts'
import type { Source } from './use-reading.ts'

const source = (id: number): Source => ({
  id,
  name: `${id}.csv`,
  origin: { kind: 'pasted', text: '' },
  read: { kind: 'csv', sheets: [], encoding: null, delimiter: null, notes: [] },
  choice: {},
  found: { encoding: null, delimiter: null },
})

it('lets the browser ask before it leaves while a file is open, and forgets what was said with the last file', () => {
  const held: boolean[] = []
  const store = createOpenImport((isHeld) => held.push(isHeld))
  store.setState({ sources: [source(1), source(2)], said: new Map([['unit:会员', '人']]) })
  expect(held.at(-1)).toBe(true)
  store.setState({ sources: [source(2)] })
  expect(store.getState().said.get('unit:会员')).toBe('人')
  expect(held.at(-1)).toBe(true)
  store.setState({ sources: [] })
  expect(store.getState().said.size).toBe(0)
  expect(held.at(-1)).toBe(false)
})
