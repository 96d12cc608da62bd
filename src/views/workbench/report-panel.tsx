import { Fragment, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { TEXT_STATES } from '../../domain/record/report.ts'
import type { Bilingual, DataLanguage } from '../../domain/text.ts'
import { DATA_LANGUAGES, textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import type { PartAudit } from '../../draft/edit/audit.ts'
import { copiedRuns } from '../../draft/edit/audit.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { changePart } from '../../draft/edit/commands.ts'
import type { About, DraftPart } from '../../draft/edit/document.ts'
import { mustChoose } from '../../draft/suggest/suggestions.ts'
import { Button } from '../../ui/control/button.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { DATE_INFERRED } from '../../words/app/report-panel.ts'
import { TEXT_STATE_NAMES } from '../../words/reports/report.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { daysToType, nameLocality, typedDay } from './figure/answer-text.ts'
import { NameField, TextField } from './figure/fields.tsx'
import { Within } from './figure/measure-form.tsx'
import { Reason } from './figure/question-row.tsx'
import { useLocalityNames } from './figure/use-names.ts'
import { FinishPanel } from './finish-panel.tsx'
import type { DeskControl } from './use-desk.ts'

interface ReportPanelProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly audit: PartAudit
  readonly onLeave: () => void
  /** Goes to the next thing to fill in. */
  readonly onNext: () => void
}

/** Whether a field is needed: a text in one language is enough, and the field of the first language asks for it. */
const isNeeded = (text: Bilingual, language: DataLanguage): boolean =>
  language === DATA_LANGUAGES[0] &&
  DATA_LANGUAGES.every((other) => other === language || text[other].trim() === '')

/** The questions about a report as a whole, to answer in the user's own words, and what it still lacks. */
export function ReportPanel({ scene, control, audit, onLeave, onNext }: ReportPanelProps) {
  const t = useText()
  const id = useId()
  const { document } = scene
  const at = control.desk.part
  const part = document.parts[at]
  const copied = useMemo(() => (part === undefined ? [] : copiedRuns(document, part)), [document, part])
  if (part === undefined) return null
  const { about } = document
  const say = (change: (now: DraftPart) => Partial<DraftPart>) =>
    control.act(
      'part',
      (now) => {
        const here = now.document.parts[at]
        return here === undefined ? null : changePart(now.document, at, change(here))
      },
      null,
    )
  const sayAbout = (change: Partial<About>) =>
    control.act('about', (now) => ({ about: { ...now.document.about, ...change } }), null)
  // One language is needed; the others are optional.
  const [needed, further] = [DATA_LANGUAGES.slice(0, 1), DATA_LANGUAGES.slice(1)]
  const fieldIn = (language: (typeof DATA_LANGUAGES)[number]) => (
    <Fragment key={language}>
      <TextField
        label={t(words.titleIn[language])}
        value={part.title[language]}
        isNeeded={isNeeded(part.title, language)}
        onText={(text) => say((now) => ({ title: { ...now.title, [language]: text } }))}
      />
      <TextField
        label={t(words.summaryIn[language])}
        value={part.summary[language]}
        isLong
        isNeeded={isNeeded(part.summary, language)}
        onText={(text) => say((now) => ({ summary: { ...now.summary, [language]: text } }))}
      />
    </Fragment>
  )
  return (
    <section className={styles.report} aria-label={t(words.report)} data-report>
      <h2>{t(words.report)}</h2>
      <div className={styles.fields}>
        <Home
          scene={scene}
          control={control}
          part={part}
          onSay={(locality) => say(() => ({ locality }))}
          onLeave={onLeave}
          onNext={onNext}
        />
        <Published period={about.published} onPeriod={(published) => sayAbout({ published })} />
        {needed.map(fieldIn)}
      </div>
      <div className={styles.fields}>
        {further.map(fieldIn)}
        <label htmlFor={`${id}-state`}>
          {t(words.textState)}
          <select
            id={`${id}-state`}
            value={part.textState}
            onChange={({ target }) => {
              const textState = TEXT_STATES.find((each) => each === target.value)
              if (textState !== undefined) say(() => ({ textState }))
            }}
          >
            {TEXT_STATES.map((state) => (
              <option key={state} value={state}>
                {t(TEXT_STATE_NAMES[state])}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t(words.newspaper)}
          value={about.newspaper}
          onText={(newspaper) => sayAbout({ newspaper })}
        />
        <TextField label={t(words.reportName)} value={about.name} onText={(name) => sayAbout({ name })} />
      </div>
      {copied.map((run) => (
        <p key={run} role="alert" className={styles.problem}>
          {t(words.copied, { words: run })}
        </p>
      ))}
      <FinishPanel
        scene={scene}
        control={control}
        audit={audit}
        isCopied={copied.length > 0}
        onLeave={onLeave}
      />
    </section>
  )
}

interface HomeProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly part: DraftPart
  readonly onSay: (locality: DraftPart['locality']) => void
  readonly onLeave: () => void
  readonly onNext: () => void
}

/** Which locality the report is about: the chosen one, or the suggestions from the text with their reasons. */
function Home({ scene, control, part, onSay, onLeave, onNext }: HomeProps) {
  const t = useText()
  const language = useLanguage()
  const { context } = scene
  const localities = useLocalityNames(context)
  const suggestions = scene.suggested.parts[control.desk.part]?.report.locality ?? []
  const { locality } = part
  const isShared = locality === null && mustChoose(suggestions)
  const isBody = locality !== null && locality.id === null && locality.code === null
  return (
    <div className={styles.home}>
      <p>
        {t(words.home)}：
        <strong>
          {locality !== null
            ? nameLocality(locality, context, language)
            : t(isShared ? words.toChoose : words.none)}
        </strong>
        {isShared && <span className={styles.reason}> {t(words.sharedName)}</span>}
      </p>
      {locality === null &&
        suggestions.map((suggestion) => (
          <p key={suggestion.value.name}>
            <Button
              data-say
              onClick={() => {
                // The button disappears, and the next field must exist before it gets the focus.
                flushSync(() => onSay(suggestion.value))
                onNext()
              }}
            >
              {t(words.accept)} {nameLocality(suggestion.value, context, language)}
            </Button>{' '}
            <span className={styles.reason}>
              <Reason suggestion={suggestion} />
            </span>
          </p>
        ))}
      <NameField
        label={t(words.otherAnswer)}
        placeholder={t(words.findIndicator)}
        isFocused={false}
        isNeeded={locality === null}
        find={(typed) => [
          ...localities(typed).map(({ entry, value }) => ({
            key: entry.id,
            name: nameLocality(value, context, language),
            detail: textIn(entry.detail, language),
            onChoose: () => onSay(value),
          })),
          {
            key: 'body',
            name: t(words.bodyNamed, { name: typed.trim() }),
            detail: '',
            onChoose: () => onSay({ id: null, code: null, name: typed.trim() }),
          },
        ]}
        onDone={onLeave}
        onChosen={onNext}
      />
      {isBody && (
        <Within
          scene={scene}
          control={control}
          name={locality.name}
          isActive
          onChosen={onNext}
          onLeave={onLeave}
        />
      )}
    </div>
  )
}

interface PublishedProps {
  readonly period: Period | null
  readonly onPeriod: (period: Period | null) => void
}

/** When the report was published: a day or a month, and whether the text says so. */
function Published({ period, onPeriod }: PublishedProps) {
  const t = useText()
  const id = useId()
  const shown = period === null ? '' : daysToType(period)
  const [wrong, setWrong] = useState<string | null>(null)
  const isInferred = period?.basis === 'inferred'
  const say = (typed: string, inferred: boolean) => {
    const value = typed.trim()
    const read = typedDay(value)
    setWrong(value === '' || read !== null ? null : value)
    if (value === '') return onPeriod(null)
    if (read !== null) onPeriod(inferred ? { ...read, basis: 'inferred', note: DATE_INFERRED } : read)
  }
  return (
    <div className={styles.published}>
      <label>
        {t(words.published)}
        <input
          key={shown}
          defaultValue={shown}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          data-needed={period === null || undefined}
          onBlur={({ target }) => {
            if (target.value !== shown || wrong !== null) say(target.value, isInferred)
          }}
        />
      </label>
      {wrong !== null && (
        <span id={`${id}-wrong`} role="alert" className={styles.problem}>
          {t(words.wrongDay)}
        </span>
      )}
      {period !== null && (
        <label>
          <span>
            <input
              type="checkbox"
              checked={isInferred}
              onChange={({ target }) => say(shown, target.checked)}
            />{' '}
            {t(words.publishedInferred)}
          </span>
        </label>
      )}
    </div>
  )
}
