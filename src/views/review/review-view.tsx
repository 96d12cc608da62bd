import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { saidValue } from '../../dataset/observation-wording.ts'
import { aboutValue, nameOfValue } from '../../dataset/review/review-wording.ts'
import type { ReviewState } from '../../dataset/review/standing.ts'
import { isOpenState, notesOf, REVIEW_STATES } from '../../dataset/review/standing.ts'
import type { Reviewed } from '../../dataset/review/with-remarks.ts'
import { aboutKey } from '../../dataset/review/with-remarks.ts'
import type { About } from '../../domain/record/remark.ts'
import { sentenceCase, textIn } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { LargeSearch } from '../../state/address.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { ChangesNote } from '../../ui/data/undoable-changes.tsx'
import { useDataset, useTaken } from '../../ui/data/use-dataset.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { ReviewPanel, useRemarks } from '../../ui/review/review-panel.tsx'
import { Said } from '../../ui/said.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { ABOUT_WORDS, reviewMessages as words } from '../../words/desk/review.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { Exchange } from './exchange.tsx'
import styles from './review-view.module.css'

/** What of the list is shown: what is open, all, what has notes, or one state. */
const SHOWS = ['open', 'all', 'notes', ...REVIEW_STATES] as const
type Show = (typeof SHOWS)[number]

function isShown({ review }: Reviewed, show: Show): boolean {
  if (show === 'all') return true
  if (show === 'open') return isOpenState(review.state)
  return show === 'notes' ? notesOf(review).length > 0 : review.state === show
}

/** Things of the list that are drawn at first, and each time that more are asked for. */
const STEP = 50

const rankOf = (state: ReviewState | null) =>
  state === null ? REVIEW_STATES.length : REVIEW_STATES.indexOf(state)
const lastMoment = ({ review }: Reviewed) => review.entries.at(-1)?.remark.at ?? ''

/** What is open first, then the rest; among those of one state the last ones first. */
function compareReviewed(a: Reviewed, b: Reviewed): number {
  const ranks = rankOf(a.review.state) - rankOf(b.review.state)
  if (ranks !== 0) return ranks
  return lastMoment(a) < lastMoment(b) ? 1 : -1
}

/** All marks and notes on one page: how many there are, what is open, and their way to colleagues and back. */
export function ReviewView() {
  const t = useText()
  const navigate = useNavigate({ from: '/review' })
  const { show: wanted } = useSearch({ from: '/review' })
  const { reviewed } = useTaken()
  const remarks = useRemarks()
  const [most, setMost] = useState(STEP)
  const list = useRef<HTMLUListElement>(null)
  const [reached, setReached] = useState<number | null>(null)
  useEffect(() => {
    // The button is gone or further down: the first of those that came takes the focus.
    if (reached !== null) list.current?.querySelectorAll<HTMLElement>(':scope > li')[reached]?.focus()
  }, [reached])
  const count = (show: Show) => reviewed.filter((one) => isShown(one, show)).length
  const show = SHOWS.find((known) => known === wanted) ?? (count('open') > 0 ? 'open' : 'all')
  const nameOf = (one: Show) =>
    one === 'open' || one === 'all' || one === 'notes' ? t(words[one]) : sentenceCase(t(STATE_NAMES[one]))
  const shown = reviewed.filter((one) => isShown(one, show)).toSorted(compareReviewed)
  const choices = SHOWS.filter((one) => one === 'open' || one === 'all' || one === show || count(one) > 0)
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <Section title={t(words.list)}>
        {reviewed.length === 0 ? (
          <p>{t(keepsNothing() ? words.nothingHere : words.nothing)}</p>
        ) : (
          <>
            <div className={styles.counts}>
              <label>
                {t(words.counts)}{' '}
                <select
                  value={show}
                  onChange={({ target }) => {
                    setMost(STEP)
                    setReached(null)
                    void navigate({ search: (before) => ({ ...before, show: target.value }), replace: true })
                  }}
                >
                  {choices.map((one) => (
                    <option key={one} value={one}>
                      {nameOf(one)} ({count(one)})
                    </option>
                  ))}
                </select>
              </label>
              <ul className={styles.sums}>
                {REVIEW_STATES.filter((state) => count(state) > 0).map((state) => (
                  <li key={state} data-open={isOpenState(state) || undefined}>
                    {nameOf(state)} <strong>{count(state)}</strong>
                  </li>
                ))}
                {count('notes') > 0 && (
                  <li>
                    {t(words.notes)} <strong>{count('notes')}</strong>
                  </li>
                )}
              </ul>
            </div>
            {shown.length === 0 && <p>{t(show === 'open' ? words.nothingOpen : words.nothingOfKind)}</p>}
            <ul className={styles.list} ref={list}>
              {shown.slice(0, most).map((one) => (
                <ReviewedItem key={aboutKey(one.about)} reviewed={one} />
              ))}
            </ul>
            {shown.length > most && (
              <Button
                onClick={() => {
                  setReached(most)
                  setMost(most + STEP)
                }}
              >
                {t(words.more, { n: Math.min(STEP, shown.length - most) })}
              </Button>
            )}
          </>
        )}
        <p className={styles.quiet}>{t(words.nameNote)}</p>
      </Section>
      <Exchange remarks={remarks} />
      <ChangesNote changes={remarks} undo={words.undo} />
    </Page>
  )
}

function ReviewedItem({ reviewed: { about, observation, review } }: { readonly reviewed: Reviewed }) {
  const t = useText()
  const style = useNumberStyle()
  const name =
    observation === null ? textIn(about.name, style.language) : nameOfValue(observation, style.language)
  return (
    <li tabIndex={-1} className={styles.item}>
      <p className={styles.name}>
        {about.kind !== 'value' && <span className={styles.quiet}>{t(ABOUT_WORDS[about.kind])} </span>}
        <AboutLink about={about} id={observation?.id ?? null} name={name} />
        {observation !== null && (
          <strong>
            <Said text={saidValue(observation, style)} />
          </strong>
        )}
      </p>
      {about.kind === 'value' && observation === null && (
        <p className={styles.quiet}>
          <Said
            text={t(about.data === undefined ? words.gone : words.ofData, {
              data: isolated(textIn(about.data?.title, style.language) ?? ''),
              value: isolated(textIn(about.said, style.language)),
            })}
          />
        </p>
      )}
      <ReviewPanel
        review={review}
        subjects={observation === null ? [about] : [aboutValue(observation)]}
        name={isolated(name)}
      />
    </li>
  )
}

/** The name of what is remarked on, as a link where there is a page of it. */
function AboutLink({
  about,
  id,
  name,
}: {
  readonly about: About
  readonly id: string | null
  readonly name: string
}) {
  const dataset = useDataset()
  const said = <Said text={isolated(name)} />
  if (id !== null)
    return (
      <Link to="/value/$id" params={{ id }}>
        {said}
      </Link>
    )
  if (about.kind === 'value' && about.data !== undefined)
    return (
      <Link to="/large" search={LargeSearch(about.data.query)}>
        {said}
      </Link>
    )
  if (about.kind === 'place' && dataset.localities.has(about.id))
    return (
      <Link to="/locality/$id" params={{ id: about.id }}>
        {said}
      </Link>
    )
  if (about.kind === 'indicator' && dataset.indicators.has(about.id))
    return (
      <Link to="/indicator/$id" params={{ id: about.id }}>
        {said}
      </Link>
    )
  return <span>{said}</span>
}
