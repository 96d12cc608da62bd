import { aboutKey } from '../../dataset/review/with-remarks.ts'
import type { About } from '../../domain/record/remark.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import { useTaken } from '../data/use-dataset.ts'
import { Section } from '../page/section.tsx'
import { useText } from '../use-language.ts'
import { ReviewPanel } from './review-panel.tsx'

/** The notes on a place or an indicator, on its page. */
export function NotesSection({ about }: { readonly about: About }) {
  const t = useText()
  const { reviewed } = useTaken()
  const key = aboutKey(about)
  const review = reviewed.find((one) => aboutKey(one.about) === key)?.review
  return (
    <div data-screen-only={review === undefined || undefined}>
      <Section title={t(words.note)}>
        <ReviewPanel review={review} subjects={[about]} add={words.addNote} />
      </Section>
    </div>
  )
}
