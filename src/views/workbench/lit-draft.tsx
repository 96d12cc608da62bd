import type { RefObject } from 'react'
import { memo, useEffect, useMemo } from 'react'
import type { Scene } from '../../draft/edit/commands.ts'
import type { Entry, EntryId } from '../../draft/edit/document.ts'
import { entriesIn } from '../../draft/edit/document.ts'
import { useText } from '../../ui/use-language.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './lit-draft.module.css'

/** A line of the kept text, without its break. */
interface TextLine {
  readonly start: number
  readonly end: number
}

const BREAK = /\r\n|[\r\n\u2028\u2029]/gu

/** The lines between two positions of the text that are not empty. */
function linesBetween(text: string, from: number, to: number): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = from
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
  }
  for (const { index, 0: found } of text.slice(from, to).matchAll(BREAK)) {
    push(from + index)
    start = from + index + found.length
  }
  push(to)
  return lines
}

/** The span of the kept text that is selected on the page; null where none is. Each piece of text on the page records its offset. */
export function selectedSpan(selection: Selection | null): { start: number; end: number } | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = placeOf(startContainer, startOffset)
  const end = placeOf(endContainer, endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest('[data-start]')
  if (!piece) return null
  const begins = Number(piece.getAttribute('data-start'))
  return node instanceof Text
    ? begins + offset
    : begins + (offset === 0 ? 0 : (piece.textContent?.length ?? 0))
}

/** How a figure is highlighted: by what it is, and by whether that is settled. */
interface Mark {
  readonly id: EntryId
  readonly start: number
  readonly end: number
  readonly look: string
}

const markOf = ({ id, start, end, account }: Entry, kind: string | undefined): Mark => ({
  id,
  start,
  end,
  look: account === null ? `open ${kind ?? 'other'}` : account.as,
})

interface LitDraftProps {
  readonly scene: Scene
  readonly part: number
  readonly current: EntryId | null
  /** Where the current figure would be cut. */
  readonly cut: number | null
  readonly box: RefObject<HTMLElement | null>
  readonly onShow: (id: EntryId) => void
}

/** The text of one report as it is kept, with its figures highlighted. Each line is drawn again only where something on it changed. */
export function LitDraft({ scene, part, current, cut, box, onShow }: LitDraftProps) {
  const t = useText()
  const { document, suggested } = scene
  const owner = document.parts[part]
  const lines = useMemo(
    () => (owner === undefined ? [] : linesBetween(document.text, owner.start, owner.end)),
    [document.text, owner],
  )
  const marks = useMemo(
    () =>
      owner === undefined
        ? []
        : entriesIn(document, owner).map((entry) => markOf(entry, suggested.figures.get(entry.id)?.kind)),
    [document, owner, suggested],
  )
  useEffect(() => {
    const pane = box.current
    const mark = current === null ? null : pane?.querySelector(`[data-figure="${current}"]`)
    if (!pane || !mark) return
    const [around, own] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()]
    const margin = Math.min(64, around.height / 4)
    if (own.top < around.top + margin) pane.scrollTop -= around.top + margin - own.top
    else if (own.bottom > around.bottom - margin) pane.scrollTop += own.bottom - around.bottom + margin
  }, [current, box])
  const lit = useMemo(() => litLines(lines, marks), [lines, marks])
  return (
    // The lines of the text react to the pointer; with keys the user moves from figure to figure.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className={styles.lines}
      lang="zh-CN"
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest('[data-figure]') : null
        const id = marks.find((each) => each.id === mark?.getAttribute('data-figure'))?.id
        if (id !== undefined) onShow(id)
      }}
    >
      {lit.length === 0 && t(words.empty)}
      {lit.map(({ start, end, own, state }) => {
        const isHere = own.some(({ id }) => id === current)
        return (
          <Line
            key={start}
            text={document.text.slice(start, end)}
            start={start}
            marks={own}
            state={state}
            current={isHere ? current : null}
            cut={isHere ? cut : null}
          />
        )
      })}
    </div>
  )
}

interface LitLine {
  readonly start: number
  readonly end: number
  readonly own: readonly Mark[]
  readonly state: string
}

/** The lines, each with its figures. A figure that a line break cuts is in two lines. */
function litLines(lines: ReturnType<typeof linesBetween>, marks: readonly Mark[]): readonly LitLine[] {
  let at = 0
  return lines.map(({ start, end }) => {
    while ((marks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const own: Mark[] = []
    for (let k = at; (marks[k]?.start ?? Number.POSITIVE_INFINITY) < end; k += 1) {
      const mark = marks[k]
      if (mark !== undefined) own.push(mark)
    }
    return {
      start,
      end,
      own,
      state: own.map(({ id, start: from, end: to, look }) => `${id}${from}-${to}${look}`).join(' '),
    }
  })
}

interface LineProps {
  readonly text: string
  readonly start: number
  readonly marks: readonly Mark[]
  /** Everything that the marks show, as one text, to recognise lines in which nothing changed. */
  readonly state: string
  readonly current: EntryId | null
  readonly cut: number | null
}

const Line = memo(
  function Line({ text, start, marks, current, cut }: LineProps) {
    const end = start + text.length
    const pieces = []
    let at = start
    const plain = (to: number) => {
      if (to > at)
        pieces.push(
          <span key={at} data-start={at}>
            {text.slice(at - start, to - start)}
          </span>,
        )
      at = Math.max(at, to)
    }
    for (const { id, start: from, end: to, look } of marks) {
      const first = Math.max(from, start)
      const last = Math.min(to, end)
      plain(first)
      const isCurrent = id === current
      pieces.push(
        <mark
          key={`${id} ${first}`}
          className={styles.mark}
          data-figure={id}
          data-start={first}
          data-look={look}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {isCurrent && cut !== null && cut > first && cut < last ? (
            <>
              <span data-start={first}>{text.slice(first - start, cut - start)}</span>
              <span className={styles.cut} data-start={cut}>
                {text.slice(cut - start, last - start)}
              </span>
            </>
          ) : (
            text.slice(first - start, last - start)
          )}
        </mark>,
      )
      at = last
    }
    plain(end)
    return <p className={styles.line}>{pieces}</p>
  },
  (a, b) =>
    a.text === b.text &&
    a.start === b.start &&
    a.state === b.state &&
    a.current === b.current &&
    a.cut === b.cut,
)
