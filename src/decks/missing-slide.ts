import type { Slide } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { listOf } from '../domain/text.ts'
import type { SlideModel } from './slide-model.ts'
import { wordsOr } from './words.ts'

/** What a slide refers to and the dataset does not have: a chart or observations, by their ids. */
export interface Missing {
  readonly kind: 'chart' | 'observations'
  readonly ids: readonly string[]
}

/** More ids than this are counted. */
const NAMED = 4

/** What is missing, in a sentence. */
export function missingWords({ kind, ids }: Missing, language: Language): string {
  const zh = language === 'zh'
  const named = ids.length > NAMED ? `${listOf(ids.slice(0, NAMED), language)} …` : listOf(ids, language)
  if (kind === 'chart') {
    return zh ? `这份数据里没有图表“${named}”。` : `The data on this computer has no chart “${named}”.`
  }
  return zh
    ? `这份数据里没有${ids.length}个数值：${named}。`
    : `The data on this computer lacks ${ids.length === 1 ? 'a value' : `${ids.length} values`}: ${named}.`
}

/** A slide whose content leads nowhere: it keeps its title and says what is missing and what to do. */
export function missingSlide(slide: Slide, missing: readonly Missing[], language: Language): SlideModel {
  const zh = language === 'zh'
  const title = wordsOr(
    slide.title,
    zh ? '这张幻灯片的内容不在数据里' : 'What this slide shows is not in the data',
    language,
  )
  const paragraphs = [
    ...missing.map((what) => missingWords(what, language)),
    zh
      ? '请在编辑演示稿时换成别的内容，或者导入含有这些内容的数据。'
      : 'Choose something else in the deck builder, or import the data that has it.',
  ]
  return textSlide(slide, title, paragraphs, language)
}

function textSlide(
  slide: Slide,
  title: string,
  paragraphs: readonly string[],
  language: Language,
): SlideModel {
  return {
    layout: 'text',
    id: slide.id,
    title,
    subtitle: '',
    notes: wordsOr(slide.notes, '', language),
    legend: [],
    footnotes: [],
    cautions: [],
    source: '',
    shortSource: '',
    description: [title, ...paragraphs].join(language === 'zh' ? '。' : '. '),
    paragraphs,
    opening: false,
  }
}

/** A slide that could not be made: an error of ours, told in place of the slide so that the rest of the deck goes on. */
export function failedSlide(slide: Slide, error: unknown, language: Language): SlideModel {
  const zh = language === 'zh'
  const paragraphs = [
    zh ? '其余的幻灯片不受影响。' : 'The other slides are not affected.',
    `${zh ? '出错信息：' : 'The error says: '}${String(error)}`,
  ]
  return textSlide(slide, zh ? '这张幻灯片画不出来' : 'This slide cannot be drawn', paragraphs, language)
}
