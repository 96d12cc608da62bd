import { shortNames } from '../../src/places/gazetteer.ts'
import { readHanzi } from '../../src/places/pinyin.ts'

/** The entries of a province with the names in pinyin behind them, without what they are: `320411新北区xinbei`. */
export const romanised = (entries: string): string =>
  entries
    .split(' ')
    .map((entry) => {
      const [, code = '', name = ''] = /^(\d{6})(\P{Script=Latin}+)/u.exec(entry) ?? []
      // A county of one sign is written with its ending: 蔚县 is Yuxian.
      const stem = shortNames(name)[0] ?? name
      const read = readHanzi(name)
        .slice(0, [...stem].length)
        .join('')
      return `${code}${name}${read.toLowerCase()}`
    })
    .join(' ')
