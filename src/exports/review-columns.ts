import { remarksInLine, STATE_NAMES } from '../dataset/review/review-wording.ts'
import { COLUMNS } from '../dataset/table/columns.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { FileColumn } from './file-column.ts'
import { columnsOnScreen } from './file-column.ts'

/** What was said of the values of a view, for files: columns that are there only where something was. */
const REVIEW_COLUMNS = ['review', 'marks', 'notes'] as const

const isReviewed = ({ rows, index }: CurrentView): boolean =>
  rows.some((row) => index.row(row).review !== undefined)

/** State, marks and notes in words, as far as they do not stand on the screen. */
export function reviewColumns(view: CurrentView): readonly FileColumn[] {
  const { language } = view
  if (!isReviewed(view)) return []
  const onScreen = columnsOnScreen(view)
  return REVIEW_COLUMNS.filter((name) => !onScreen.includes(name)).map((name) => ({
    name,
    header: COLUMNS[name].header[language],
    type: 'text',
    read: ({ review }) => {
      if (name !== 'review') return remarksInLine(review, name, language) || null
      const state = review?.state ?? null
      return state === null ? null : STATE_NAMES[state][language]
    },
  }))
}

/** The same for programs: the state by its name in the code, alike from a screen of any language. */
export const programReview = (view: CurrentView): readonly FileColumn[] =>
  isReviewed(view)
    ? REVIEW_COLUMNS.map((name) => ({
        name,
        header: name,
        type: 'text',
        read: ({ review }) =>
          name === 'review' ? (review?.state ?? null) : remarksInLine(review, name, 'en') || null,
      }))
    : []
