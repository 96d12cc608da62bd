import type { FigureKind, Reason } from '../../domain/ledger.ts'
import type { TextState } from '../../domain/report.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of a report's page. */
export const reportMessages = {
  kicker: { zh: '报道', en: 'Report' },
  own: { zh: '自录报道', en: 'your own report' },
  ownKicker: { zh: '自录报道', en: 'Your own report' },
  citation: { zh: '出处', en: 'Citation' },
  source: { zh: '来源', en: 'Source' },
  newspaper: { zh: '报纸', en: 'Newspaper' },
  newspaperUnknown: { zh: '版面上没有报名', en: 'Not named on the page' },
  published: { zh: '刊发时间', en: 'Published' },
  text: { zh: '文本完整性', en: 'Text' },
  paragraphs: { zh: '{n}段', en: '{n} {n:paragraph|paragraphs}' },
  ledger: { zh: '台账', en: 'Ledger' },
  ledgerTable: { zh: '台账表格', en: 'Table of figures' },
  ledgerNote: {
    zh: '文中{figures}个数字逐一列出：{observations}个列为观测值，其余注明原因',
    en: 'All {figures} figures in text order: {observations} became observations; for the others the reason is given',
  },
  /** Where no figure is left over. */
  ledgerAll: {
    zh: '文中数字共{figures}个，全部列为观测值',
    en: 'Figures in the text: {figures}, each an observation',
  },
  place: { zh: '位置', en: 'Position' },
  paragraph: { zh: '第{n}段', en: '¶ {n}' },
  printed: { zh: '原文', en: 'Printed' },
  showInText: { zh: '在原文中找到', en: 'Show it in the text' },
  kind: { zh: '类别', en: 'Kind' },
  account: { zh: '处理', en: 'Treated as' },
  repeats: { zh: '重复前文数字', en: 'Repeats an earlier figure' },
} as const satisfies Record<string, Bilingual>

export const TEXT_STATE_NAMES = {
  complete: { zh: '完整', en: 'Complete' },
  'end-missing': { zh: '结尾缺失', en: 'End missing' },
  'start-missing': { zh: '开头缺失', en: 'Beginning missing' },
} as const satisfies Record<TextState, Bilingual>

export const KIND_NAMES = {
  measure: { zh: '计量', en: 'measure' },
  date: { zh: '日期', en: 'date' },
  time: { zh: '时间', en: 'time' },
  duration: { zh: '时长', en: 'duration' },
  ordinal: { zh: '序数', en: 'ordinal' },
  label: { zh: '名称', en: 'label' },
  phone: { zh: '电话', en: 'phone number' },
  cohort: { zh: '年代人群', en: 'cohort' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<FigureKind, Bilingual>

export const REASON_NAMES = {
  date: { zh: '日期，不是指标', en: 'A date, not an indicator' },
  time: { zh: '时间，不是指标', en: 'A time, not an indicator' },
  duration: { zh: '时长，不是工作的结果', en: 'A duration, not a result of the work' },
  ordinal: { zh: '序数，不是数量', en: 'An ordinal, not a quantity' },
  label: { zh: '名称中的数字', en: 'A number in a name' },
  phone: { zh: '电话号码', en: 'A telephone number' },
  cohort: { zh: '年代人群的称呼', en: 'The name of a cohort' },
  repeat: { zh: '重复前文数字', en: 'Repeats an earlier figure' },
  private: { zh: '关于个人，不作统计', en: 'About one person, not counted' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<Reason, Bilingual>
