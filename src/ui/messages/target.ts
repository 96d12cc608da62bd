import type { Bilingual } from '../../domain/text.ts'

/** Words for setting targets. */
export const targetMessages = {
  title: { zh: '目标', en: 'Target' },
  note: {
    zh: '由您设定，只保存在这台电脑上，不是报道的数字',
    en: 'Set by you and kept on this computer; not a figure from a report',
  },
  place: { zh: '适用地区', en: 'For' },
  everywhere: { zh: '所有地区', en: 'all localities' },
  value: { zh: '目标值（{unit}）', en: 'Target value ({unit})' },
  valueHint: { zh: '例如 95、1,200 或 116.3万', en: 'For example 95, 1,200 or 1.5M' },
  fallHint: { zh: '降幅写成负数，例如 -50', en: 'Write a fall as a negative number, such as -50' },
  eachOfGroup: { zh: '片区内每个地区', en: 'each place of a group' },
  groupName: { zh: '{name}（每个地区）', en: '{name} (each place)' },
  lostGroup: { zh: '已删除的片区', en: 'a group that was deleted' },
  year: { zh: '年度', en: 'Year' },
  always: { zh: '不分年度', en: 'every period' },
  ofYear: { zh: '{year}年', en: '{year}' },
  near: { zh: '完成率达到多少算接近（%）', en: 'Counts as near from a completion of (%)' },
  nearHint: { zh: '不填则不分“接近”一档', en: 'Leave empty for no such band' },
  nearFrom: { zh: '完成率{near}%起算接近', en: 'near from {near}%' },
  noThreshold: { zh: '请填0到100之间的数，或者不填。', en: 'Enter a number from 0 to 100, or none.' },
  source: { zh: '目标来源', en: 'Source of the target' },
  noSource: { zh: '未注明', en: 'not stated' },
  sourceName: { zh: '名称或文号', en: 'Title or number' },
  sourceHint: { zh: '例如：2025年工作要点', en: 'For example: 2025 work plan' },
  setOn: { zh: '{day}设定', en: 'set on {day}' },
  yearRule: {
    zh: '年度目标只用来衡量该年的数值；逐月累计的，从1月1日起算。',
    en: 'A target for a year applies to values of that year; running totals count from 1 January.',
  },
  set: { zh: '设定目标', en: 'Set target' },
  remove: { zh: '删除', en: 'Remove' },
  removeFor: { zh: '删除{place}的目标', en: 'Remove the target for {place}' },
  list: { zh: '已设目标', en: 'Targets set' },
  sideUp: { zh: '达到或高于目标算达标。', en: 'Met where the value is at or above the target.' },
  sideDown: { zh: '达到或低于目标算达标。', en: 'Met where the value is at or below the target.' },
  sideOwn: {
    zh: '文件没有说明这个指标越高越好还是越低越好，由您在设目标时选定。',
    en: 'The file does not say which way is better for this indicator; you choose when you set the target.',
  },
  none: {
    zh: '这个指标高低不分优劣，不设目标。',
    en: 'Neither higher nor lower is better for this indicator, so it takes no target.',
  },
  noneKept: {
    zh: '以前设的目标不再用来判断，可以删除。',
    en: 'Targets set earlier are no longer applied and can be removed.',
  },
  side: { zh: '达标条件', en: 'Met where the value is' },
  atLeast: { zh: '达到或高于目标', en: 'at or above the target' },
  atMost: { zh: '达到或低于目标', en: 'at or below the target' },
  cannotTell: {
    zh: '数值不够确切、无法据以判断的，显示“无法判断”。',
    en: 'Shown as “undetermined” where the value is not exact enough to tell.',
  },
  empty: { zh: '请填写目标值。', en: 'Enter a target value.' },
  noNumber: {
    zh: '“{text}”不是数字。请只填数字，例如 95 或 116.3万。',
    en: '“{text}” is not a number. Write digits only, such as 95 or 1.5M.',
  },
  saved: { zh: '已设定：{place}，{target}。', en: 'Set for {place}: {target}.' },
  removed: { zh: '已删除{place}的目标。', en: 'Removed the target for {place}.' },
  session: {
    zh: '浏览器不允许存储，目标只保留到关闭页面为止。',
    en: 'This browser does not allow storage; the target is kept until the page is closed.',
  },
  many: {
    zh: '目标太多（最多10,000个），没有保存。',
    en: 'These are too many targets (10,000 at most); nothing was saved.',
  },
  unreadable: {
    zh: '以前保存的部分目标无法读取，已原样保留。',
    en: 'Some targets saved earlier could not be read; they are kept as they were.',
  },
  saveUnreadable: { zh: '下载这些目标', en: 'Download them' },
  discardUnreadable: { zh: '丢弃', en: 'Discard them' },
  newer: {
    zh: '目标由更新的版本保存，这个版本不能改动。',
    en: 'The targets were saved by a later version; this one cannot change them.',
  },
} as const satisfies Record<string, Bilingual>
