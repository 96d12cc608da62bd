import type { LanguageForm } from '../language-form.ts'

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
  brackets: ['（', '）'],
  fullStop: '。',
}
