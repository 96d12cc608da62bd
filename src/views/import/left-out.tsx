import { useState } from 'react'
import { fill } from '../../domain/fill.ts'
import { writeNumber } from '../../domain/number/number-format.ts'
import type { Language } from '../../domain/text.ts'
import { listOf, semicolon } from '../../domain/text.ts'
import { csvParts } from '../../exports/csv.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { itemAt } from '../../lib/item-at.ts'
import { runInSlices } from '../../lib/steps.ts'
import { Button } from '../../ui/control/button.tsx'
import { isComposing } from '../../ui/control/composing.ts'
import { downloadBlob } from '../../ui/download.ts'
import { rethrow } from '../../ui/page/error-boundary.tsx'
import { phrased } from '../../ui/phrased.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { importMessages } from '../../words/imports/import.ts'
import { REASON_WORDS, SUM_WORDS, tableMessages as words } from '../../words/imports/import-tables.ts'
import styles from './import.module.css'

/** Reasons for which a cell is left out but can be corrected in this list. */
const MENDABLE = new Set([
  'no number',
  'no change without a number',
  'two numbers in one cell',
  'more digits than are kept',
  'no period',
  'no place',
  'an error of the spreadsheet',
  'a formula without a result',
])

const AGREES = /^agrees with its lines: (.+)$/u
const NOT_CHECKED = /^(.*) says (.+), which cannot be checked: no exact value of (.+)$/u

/** Reasons that name something, each with its words. */
const NAMING = [
  [AGREES, REASON_WORDS.agreesWithLines],
  [NOT_CHECKED, REASON_WORDS.notChecked],
  [/^(.*) says (.+), the (?:lines|columns|sheets) come to (.+)$/u, REASON_WORDS.otherSum],
  [/^says (.+), the two columns come to about (.+)$/u, REASON_WORDS.otherChange],
  [/^a comparison of other columns, cells that disagree: (.+)$/u, REASON_WORDS.changesDisagree],
  [/^(.*): rates do not add up$/u, REASON_WORDS.ratesDoNotAdd],
  [/^(.*) agrees only with the hidden lines$/u, REASON_WORDS.agreesWithHidden],
  [/^says (.+) instead of a number$/u, REASON_WORDS.saysNoNumber],
  [/^(.+) where the template asks for (.+)$/u, REASON_WORDS.otherUnitThanAsked],
  [/^(.+) where the unit here is (.+)$/u, REASON_WORDS.otherUnitThanHere],
] as const

const CONSTANT = new Map<string, Record<Language, string>>(Object.entries(REASON_WORDS))

/** A part that is numbers alone, as the language writes them; any other as it stands. */
export function numbersIn(part: string, language: Language): string {
  const sum = /^≥(-?\d.*)$|^≤(-?\d.*)$|^(-?\d[^~]*)~(-?\d.*)$/u.exec(part)
  if (sum !== null) {
    const [one, other] = [sum[1] ?? sum[2] ?? sum[3] ?? '', sum[4] ?? ''].map((end) =>
      numbersIn(end, language),
    )
    const words = part.startsWith('≥')
      ? SUM_WORDS.least
      : part.startsWith('≤')
        ? SUM_WORDS.most
        : SUM_WORDS.between
    return fill(words[language], { one: one ?? '', other: other ?? '' }, language)
  }
  const numbers = part.split(', ')
  return numbers.every((number) => PLAIN_NUMBER.test(number))
    ? listOf(
        numbers.map((number) => {
          const { digits } = writeNumber(Number(number), language, 'full')
          return number.startsWith('-') ? `−${digits}` : digits
        }),
        language,
      )
    : part
}

/** A number as the checks of totals give it. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d{1,4})?$/u

function wordPart(reason: string, language: Language): string {
  for (const [pattern, words] of NAMING) {
    const parts = pattern.exec(reason)
    if (parts === null) continue
    const said = parts.map((part, at) =>
      pattern === NOT_CHECKED && at === 3
        ? listOf(part.split(', '), language)
        : pattern === AGREES && at === 1
          ? // 58 beside 约9300 is written as any number is.
            listOf(
              part.split(', ').map((number) => numbersIn(number, language)),
              language,
            )
          : numbersIn(part, language),
    )
    return fill(words[language], Object.fromEntries(said.map((part, at) => [`part${at}`, part])), language)
  }
  return CONSTANT.get(reason)?.[language] ?? reason
}

/** A reason in words; several are parted by semicolons. */
export const wordReason = (reason: string, language: Language): string =>
  reason
    .split('; ')
    .map((part) => wordPart(part, language))
    .join(semicolon(language))

/** Signs of a cell or a name that are shown where it is one among others. */
const SHOWN = 60

