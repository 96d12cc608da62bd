import { useEffect, useRef, useState } from 'react'
import { remarksToJson } from '../../dataset/review/remark-file.ts'
import { LONGEST_WORDS, MOST_REMARKS } from '../../domain/record/remark.ts'
import type { Bilingual } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadText } from '../../ui/download.ts'
import { Section } from '../../ui/page/section.tsx'
import type { Remarks } from '../../ui/review/use-remarks.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { LEFT_OUT_WORDS, REMARK_REFUSALS, reviewMessages as words } from '../../words/desk/review.ts'
import styles from './review-view.module.css'
import type { Found } from './use-merge.ts'
import { useMerge } from './use-merge.ts'

/** Marks and notes to and from colleagues, as files. */
export function Exchange({ remarks }: { readonly remarks: Remarks }) {
  const t = useText()
  const all = useCollection('remarks')
  const merge = useMerge()
  const input = useRef<HTMLInputElement>(null)
  const [sent, setSent] = useState('')
  const send = () => {
    const now = new Date()
    const file = `union-metrics-marks-${now.toISOString().slice(0, 10)}.json`
    downloadText(file, remarksToJson(all, __VERSION__, now), 'application/json')
    setSent(t(words.sent, { file, n: all.length }))
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
      <p className={styles.actions}>
        <Button onClick={send} disabled={all.length === 0}>
          {t(words.send)}
        </Button>
        {!keepsNothing() && (
          <>
            <Button onClick={() => input.current?.click()}>{t(words.receive)}</Button>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              aria-label={t(words.receiveField)}
              hidden
              onChange={({ target }) => {
                const [file] = target.files ?? []
                setSent('')
                if (file !== undefined) void merge.choose(file)
                // The same file may be chosen again after it was mended.
                target.value = ''
              }}
            />
          </>
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
      <p className={styles.actions}>
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
