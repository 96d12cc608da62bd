import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import { gazetteerOf } from './gazetteer.ts'
import { matchPlace, placesIn } from './match-place.ts'

const gazetteer = gazetteerOf(places, placeNames, [])
const codeOf = (name: string, within: readonly string[] = []) => {
  const around = within.flatMap((key) => gazetteer.places.get(key) ?? [])
  const match = matchPlace(name, gazetteer, around)
  if (match.kind === 'place') return match.place.key
  return match.kind === 'ask' ? `asked: ${match.candidates.map(gazetteer.fullName).join('、')}` : 'none'
}

describe('a place', () => {
  it.each([
    ['河南省许昌市襄城县', '411025'],
    ['河南襄城县', '411025'],
    ['许昌市襄城县总工会', '411025'],
    ['江苏溧阳', '320481'],
    ['西宁城东区', '630102'],
    ['内蒙古', '150000'],
    ['延边州', '222400'],
    ['鄂温克旗', '150724'],
    ['浦东', '310115'],
    ['南京鼓楼区总工会委员会', '320106'],
    ['兵团十三师', 'xpcc-13'],
    ['八师石河子市', 'xpcc-8'],
    ['411025', '411025'],
    ['全国', '000000'],
  ])('is found as %s', (name, key) => expect(codeOf(name)).toBe(key))

  it('is never found by an ending that it does not have', () => {
    expect(codeOf('吉林市')).toBe('220200')
    expect(codeOf('襄城区')).toBe('420602')
    expect(codeOf('海南州')).toBe('632500')
    expect(codeOf('河南县')).toBe('632324')
    expect(codeOf('高台区')).toBe('asked: 高台县')
    expect(codeOf('西宁县')).toBe('asked: 西宁市')
  })

  it('is asked for where several have the name, unless the sheet speaks of one of them', () => {
    expect(codeOf('市中区')).toBe('asked: 济南市市中区、枣庄市市中区、内江市市中区、乐山市市中区')
    expect(codeOf('市中区', ['370100'])).toBe('370103')
  })

  it('is asked for by a short name that towns of many cities have, unless something says where it is', () => {
    expect(codeOf('城东')).toBe('asked: 城东区')
    expect(codeOf('城东总工会')).toBe('asked: 城东区')
    expect(codeOf('东城')).toBe('asked: 东城区')
    expect(codeOf('兴隆')).toBe('asked: 兴隆县')
    expect(codeOf('Chengdong')).toBe('asked: 城东区')
    expect(codeOf('城东区')).toBe('630102')
    expect(codeOf('Chengdong District')).toBe('630102')
    expect(codeOf('西宁城东')).toBe('630102')
    expect(codeOf('城东', ['630100'])).toBe('630102')
    expect(codeOf('高台')).toBe('620724')
  })

  it('is found by a former name; what went into another place is asked', () => {
    expect(codeOf('沙县')).toBe('350405')
    expect(codeOf('襄樊市')).toBe('420600')
    expect(codeOf('下城区')).toBe('asked: 拱墅区')
  })

  it.each(['合计', '省直', '首山机械公司', '340176'])('is none where it says %s', (name) =>
    expect(codeOf(name)).toBe('none'),
  )

  it('is found in a title by its longest name', () => {
    const named = (title: string) => placesIn(title, gazetteer).map(({ place }) => place.key)
    expect(named('2025年河南省许昌市襄城县会员数')).toEqual(['411025'])
    expect(named('各县区工会会员情况')).toEqual([])
    expect(named('城东总工会会员情况')).toEqual([])
    expect(named('西宁市城东总工会会员情况')).toEqual(['630102'])
  })
})

it.each([
  ['411081', 'Yuzhou'],
  ['411002', 'Weidu District'],
  ['411024', 'Yanling County'],
  ['411000', 'Xuchang'],
  ['141100', 'Lüliang'],
  ['610100', 'Xi’an'],
  ['130726', 'Yuxian'],
  ['152500', 'Xilinguole League'],
  ['222400', 'Yanbian Autonomous Prefecture'],
  ['320106', 'Gulou District, Nanjing'],
  ['410000', 'Henan'],
])('%s is %s in English', (code, name) => {
  const place = gazetteer.places.get(code)
  expect(place === undefined ? undefined : gazetteer.fullNameEn(place)).toBe(name)
})

it('every place of the list has a name in English, in Latin letters', () => {
  const without = [...gazetteer.places.values()].filter(
    (place) => place.code !== null && !/^[A-Z][A-Za-zü’, ]+$/u.test(gazetteer.fullNameEn(place)),
  )
  expect(without.map(({ name }) => name)).toEqual([])
})
