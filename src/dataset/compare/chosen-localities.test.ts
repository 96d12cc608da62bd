import { describe, expect, it } from 'vitest'
import { nineReports } from '../testing.ts'
import { readChosen, writeChosen } from './chosen-localities.ts'

const dataset = nineReports
const ids = (text: string | undefined) => {
  const { localities, unknown, beyond } = readChosen(text, dataset)
  return [localities.map(({ id }) => id), unknown, beyond.map(({ id }) => id)]
}

describe('the localities of an address', () => {
  it('are read in their order, each once', () => {
    expect(ids('lanshan, haigang,lanshan,')).toEqual([['lanshan', 'haigang'], [], []])
    expect(ids(undefined)).toEqual([[], [], []])
  })

  it('are four at most, and those beyond are named', () => {
    expect(ids('lanshan,haigang,liyang,gaotai,hubei')).toEqual([
      ['lanshan', 'haigang', 'liyang', 'gaotai'],
      [],
      ['hubei'],
    ])
  })

  it('that do not exist are named', () => {
    expect(ids('lanshan,nowhere')).toEqual([['lanshan'], ['nowhere'], []])
  })

  it('are written as they are read', () => {
    expect(writeChosen(['lanshan', 'haigang'])).toBe('lanshan,haigang')
    expect(writeChosen([])).toBeUndefined()
  })
})
