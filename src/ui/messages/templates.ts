import type { Bilingual } from '../../domain/text.ts'

/** Words of the page on which templates are made and counted. */
export const templateMessages = {
  title: { zh: '填报模板', en: 'Templates' },
  lead: {
    zh: '选好地区、指标和时期，生成一个发给各地填写的工作簿。填好的文件一起导入，不用再回答任何问题。',
    en: 'Choose places, indicators and periods, and send the workbook out. The completed files are imported together, with no questions asked.',
  },
  make: { zh: '生成模板', en: 'Make a template' },
  name: { zh: '标题', en: 'Title' },
  defaultName: { zh: '工会主要指标填报表', en: 'Union indicators' },
  places: {
    zh: '地区（每行一个；“许昌市各县区”指它的全部县区）',
    en: 'Places (one per line; 许昌市各县区 stands for all its counties)',
  },
  periods: { zh: '时期（用逗号隔开，如2025年）', en: 'Periods (separated by commas, such as 2025年)' },
  indicators: { zh: '指标', en: 'Indicators' },
  asked: { zh: '{name}可能是：{list}。请写全名。', en: '{name} may be {list}. Please write the full name.' },
  badPeriod: { zh: '无法识别的时期：{text}', en: 'Not a period: {text}' },
  incomplete: {
    zh: '请填写地区和时期，并至少选一个指标。',
    en: 'Please name places and periods, and choose at least one indicator.',
  },
  each: { zh: '每个地区一个工作簿（打包下载）', en: 'One workbook for each place (as a zip)' },
  download: { zh: '下载工作簿', en: 'Download the workbook' },
  returned: { zh: '还有谁没有填', en: 'Who has not answered' },
  choose: {
    zh: '选择收回的文件（可多选，也可以拖到这里）',
    en: 'Choose or drop the files that came back (several at once)',
  },
  reading: { zh: '正在读取…', en: 'Reading…' },
  none: { zh: '这些文件都不是本产品的模板。', en: 'None of these files is a template of ours.' },
  full: { zh: '已填完：{n}个', en: 'Answered in full: {n}' },
  part: { zh: '未填完：{list}', en: 'Answered in part: {list}' },
  missing: { zh: '未填：{list}', en: 'Not answered: {list}' },
  unread: { zh: '无法识别的单元格：{list}', en: 'Cells that could not be read: {list}' },
  nobody: { zh: '无', en: 'none' },
  failed: { zh: '无法读取：{file}', en: 'Could not read {file}' },
  import: { zh: '到“导入”页导入这些文件', en: 'Import these files on the import page' },
} as const satisfies Record<string, Bilingual>
