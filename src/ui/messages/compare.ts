import type { Bilingual } from '../../domain/text.ts'

/** Words of the comparison page. */
export const compareMessages = {
  title: { zh: '比较', en: 'Compare' },
  lead: {
    zh: '两到四个地区，一个主题一个主题地并排看。不排名次；不能比的，直说不能比。',
    en: 'Two to four localities side by side, theme by theme. No ranking; where nothing can be compared, it says so.',
  },
  localities: { zh: '地区（括号内为观测值个数）', en: 'Localities (with their number of observations)' },
  locality: { zh: '第{n}个地区', en: 'Locality {n}' },
  add: { zh: '添加地区', en: 'Add a locality' },
  choose: { zh: '选择……', en: 'Choose…' },
  option: { zh: '{name}（{n}）', en: '{name} ({n})' },
  remove: { zh: '移除{name}', en: 'Remove {name}' },
  chooseTwo: { zh: '请再选{n}个地区。', en: 'Choose {n} more to compare.' },
  suggestions: { zh: '几地都有的指标：', en: 'Indicators that several localities have:' },
  suggestion: { zh: '{indicator}：{list}', en: '{indicator}: {list}' },
  unknown: { zh: '没有编号为“{ids}”的地区，已略去。', en: 'No locality has the id “{ids}”; it is left out.' },
  beyond: {
    zh: '最多并排四个，{names}没有显示。',
    en: 'Four at most stand side by side; {names} is not shown.',
  },
  summary: {
    zh: '这{places}地共有{all}个指标，其中{shared}个不止一地有。',
    en: 'These {places} localities have {all} indicators; {shared} of them {verb} known in more than one.',
  },
  is: { zh: '', en: 'is' },
  are: { zh: '', en: 'are' },
  nothing: {
    zh: '这{places}地共有{all}个指标，没有一个是两地都有的：没有可以比较的。下面只是并排列出。',
    en: 'These {places} localities have {all} indicators, and none is known in two of them: nothing is comparable. They only stand side by side below.',
  },
  onlyShared: { zh: '只看几地都有的指标', en: 'Show only indicators that several have' },
  showAll: { zh: '看全部指标', en: 'Show all indicators' },
  noneShared: { zh: '没有几地都有的指标。', en: 'No indicator is known in more than one of them.' },
  sharedNote: { zh: '{n}个指标不止一地有', en: '{n} shared' },
  nothingShared: {
    zh: '没有可比的：这个主题没有两地都有的指标',
    en: 'Nothing is comparable: no indicator of this theme is known in two of them',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  aloneGroup: { zh: '只有一地有，不能比较', en: 'Known in one only; nothing to compare with' },
  notReported: { zh: '无数据', en: 'no data' },
  more: { zh: '另有{n}个数值', en: '{n} more values' },
  silent: { zh: '这几地都没有数据的主题：{list}。', en: 'Themes in which none of them has data: {list}.' },
  open: { zh: '与其他地区比较', en: 'Compare with other localities' },
  caption: { zh: '{theme}：各地指标对照', en: '{theme}: indicators by locality' },
} as const satisfies Record<string, Bilingual>