/** A text as it is shown where it is one among others: a long one is cut, and its length told. */
export function shortened(text: string, language: Language, shown = SHOWN): string {
  if (text.length <= shown) return text
  // Cut between signs, not within one.
  const first = [...text.slice(0, shown * 2)].slice(0, shown).join('')
  if (first.length === text.length) return text
  return fill(importMessages.shortened[language], { first, n: text.length }, language)
}

interface LeftOutProps {
  readonly files: readonly FileTabulated[]
  readonly onMend: (file: number, where: string, text: string) => void
}

const PAGE = 50

/** All that does not come in, with the reason; a cell that was not understood can be mended where it is listed. */
export function LeftOut({ files, onMend }: LeftOutProps) {
  const t = useText()
  const language = useLanguage()
  const [page, setPage] = useState(0)
  /** The reason that alone is listed; empty for all. */
  const [why, setWhy] = useState('')
  const [isMaking, setMaking] = useState(false)
  const all = files.flatMap(({ leftOut, file }, at) => leftOut.map((each) => ({ ...each, file, at })))
  // What can be mended comes first.
  const sorted = [
    ...all.filter(({ reason }) => MENDABLE.has(reason)),
    ...all.filter(({ reason }) => !MENDABLE.has(reason)),
  ]
  if (all.length === 0) return null
  const reasons = new Map<string, number>()
  for (const { reason } of sorted) {
    const words = wordReason(reason, language)
    reasons.set(words, (reasons.get(words) ?? 0) + 1)
  }
  const isKnown = reasons.has(why)
  const listed = isKnown ? sorted.filter(({ reason }) => wordReason(reason, language) === why) : sorted
  const pages = Math.ceil(listed.length / PAGE)
  const shown = Math.min(page, pages - 1)
  const download = async () => {
    setMaking(true)
    const header = [importMessages.file, importMessages.place, importMessages.cell, importMessages.reason]
    const rows = sorted.map(({ file, where, text, reason }) => [
      file,
      where,
      text,
      wordReason(reason, language),
    ])
    const parts = await runInSlices(
      csvParts(
        header.map((word) => t(word)),
        rows,
        'spreadsheet',
      ),
    )
    const name = t(importMessages.badFile, { file: itemAt(files, 0).file })
    downloadBlob(name, new Blob([...parts], { type: 'text/csv' }))
    setMaking(false)
  }
  const mendable = all.filter(({ reason }) => MENDABLE.has(reason)).length
  return (
    <details open={mendable > 0}>
      <summary>
        {t(words.leftOut)} ({all.length})
      </summary>
      <p>
        <Button
          disabled={isMaking}
          onClick={() => download().catch((error: unknown) => setMaking(rethrow(error)))}
        >
          {t(importMessages.downloadBad)}
        </Button>{' '}
        {reasons.size > 1 && (
          <label className={styles.field}>
            {t(words.leftOutWhy)}{' '}
            <select
              value={isKnown ? why : ''}
              onChange={({ target }) => {
                setWhy(target.value)
                setPage(0)
              }}
            >
              <option value="">{t(words.leftOutAll, { n: all.length })}</option>
              {[...reasons].map(([reason, n]) => (
                <option key={reason} value={reason}>
                  {reason} ({n})
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.leftOut)}>
        <table className={`${styles.table} ${styles.narrow}`}>
          <thead>
            <tr>
              <th scope="col">{t(importMessages.place)}</th>
              <th scope="col">{t(importMessages.cell)}</th>
              <th scope="col">{t(importMessages.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(shown * PAGE, shown * PAGE + PAGE).map(({ at, file, where, text, reason }, k) => {
              const place = files.length > 1 ? `${file} ${where}` : where
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be left out for two reasons
                <tr key={`${at}/${where}/${k}`}>
                  <th scope="row">
                    <Outside text={shortened(place, language)} />
                  </th>
                  <td>
                    {MENDABLE.has(reason) ? (
                      <input
                        type="text"
                        className={styles.cell}
                        aria-label={place}
                        defaultValue={text.slice(0, 200)}
                        onBlur={({ target }) => {
                          if (target.value !== text.slice(0, 200)) onMend(at, where, target.value.trim())
                        }}
                        onKeyDown={(event) => {
                          if (event.key === 'Enter' && !isComposing(event.nativeEvent))
                            event.currentTarget.blur()
                        }}
                      />
                    ) : (
                      <Outside text={shortened(text, language)} />
                    )}
                  </td>
                  <td>{phrased(wordReason(reason, language))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <p className={styles.bar}>
          <Button disabled={shown === 0} onClick={() => setPage(shown - 1)}>
            {t(importMessages.previousPage)}
          </Button>
          <span role="status">{t(importMessages.pageOf, { page: shown + 1, pages, n: listed.length })}</span>
          <Button disabled={shown === pages - 1} onClick={() => setPage(shown + 1)}>
            {t(importMessages.nextPage)}
          </Button>
        </p>
      )}
    </details>
  )
}
