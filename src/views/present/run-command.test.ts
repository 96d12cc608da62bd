import { describe, expect, test, vi } from 'vitest'
import type { ShowActions, ShowState } from './run-command.ts'
import { runCommand } from './run-command.ts'
import type { Command } from './show-keys.ts'

const CALM: ShowState = { over: null, blank: null, pointer: 'none', auto: null, count: 12 }

/** The actions that a command calls, with what it gives them. */
function does(command: Command, state: Partial<ShowState> = {}, fullScreen = false): unknown[] {
  const called: unknown[] = []
  const actions = new Proxy({} as ShowActions, {
    get: (_, name) =>
      vi.fn((...given: unknown[]) => {
        called.push([name, ...given])
        return name === 'leaveFullScreen' ? fullScreen : undefined
      }),
  })
  runCommand(command, { ...CALM, ...state }, actions)
  return called
}

test('slides are turned and named', () => {
  expect(does({ do: 'next' })).toEqual([['step', 1]])
  expect(does({ do: 'last' })).toEqual([['slide', 12]])
  expect(does({ do: 'go', slide: 4 })).toEqual([['slide', 4]])
})

test('turning a page on a blank screen shows the slide again and turns nothing', () => {
  expect(does({ do: 'next' }, { blank: 'black' })).toEqual([['blank', null]])
  expect(does({ do: 'white' }, { blank: 'black' })).toEqual([['blank', 'white']])
  expect(does({ do: 'black' }, { blank: 'black' })).toEqual([['blank', null]])
})

describe('Escape leaves one thing at a time', () => {
  test.each([
    ['what lies over the slide', { over: 'help', blank: 'black', pointer: 'laser' }, [['over', null]]],
    ['the blank screen', { blank: 'black', pointer: 'laser' }, [['blank', null]]],
    ['the pointer', { pointer: 'laser' }, [['pointer', 'none']]],
  ] as const)('%s', (_, state, expected) => {
    expect(does({ do: 'escape' }, state, true)).toEqual(expected)
  })

  test('the full screen, then the show', () => {
    expect(does({ do: 'escape' }, {}, true)).toEqual([['leaveFullScreen']])
    expect(does({ do: 'escape' }, {}, false)).toEqual([['leaveFullScreen'], ['leave']])
  })
})

test('keys make what is read larger or smaller', () => {
  expect(does({ do: 'larger' })).toEqual([['grow', 1]])
  expect(does({ do: 'smaller' })).toEqual([['grow', -1]])
})

test('the pointer goes from laser to spotlight to none', () => {
  expect(does({ do: 'pointer' })).toEqual([['pointer', 'laser']])
  expect(does({ do: 'pointer' }, { pointer: 'laser' })).toEqual([['pointer', 'spotlight']])
  expect(does({ do: 'pointer' }, { pointer: 'spotlight' })).toEqual([['pointer', 'none']])
})

test('slides begin and stop to turn by themselves', () => {
  expect(does({ do: 'auto' })).toEqual([['auto', 15]])
  expect(does({ do: 'auto' }, { auto: 5 })).toEqual([['auto', null]])
})
