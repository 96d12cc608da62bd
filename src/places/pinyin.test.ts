import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import { gazetteerOf } from './gazetteer.ts'
import { readHanzi } from './pinyin.ts'

/** Names that English has from another language, or that say more than the Chinese name. */
const OTHERWISE =
  /呼和浩特|哈尔|陕西|拉萨|乌鲁木齐|克拉玛依|喀什|香港|澳门|自治|兵团|师|^神农架|^海港区|^城东区/u
const ENDINGS = /\b(?:District|County|City|Prefecture|Province|Banner|New Area|Region|League|Special)\b/gu

describe('the pinyin of places', () => {
  it('is that of their names in English', () => {
    const read = [...gazetteerOf(places, placeNames, []).places.values()].flatMap(({ name, english }) => {
      if (english === undefined || OTHERWISE.test(name)) return []
      const wanted = english
        .replaceAll(ENDINGS, '')
        .replaceAll(/[^a-zü]/giu, '')
        .toLowerCase()
      return [{ name, wanted: wanted.replaceAll('ü', 'v'), read: readHanzi(name).join('').toLowerCase() }]
    })
    expect(read.length).toBeGreaterThan(2900)
    expect(read.filter((one) => !one.read.startsWith(one.wanted))).toEqual([])
  })

  it.each([
    ['许昌市魏都区总工会', 'xu chang shi wei du qu zong gong hui'],
    ['成都市', 'cheng du shi'],
    ['六合区', 'lu he qu'],
    ['碑林区', 'bei lin qu'],
    ['黄陂区', 'huang pi qu'],
    ['会员2447余名', 'hui yuan yu ming'],
  ])('%s is read %s', (text, read) => {
    expect(readHanzi(text).join(' ')).toBe(read)
  })
})

it('districts whose own name ends in 林 are no districts of forestry', () => {
  const { places: known, named } = gazetteerOf(places, placeNames, [])
  expect(['610103', '140109', '429021', '653101'].map((code) => known.get(code)?.english)).toEqual([
    'Beilin District',
    'Wanbailin District',
    'Shennongjia Forestry District',
    'Kashi',
  ])
  expect(named('碑林').map(({ place }) => place.code)).toEqual(['610103'])
  expect(named('万柏林').map(({ place }) => place.code)).toEqual(['140109'])
})
