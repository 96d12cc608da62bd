import { buildSlide } from '../../charts/deck/build-deck.ts'
import type { Slide } from '../../domain/deck.ts'
import { DECK_LIMITS } from '../../domain/deck.ts'
import type { Language } from '../../domain/text.ts'
import { worded } from '../../state/decks/edit-deck.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import type { Builder } from './use-builder.ts'
import { WordsField } from './words-field.tsx'

interface SlideWordsProps {
  readonly slide: Slide
  readonly onChange: Builder['replace']
}

/** Title and notes in both languages. An empty field shows the words that the data gives in its place. */
export function SlideWords({ slide, onChange }: SlideWordsProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const { title: _, notes: __, ...bare } = slide
  const generated = (language: Language) => buildSlide(bare, dataset, { ...context, language })
  const [zh, en] = [generated('zh'), generated('en')]
  const change = (part: 'title' | 'notes') => (language: Language, text: string) =>
    onChange(worded(slide, part, language, text), part, `${slide.id}/${part}/${language}`)
  return (
    <>
      <WordsField
        label={t(words.titleField)}
        hint={slide.layout === 'text' ? undefined : t(words.generatedTitle)}
        words={slide.title}
        instead={{ zh: zh.title, en: en.title }}
        longest={DECK_LIMITS.title}
        onChange={change('title')}
      />
      <WordsField
        label={t(words.notesField)}
        words={slide.notes}
        instead={{ zh: zh.notes, en: en.notes }}
        lines={4}
        longest={DECK_LIMITS.notes}
        onChange={change('notes')}
      />
    </>
  )
}
