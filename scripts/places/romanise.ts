import { pinyin } from 'pinyin-pro'
import { shortNames } from '../../src/places/gazetteer.ts'

/** Names that are read otherwise than their signs are elsewhere. */
const READINGS: Readonly<Record<string, string>> = {
  乐亭县: 'laoting',
  蔚县: 'yuxian',
  大城县: 'daicheng',
  洪洞县: 'hongtong',
  繁峙县: 'fanshi',
  穆棱市: 'muling',
  六合区: 'luhe',
  歙县: 'shexian',
  涡阳县: 'guoyang',
  单县: 'shanxian',
  浚县: 'xunxian',
  泌阳县: 'biyang',
  召陵区: 'shaoling',
  黄陂区: 'huangpi',
  曾都区: 'zengdu',
  大埔县: 'dabu',
  筠连县: 'junlian',
  吴堡县: 'wubu',
  宕昌县: 'tanchang',
  尉犁县: 'yuli',
}

/** A sign that names of places read otherwise than the word that it is mostly: 魏都 is Weidu, not Weidou. */
const readSign = (sign: string, read: string): string => (sign === '都' ? 'du' : read)

/** The entries of a province with the names in pinyin behind them, without what they are: `320411新北区xinbei`. */
export const romanised = (entries: string): string =>
  entries
    .split(' ')
    .map((entry) => {
      const [, code = '', name = ''] = /^(\d{6})(\P{Script=Latin}+)/u.exec(entry) ?? []
      // A county of one sign is written with its ending: 蔚县 is Yuxian.
      const stem = shortNames(name)[0] ?? name
      const read =
        READINGS[name] ??
        pinyin(stem, { toneType: 'none', type: 'array', v: true })
          .map((each, i) => readSign([...stem][i] ?? '', each))
          .join('')
      return `${code}${name}${read.toLowerCase()}`
    })
    .join(' ')
