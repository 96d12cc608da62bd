import { describe, expect, it } from 'vitest'
import { closest } from './closest.ts'

describe('the closest ids', () => {
  it('are those that differ by the fewest letters', () => {
    expect(closest('xiangchen', ['gaotai', 'xiangcheng', 'liyang', 'lanshan'])[0]).toBe('xiangcheng')
    expect(closest('LIYANG', ['gaotai', 'liyang'])[0]).toBe('liyang')
  })

  it('are at most three, and none where there are none', () => {
    expect(closest('abcd', ['abcd', 'abce', 'abcf', 'abcg'])).toHaveLength(3)
    expect(closest('a', [])).toEqual([])
  })

  it('are none that is plainly another word', () => {
    expect(closest('nothing', ['liyang', 'gaotai', 'lanshan'])).toEqual([])
    expect(closest('prezent', ['present', 'liyang'])).toEqual(['present'])
  })
})
