import { CHOICE_GROUPS } from '../../charts/deck/choices.ts'
import { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { SlidePicker } from './slide-picker.tsx'
import type { Builder } from './use-builder.ts'

/** Adds slides behind the one in hand: anything that the dataset has, or a blank one. */
export function AddSlides({ builder }: { readonly builder: Builder }) {
  const t = useText()
  return (
    <div>
      <SlidePicker
        title={t(words.pickAny)}
        trigger={`+ ${t(words.addSlide)}`}
        among={CHOICE_GROUPS}
        numbers
        onPick={builder.add}
      />
    </div>
  )
}
