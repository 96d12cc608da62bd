import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../data/place-names.json' with { type: 'json' }
import places from '../../../data/places.json' with { type: 'json' }
import catalogue from '../../../data/standard-indicators.json' with { type: 'json' }
import { nineReports } from '../../dataset/testing.ts'
import { IndicatorId } from '../../domain/ids.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import { askable, makeTemplate } from './make-template.ts'

const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const indicators = [
  { id: v.parse(IndicatorId, 'members'), name: '会员人数', unit: '人', definition: '会员。' },
]

const placesOf = (text: string) => {
  const made = makeTemplate({ title: '年报', places: text, periods: '2025年', indicators }, gazetteer)
  return made.kind === 'made' ? made.template.places.map(({ name }) => name) : made
}

describe('the places of a template', () => {
  it('may be all counties of a city, each once', () => {
    expect(placesOf('许昌市各县区\n襄城县')).toEqual([
      '魏都区',
      '建安区',
      '鄢陵县',
      '襄城县',
      '禹州市',
      '长葛市',
    ])
    expect(placesOf('许昌市各县（市、区）')).toHaveLength(6)
  })

  it('may be all cities of a province', () => {
    expect(placesOf('青海省各市州')).toEqual([
      '西宁市',
      '海东市',
      '海北藏族自治州',
      '黄南藏族自治州',
      '海南藏族自治州',
      '果洛藏族自治州',
      '玉树藏族自治州',
      '海西蒙古族藏族自治州',
    ])
  })

  it('are asked where a name is of several, and are the user\u2019s own where no list has them', () => {
    expect(placesOf('鼓楼区')).toMatchObject({ kind: 'asked', name: '鼓楼区' })
    expect(placesOf('东风街道、西关街道')).toEqual(['东风街道', '西关街道'])
  })
})

it('offers each indicator by its name and unit in the language of the reader, and asks in Chinese', () => {
  const all = askable(nineReports, v.parse(StandardIndicatorsSchema, catalogue).indicators)
  const of = (chinese: string) => all.find(({ indicator }) => indicator.name === chinese)
  expect(of('会员数')?.name.en ?? of('会员人数')?.name.en).toBe('Members (people)')
  expect(all.filter(({ name }) => /\p{Script=Han}/u.test(name.en)).map(({ name }) => name.en)).toEqual([])
})

it('takes a year in digits alone and a county in pinyin', () => {
  const made = makeTemplate(
    { title: 'Form', places: 'Xiangcheng County', periods: '2025', indicators },
    gazetteer,
  )
  expect(made.kind === 'made' && made.template.places.map(({ name }) => name)).toEqual(['襄城县'])
})

it('asks for an indicator of a file with the definition alone, without whose it is', () => {
  const [members] = nineReports.indicators.values()
  if (members === undefined) throw new RangeError('no indicator')
  const definition = { zh: '会员。（指标目录的定义；文件没有写明）', en: 'Members.' }
  const asked = askable(
    { ...nineReports, indicators: new Map<string, Indicator>([[members.id, { ...members, definition }]]) },
    [],
  )
  expect(asked.map(({ indicator }) => indicator.definition)).toEqual(['会员。'])
})
