import { useMemo } from 'react'
import { useStore } from 'zustand'
import { lightReport } from '../../dataset/verify/lit-report.ts'
import { quotesOf } from '../../dataset/verify/quotes.ts'
import { verifyText } from '../../dataset/verify/verify.ts'
import type { Report } from '../../domain/report.ts'
import { listOf } from '../../domain/text.ts'
import { originalText } from '../../state/original-text.ts'
import { Button } from '../../ui/button.tsx'
import { originalTextMessages as words } from '../../ui/messages/original-text.ts'
import { Said } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { LitText } from './lit-text.tsx'
import styles from './original-text.module.css'
import { TextLoader } from './text-loader.tsx'

/** The original text of a report, where the reader has it: every figure lit, and what disagrees with the ledger named. */
export function OriginalText({ report }: { readonly report: Report }) {
  const t = useText()
  const text = useStore(originalText, (state) => state.text)
  return (
    <Section title={t(words.title)}>
      {text === null ? <TextLoader /> : <Comparison report={report} text={text} />}
    </Section>
  )
}

function Comparison({ report, text }: { readonly report: Report; readonly text: string }) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const lit = useMemo(() => {
    const { reports, figures } = dataset
    return lightReport(report.id, verifyText(text, reports.values(), figures.values(), quotesOf(dataset)))
  }, [report, text, dataset])
  const { present, placed, missing, misquoted } = lit.verification
  const moved = placed.filter(({ state }) => state === 'moved').length
  const agrees = moved + missing.length + lit.leftover + misquoted.length === 0
  const counts = {
    n: placed.length,
    found: placed.length - moved,
    moved,
    missing: missing.length,
    leftover: lit.leftover,
  }
  return (
    <>
      <div className={styles.verdict}>
        <p role="status" data-agrees={present && agrees}>
          {t(present ? (agrees ? words.agrees : words.disagrees) : words.absent, counts)}
        </p>
        <Button onClick={() => originalText.setState({ text: null })}>{t(words.remove)}</Button>
      </div>
      {present && missing.length > 0 && (
        <p>
          <Said
            text={t(words.missing, {
              figures: listOf(
                missing.map(({ printed }) => printed),
                language,
              ),
            })}
          />
        </p>
      )}
      {present && misquoted.length > 0 && (
        <p>
          <Said
            text={t(words.misquoted, {
              quotes: listOf(
                misquoted.map((quote) => `“${quote.words}”`),
                language,
              ),
            })}
          />
        </p>
      )}
      {present && <LitText paragraphs={lit.paragraphs} />}
    </>
  )
}
