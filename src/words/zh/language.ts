import type { LanguageForm } from '../language-form.ts'

const scales = [
  { factor: 1e8, word: '亿' },
  { factor: 1e4, word: '万' },
]

export const language: LanguageForm = {
  name: '中文',
  tag: 'zh-CN',
  dates: 'zh-CN',
  list: '、',
  and: '和',
  colon: '：',
  comma: '，',
  semicolon: '；',
  sentence: '',
  areas: { from: 'widest', between: '' },
  counted: 'all',
  space: '',
  brackets: ['（', '）'],
  fullStop: '。',
  data: 'zh',
  sorting: 'zh-Hans-u-co-pinyin-kn',
  // GB/T 15835: what has no more than four digits needs no groups.
  numbers: { scales, axisScales: scales, groups: 'min2', opensFinerPlaces: false },
}
