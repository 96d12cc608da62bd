import type { Bilingual } from '../../domain/text.ts'

/** Words of taking targets in from a table. */
export const targetImportMessages = {
  readAs: { zh: '这张表的数是', en: 'The numbers of this sheet are' },
  values: { zh: '完成数', en: 'values' },
  targets: { zh: '目标', en: 'targets' },
  columns: { zh: '目标列是目标，其余是数值', en: 'targets where the column says so, else values' },
  title: { zh: '目标（{n}个）', en: 'Targets ({n})' },
  note: {
    zh: '目标不进数据表，只用来算完成率；来源记为这个文件。',
    en: 'Targets are not added to the table of values: they only serve to work out completion. This file is recorded as their source.',
  },
  sides: {
    zh: '这些指标越高越好，还是越低越好？表里没有说明，选定后目标才会导入。',
    en: 'Is higher or lower better for these? The table does not say; their targets wait until you choose.',
  },
  up: { zh: '越高越好', en: 'Higher is better' },
  down: { zh: '越低越好', en: 'Lower is better' },
  waiting: {
    zh: '{n}个目标等您选定越高越好还是越低越好',
    en: '{n} {n:target waits|targets wait} until you say which way is better',
  },
  replaced: { zh: '其中{n}个替换已设的目标。', en: '{n} of them take the place of targets that are set.' },
  instead: { zh: '（原为{value}）', en: '(was {value})' },
  ofYear: { zh: '{year}年', en: '{year}:' },
  more: { zh: '另有{n}个。', en: '{n} more.' },
  confirm: { zh: '导入{n}个目标', en: 'Import {n} {n:target|targets}' },
  confirmBoth: {
    zh: '导入{n}个数值和{m}个目标',
    en: 'Import {n} {n:value|values} and {m} {m:target|targets}',
  },
  done: { zh: '已设{n}个目标。', en: '{n} {n:target is|targets are} set.' },
  scorecard: { zh: '在一览表中查看', en: 'See them on the scorecard' },
  reasons: {
    side: {
      zh: '{n}个等您在上面选定越高越好还是越低越好：',
      en: '{n} {n:waits|wait} until you say above which way is better:',
    },
    place: { zh: '{n}个的地区还没有确定：', en: '{n} {n:is|are} of a place that is not known yet:' },
    period: {
      zh: '{n}个不知道是哪一年的目标，请回答上面的问题：',
      en: 'of {n} it is not known which year they are for; please answer the question above:',
    },
    vague: { zh: '{n}个没有确定的目标数：', en: '{n} {n:gives|give} no definite number to reach:' },
    neither: {
      zh: '{n}个的指标高低不分优劣，不设目标：',
      en: '{n} {n:is|are} for an indicator that is neither better higher nor lower, which takes no target:',
    },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>
