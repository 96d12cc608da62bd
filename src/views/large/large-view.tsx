import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { decodeView, encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { isStep } from '../../dataset/table/view/view-state.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { Button } from '../../ui/control/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { AddSource } from './add-source.tsx'
import { isChosen, isLocal, openSource } from './opened-sources.ts'
import { SourceTable } from './source-table.tsx'
import { StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

/** The table on data that is too large for the page. The address says where the data is, and is the view. */
export function LargeView() {
  const text = useText()
  const navigate = useNavigate({ from: '/large' })
  const { at = '' } = useSearch({ from: '/large' })
  const [isOther, setOther] = useState(false)
  // Another folder may be chosen under the name of the one before.
  const [times, setTimes] = useState(0)
  const open = (next: string) => {
    setOther(false)
    setTimes((n) => n + 1)
    void navigate({ search: ({ lang, numbers }) => ({ at: next, lang, numbers }) })
  }
  const mustChoose = isLocal(at) && !isChosen(at)
  if (at === '' || isOther || mustChoose)
    return (
      <Page title={text(words.title)} lead={text(words.lead)}>
        {mustChoose && <p>{text(words.reopen)}</p>}
        <AddSource at={isLocal(at) ? '' : at} onOpen={open} />
      </Page>
    )
  return <Opened key={`${at} ${times}`} at={at} onOther={() => setOther(true)} />
}

interface OpenedProps {
  readonly at: string
  readonly onOther: () => void
}

function Opened({ at, onOther }: OpenedProps) {
  const text = useText()
  const language = useLanguage()
  const search = useSearch({ from: '/large' })
  const navigate = useNavigate({ from: '/large' })
  const answered = useAnswer(at, ({ signal }) => openSource(at, signal ?? new AbortController().signal))
  const state = useMemo(() => decodeView(search), [search])
  const page = Math.max(0, Math.floor(Number(search.page ?? 1)) - 1 || 0)
  const onViewChange = useCallback(
    (next: ViewState) =>
      void navigate({
        search: ({ lang, numbers }) => ({ ...encodeView(next), at, lang, numbers }),
        replace: !isStep(state, next),
        resetScroll: false,
      }),
    [navigate, state, at],
  )
  const source = answered.value
  const made = source?.about.made ?? null
  const title = textIn(source?.about.title, language) ?? text(words.title)
  const other = <Button onClick={onOther}>{text(words.otherData)}</Button>
  return (
    <Page
      title={title}
      kicker={source === null ? undefined : text(words.title)}
      lead={
        source === null
          ? text(words.lead)
          : text(words.about, {
              n: source.about.rows,
              day: made === null ? '—' : wordPeriod({ start: made, end: made, basis: 'stated' }, language),
            })
      }
    >
      {answered.standing.kind !== 'there' && <StandingNote of={answered} waiting={text(words.opening)} />}
      {source === null ? (
        <p>{other}</p>
      ) : (
        <SourceTable
          tool={other}
          source={source}
          state={state}
          page={page}
          onViewChange={onViewChange}
          onPage={(next) =>
            void navigate({
              search: (before) => ({ ...before, page: next === 0 ? undefined : String(next + 1) }),
              resetScroll: false,
            })
          }
        />
      )}
    </Page>
  )
}
