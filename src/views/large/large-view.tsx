import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { DEFAULT_CROSS } from '../../dataset/cross-table/settings.ts'
import { decodeView, encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { isStep } from '../../dataset/table/view/view-state.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { Button } from '../../ui/control/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { TableIcon } from '../../ui/table/table-icon.tsx'
import tools from '../../ui/table/toolbar.module.css'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { AddSource } from './add-source.tsx'
import { isChosen, isLocal, openSource } from './opened-sources.ts'
import { rowsQuestion, sourceState } from './rows-view.ts'
import type { Form } from './source-table.tsx'
import { SourceTable } from './source-table.tsx'
import { StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

/** The table on data that is too large for the page. The address says where the data is, and is the view. */
export function LargeView() {
  const navigate = useNavigate({ from: '/large' })
  const { at = '' } = useSearch({ from: '/large' })
  // Another folder may be chosen under the name of the one before.
  const [times, setTimes] = useState(0)
  const open = (next: string) => {
    setTimes((n) => n + 1)
    void navigate({ search: ({ lang, numbers }) => ({ at: next === '' ? undefined : next, lang, numbers }) })
  }
  const mustChoose = isLocal(at) && !isChosen(at)
  const props = { onOpen: open, isLed: times > 0 }
  if (at === '' || mustChoose) return <Choosing mustChoose={mustChoose} {...props} />
  return <Opened key={`${at} ${times}`} at={at} {...props} />
}

interface PartProps {
  /** Opens other data, or none. */
  readonly onOpen: (at: string) => void
  /** Whether it takes the place of another, with which what was pressed is gone. */
  readonly isLed: boolean
}

/** Gives the focus to the title, as after every step to another page. */
function useTitleFocus(wanted: boolean): void {
  useEffect(() => {
    if (wanted) document.querySelector<HTMLElement>('#root main h1')?.focus({ preventScroll: true })
  }, [wanted])
}

function Choosing({ mustChoose, onOpen, isLed }: PartProps & { readonly mustChoose: boolean }) {
  const text = useText()
  useTitleFocus(isLed)
  return (
    <Page title={text(words.title)} purpose={text(words.lead)}>
      {mustChoose && <p>{text(words.reopen)}</p>}
      <AddSource at="" onOpen={onOpen} />
    </Page>
  )
}

function Opened({ at, onOpen, isLed }: PartProps & { readonly at: string }) {
  const text = useText()
  const language = useLanguage()
  const [isOther, setOther] = useState(false)
  useTitleFocus(isLed)
  const search = useSearch({ from: '/large' })
  const navigate = useNavigate({ from: '/large' })
  const answered = useAnswer(at, ({ signal }) => openSource(at, signal ?? new AbortController().signal))
  const state = useMemo(() => sourceState(decodeView(search)), [search])
  const form: Form = search.form === 'charts' ? 'charts' : state.cross === null ? 'list' : 'cross'
  const page = Math.max(0, Math.floor(Number(search.page ?? 1)) - 1 || 0)
  const onViewChange = useCallback(
    (next: ViewState) =>
      void navigate({
        search: ({ lang, numbers, form: drawn, page: place, mark }) => ({
          ...encodeView(next),
          at,
          mark,
          lang,
          numbers,
          form: drawn,
          // Another width or order of columns leaves the rows where they are.
          page: rowsQuestion(next) === rowsQuestion(state) ? place : undefined,
        }),
        replace: !isStep(state, next),
        resetScroll: false,
      }),
    [navigate, state, at],
  )
  const onForm = (next: Form) =>
    void navigate({
      search: ({ lang, numbers, mark }) => ({
        ...encodeView({ ...state, cross: next === 'cross' ? DEFAULT_CROSS : null }),
        at,
        mark,
        lang,
        numbers,
        form: next === 'charts' ? 'charts' : undefined,
      }),
      resetScroll: false,
    })
  const source = answered.value
  const made = source?.about.made ?? null
  const title = textIn(source?.about.title, language) ?? text(words.title)
  const other = (
    <button
      type="button"
      className={tools.tool}
      aria-expanded={isOther}
      onClick={() => setOther((shown) => !shown)}
    >
      <TableIcon name={isOther ? 'open' : 'shut'} />
      {text(words.otherData)}
    </button>
  )
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
      {isOther && (
        <>
          <AddSource at={isLocal(at) ? '' : at} onOpen={onOpen} />
          <p>
            <Button onClick={() => onOpen('')}>{text(words.close)}</Button>
          </p>
        </>
      )}
      {source === null ? (
        <p>{other}</p>
      ) : (
        <SourceTable
          tool={other}
          source={source}
          state={state}
          form={form}
          onForm={onForm}
          page={page}
          onViewChange={onViewChange}
          onPage={(next) =>
            void navigate({
              search: (before) => ({
                ...before,
                page: next === 0 ? undefined : String(next + 1),
              }),
              resetScroll: false,
            })
          }
        />
      )}
    </Page>
  )
}
