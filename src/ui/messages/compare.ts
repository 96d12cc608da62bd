import type { Bilingual } from '../../domain/text.ts'

/** Words of the comparison page. */
export const compareMessages = {
  title: { zh: '比较', en: 'Compare' },
  lead: {
    zh: '选择2至4个地区，分主题并列对照。不排名次；不可比的如实注明。',
    en: 'Two to four localities side by side, theme by theme. No ranking; where nothing can be compared, it says so.',
  },
  localities: { zh: '地区（括号内为观测值个数）', en: 'Localities (with their number of observations)' },
  locality: { zh: '第{n}个地区', en: 'Locality {n}' },
  add: { zh: '添加地区', en: 'Add a locality' },
  choose: { zh: '选择……', en: 'Choose…' },
  option: { zh: '{name}（{n}）', en: '{name} ({n})' },
  remove: { zh: '移除{name}', en: 'Remove {name}' },
  chooseFirst: { zh: '请选择2至4个地区。', en: 'Choose two to four localities.' },
  chooseOneMore: { zh: '请再选一个地区。', en: 'Choose one more to compare.' },
  suggestions: { zh: '多地共有的指标：', en: 'Shared indicators:' },
  suggestion: { zh: '{indicator}：{list}', en: '{indicator}: {list}' },
  unknown: { zh: '没有编号为“{ids}”的地区，已略去。', en: 'No locality has the id “{ids}”; it is left out.' },
  beyond: {
    zh: '最多并排四个，{names}没有显示。',
    en: 'Four at most fit side by side; not shown: {names}.',
  },
  summary: {
    zh: '这{places}地共有{all}个指标，其中{shared}个为共有指标。',
    en: 'These {places} localities have {all} indicators; {shared} of them {shared:is|are} shared.',
  },
  nothing: {
    zh: '这{places}地共有{all}个指标，没有共有指标，不能比较，以下仅并列列出。',
    en: 'These {places} localities have {all} indicators and share none, so nothing can be compared. They are only listed side by side below.',
  },
  onlyShared: { zh: '只看共有指标', en: 'Shared indicators only' },
  showAll: { zh: '看全部指标', en: 'Show all indicators' },
  noneShared: { zh: '没有共有指标。', en: 'They share no indicator.' },
  sharedNote: { zh: '{n}个共有指标', en: '{n} shared' },
  nothingShared: {
    zh: '不可比：本主题没有共有指标',
    en: 'Nothing to compare: no shared indicator on this theme',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  aloneGroup: { zh: '仅一地有，不能比较', en: 'In one locality only; nothing to compare with' },
  notReported: { zh: '无数据', en: 'no data' },
  more: { zh: '另有{n}个数值', en: '{n} more values' },
  silent: { zh: '各地均无数据的主题：{list}。', en: 'Themes without data in any of them: {list}.' },
  open: { zh: '与其他地区比较', en: 'Compare with other localities' },
  caption: { zh: '{theme}：各地指标对照', en: '{theme}: indicators by locality' },
} as const satisfies Record<string, Bilingual>
