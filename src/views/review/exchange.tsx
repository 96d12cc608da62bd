import { useEffect, useRef, useState } from 'react'
import type { RemarkLeftOut, RemarkRefusal } from '../../dataset/review/remark-file.ts'
import {
  MOST_BYTES,
  mergeRemarks,
  newRemarks,
  remarksFromJson,
  remarksToJson,
} from '../../dataset/review/remark-file.ts'
import type { Reviewed } from '../../dataset/review/with-remarks.ts'
import { withRemarks } from '../../dataset/review/with-remarks.ts'
import type { Remark } from '../../domain/record/remark.ts'
import { LONGEST_WORDS, MOST_REMARKS } from '../../domain/record/remark.ts'
import type { Bilingual } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { runInSlices } from '../../lib/steps.ts'
import { keepsNothing } from '../../state/publication.ts'
import { lastReviewer } from '../../state/reviewer.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadText } from '../../ui/download.ts'
import page from '../../ui/page/page.module.css'
import { Section } from '../../ui/page/section.tsx'
import type { Remarks } from '../../ui/review/review-panel.tsx'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { LEFT_OUT_WORDS, REMARK_REFUSALS, reviewMessages as words } from '../../words/desk/review.ts'
import styles from './review-view.module.css'

/** A file of marks that was read, and what merging it would come to. */
interface Found {
  readonly file: string
  readonly all: number
  readonly fresh: readonly Remark[]
  readonly edited: number
  /** How many are dated later than now, carry the user's own name, or are about values that are not here. */
  readonly ahead: number
  readonly mine: number
  readonly lost: number
  readonly name: string
  readonly disagreed: { readonly before: number; readonly after: number }
  readonly leftOut: readonly RemarkLeftOut[]
}

type MergeTask =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: RemarkRefusal }
  | { readonly kind: 'found'; readonly found: Found }

const disagreedOf = (reviewed: readonly Reviewed[]): number =>
  reviewed.filter(({ review }) => review.state === 'disagreed').length

/** Reads files of marks, one at a time; nothing is changed by reading. */
function useMerge() {
  const dataset = useDataset()
  const [task, setTask] = useState<MergeTask>({ kind: 'idle' })
  return {
    task,
    cancel: () => setTask({ kind: 'idle' }),
    choose: async (file: File) => {
      const refuse = (reason: RemarkRefusal) => setTask({ kind: 'refused', file: file.name, reason })
      setTask({ kind: 'reading' })
      if (file.size > MOST_BYTES) return refuse('too-large')
      const now = new Date()
      let text: string
      try {
        text = await file.text()
      } catch {
        // It was moved, or lies on a drive that is gone.
        return refuse('gone')
      }
      const read = await runInSlices(remarksFromJson(text, file.name, now))
      if (read.kind === 'refused') return refuse(read.reason)
      const here = workspace.store.getState().content.remarks
      const fresh = newRemarks(here, read.remarks)
      const news = new Set<string>(fresh.map(({ id }) => id))
      const { reviewed } = withRemarks(dataset, mergeRemarks(here, fresh))
      const name = lastReviewer()?.by ?? ''
      const lost = reviewed
        // A value of a large table is never here: what is said of it is listed with its own data.
        .filter(
          ({ about, observation }) =>
            about.kind === 'value' && about.data === undefined && observation === null,
        )
        .flatMap(({ review }) => review.entries)
      setTask({
        kind: 'found',
        found: {
          file: file.name,
          all: read.remarks.length,
          fresh,
          edited: fresh.filter(({ received }) => received?.edited).length,
          ahead: fresh.filter(({ at }) => at > now.toISOString()).length,
          mine: name === '' ? 0 : fresh.filter(({ by }) => by === name).length,
          lost: lost.filter(({ remark }) => news.has(remark.id)).length,
          name,
          disagreed: {
            before: disagreedOf(withRemarks(dataset, here).reviewed),
            after: disagreedOf(reviewed),
          },
          leftOut: read.leftOut,
        },
      })
    },
  }
}

