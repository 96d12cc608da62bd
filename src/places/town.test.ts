import { describe, expect, it } from 'vitest'
import { townOfUnion } from './town.ts'

describe('the union of a town', () => {
  it.each([
    ['城关镇总工会', '城关镇'],
    ['城关镇工会', '城关镇'],
    ['茨沟乡工会联合会', '茨沟乡'],
    ['西大街街道总工会', '西大街街道'],
    ['东街社区工会委员会', '东街社区'],
    ['张庄村工会', '张庄村'],
    ['经济开发区总工会', '经济开发区'],
    ['高新技术产业园区工会', '高新技术产业园区'],
    ['开发区总工会', '开发区'],
    ['襄城县城关镇总工会', '襄城县城关镇'],
  ])('%s is that of %s', (union, town) => expect(townOfUnion(union)).toBe(town))

  it.each([
    // A body of its own within the town, or of firms and offices there.
    '城关镇联合工会',
    '城关镇机关工会',
    '城关镇建筑业工会联合会',
    '开发区管委会工会',
    '城关街道办事处工会',
    '华西村集团工会',
    // Kinds of unions.
    '乡镇工会',
    '乡镇（街道）工会',
    '街道总工会',
    '社区工会',
    '村工会',
    '园区工会',
    '开发区工会',
    '其他乡镇工会',
    '基层工会',
    // No union.
    '城关镇',
    '城关镇人民政府',
  ])('%s is the union of no town for certain', (name) => expect(townOfUnion(name)).toBe(''))
})
