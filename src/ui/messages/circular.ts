import type { Bilingual } from '../../domain/text.ts'

/** Words of the page that makes a circular; the sentences of the circular itself stand with its rules. */
export const circularMessages = {
  open: { zh: '写成通报', en: 'Make a circular' },
  page: { zh: '通报', en: 'Circular' },
  lead: {
    zh: '按数据表当前的地区、指标和筛选自动写成：一页正文、一页一览表。每句话都由数据按固定规则得出，数字不会比来源更确切。',
    en: 'Written by rule from the cross-table as it is filtered now: one page of text, one with the scorecard. No sentence says more than the data, and no number is more exact than its source.',
  },
  form: { zh: '抬头与落款', en: 'To, from and date' },
  to: { zh: '主送', en: 'To' },
  toHint: { zh: '如：各镇总工会', en: 'for instance: all town unions' },
  from: { zh: '落款单位', en: 'From' },
  day: { zh: '日期', en: 'Date' },
  save: { zh: '存为Word', en: 'Save as Word' },
  print: { zh: '打印', en: 'Print' },
  saved: { zh: '已保存：{file}', en: 'Saved: {file}' },
  failed: { zh: '没能存成Word：{reason}', en: 'The Word file could not be made: {reason}' },
  table: { zh: '回到交叉表', en: 'Back to the cross-table' },
  empty: {
    zh: '筛选后没有数值，写不成通报。请回到数据表放宽筛选。',
    en: 'The filters leave no value to report on. Go back to the table and widen them.',
  },
  annex: {
    zh: '附各项指标的逐项情况（{n}项）',
    en: 'With an annex that tells each of the {n} indicators in turn',
  },
} as const satisfies Record<string, Bilingual>