/** Marks and notes to and from colleagues, as files. */
export function Exchange({ remarks }: { readonly remarks: Remarks }) {
  const t = useText()
  const all = useCollection('remarks')
  const merge = useMerge()
  const [sent, saySent] = useSaid()
  const send = () => {
    const now = new Date()
    const file = `union-metrics-marks-${now.toISOString().slice(0, 10)}.json`
    downloadText(file, remarksToJson(all, __VERSION__, now), 'application/json')
    saySent({ text: words.sent, values: { file, n: all.length } })
  }
  const { task } = merge
  if (keepsNothing() && all.length === 0) return null
  const said =
    task.kind === 'reading'
      ? t(words.reading)
      : task.kind === 'refused'
        ? t(words.refused, { file: isolated(task.file), reason: t(REMARK_REFUSALS[task.reason]) })
        : sent
  return (
    <Section title={t(words.exchange)} note={t(keepsNothing() ? words.exchangeRead : words.exchangeNote)}>
      <p className={page.actions}>
        <Button onClick={send} disabled={all.length === 0}>
          {t(words.send)}
        </Button>
        {!keepsNothing() && (
          <FileButton
            label={t(words.receive)}
            field={t(words.receiveField)}
            accept=".json,application/json"
            onFiles={([file]) => {
              saySent(null)
              void merge.choose(file)
            }}
          />
        )}
      </p>
      <p role="status" className={styles.said}>
        <Said text={said} />
      </p>
      {task.kind === 'found' && (
        <FoundFile
          key={task.found.file}
          found={task.found}
          onCancel={merge.cancel}
          onMerge={async () => {
            const { fresh } = task.found
            if (await remarks.add(fresh, { text: words.merged, values: { n: fresh.length } })) merge.cancel()
          }}
        />
      )}
    </Section>
  )
}

/** Parts of a file that are named; of more it is said how many. */
const MOST_NAMED = 20

interface FoundFileProps {
  readonly found: Found
  readonly onMerge: () => void
  readonly onCancel: () => void
}

/** What a file holds and what merging it comes to, before anything is changed. */
function FoundFile({ found, onMerge, onCancel }: FoundFileProps) {
  const t = useText()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { fresh, all, edited, ahead, mine, lost, leftOut, disagreed } = found
  const lines: readonly (readonly [number, Bilingual])[] = [
    [edited, words.foundEdited],
    [ahead, words.foundAhead],
    [mine, words.foundMine],
    [lost, words.foundLost],
  ]
  return (
    <section ref={box} tabIndex={-1} className={styles.found} aria-label={t(words.receive)}>
      <p>
        <Said
          text={t(words.found, {
            file: isolated(found.file),
            n: all,
            fresh: fresh.length,
            same: all - fresh.length,
          })}
        />
      </p>
      {lines.map(
        ([n, text]) =>
          n > 0 && (
            <p key={text.en}>
              <Said text={t(text, { n, name: isolated(found.name) })} />
            </p>
          ),
      )}
      {disagreed.after > disagreed.before && (
        <p>{t(words.foundDisagree, { n: disagreed.after, before: disagreed.before })}</p>
      )}
      {leftOut.length > 0 && (
        <>
          <p>{t(words.foundLeftOut, { n: leftOut.length })}</p>
          <ul>
            {leftOut.slice(0, MOST_NAMED).map(({ place, reason, problem }) => (
              <li key={place}>
                <Said
                  text={t(LEFT_OUT_WORDS[reason], {
                    place,
                    problem: isolated(problem.slice(0, 200)),
                    most: LONGEST_WORDS,
                    remarks: MOST_REMARKS,
                  })}
                />
              </li>
            ))}
            {leftOut.length > MOST_NAMED && (
              <li>{t(words.moreLeftOut, { n: leftOut.length - MOST_NAMED })}</li>
            )}
          </ul>
        </>
      )}
      <p className={page.actions}>
        {fresh.length === 0 ? (
          <span>{t(words.nothingNew)}</span>
        ) : (
          <Button onClick={onMerge}>{t(words.merge, { n: fresh.length })}</Button>
        )}
        <Button onClick={onCancel}>{t(words.cancel)}</Button>
      </p>
    </section>
  )
}
