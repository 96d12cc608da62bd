import { describe, expect, it } from 'vitest'
import { isolated } from '../../lib/hidden-signs.ts'
import { namesakeOf } from './namesake.ts'

const named = (id: string, zh: string, en = zh) => ({ id, name: { zh, en } })
const members = named('own-1', '会员人数', 'Members')
const money = named('own-2', '会费')

describe('a word that is to have another name', () => {
  it('meets the one that has it, in either language and however it is written', () => {
    const meets = (zh: string, en: string) => namesakeOf([members, money], money, { zh, en })?.id ?? null
    expect(meets('会员人数', '会费')).toBe('own-1')
    expect(meets(' 会员人数 ', '会费')).toBe('own-1')
    expect(meets('会费', 'members')).toBe('own-1')
    expect(meets('会费收入', '会费收入')).toBeNull()
    const palace = named('own-5', '文化宫', 'Workers’ palace')
    expect(namesakeOf([palace, money], money, { zh: '宫', en: "Workers' palace" })).toBe(palace)
  })

  it('meets a name that is set apart in a line', () => {
    const hebrew = named('own-3', isolated('שם'))
    expect(namesakeOf([hebrew, money], money, { zh: 'שם', en: '会费' })).toBe(hebrew)
  })

  it('may keep a name that two had from the beginning', () => {
    const twin = named('own-4', '会员人数', 'Members')
    expect(namesakeOf([members, twin], twin, twin.name)).toBeNull()
    expect(namesakeOf([members, twin], twin, { zh: '会员人数', en: 'Member count' })).toBeNull()
  })
})
