import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { unitNames } from '../../domain/number/unit.ts'
import { editId } from '../../domain/record/edit.ts'
import { inBrackets, langOf, textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { ChangesNote } from '../../ui/data/undoable-changes.tsx'
import { useDataset, useTaken } from '../../ui/data/use-dataset.ts'
import type { Edits } from '../../ui/data/use-edits.ts'
import { useEdits, useInferred } from '../../ui/data/use-edits.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import { KIND_WORDS } from '../../words/places/indicator.ts'
import { AgreementList, ConflictList } from './conflict-list.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import styles from './own.module.css'
import { PlaceForm, PlacesWithin } from './place-form.tsx'

/** What the user took in: indicators and places to be mended, conflicts to be settled, values left out. */
export function OwnView() {
  const t = useText()
  const edits = useEdits()
  const chosen = useSearch({ from: '/own' })
  const { own, conflicts, agreements } = useTaken()
  const { localities } = useDataset()
  const isInferred = useInferred()
  const nowhere = [...own.localities].flatMap(([id, { is }]) => {
    const locality = localities.get(id)
    return is !== null || locality === undefined || locality.parents.length > 0 || locality.code !== null
      ? []
      : [locality]
  })
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <ChangesNote changes={edits} undo={words.undo} />
      <Section title={t(words.conflicts)}>
        <ConflictList conflicts={conflicts} edits={edits} />
      </Section>
      {agreements.length > 0 && (
        <Section title={t(words.agreements)} note={t(words.agreementsNote)}>
          <AgreementList agreements={agreements} edits={edits} />
        </Section>
      )}
      <Section
        title={t(words.indicators)}
        note={[...own.indicators.keys()].some(isInferred) ? t(words.inferredNote) : undefined}
      >
        <ul className={styles.list}>
          {own.indicators.size === 0 && <li>{t(words.none)}</li>}
          {[...own.indicators].map(([id, { word, is }]) => (
            <li key={id}>
              {is === null ? (
                <Folded
                  isOpen={chosen.indicator === id}
                  title={
                    <>
                      <Name kind="indicators" id={id} />{' '}
                      <IndicatorFacts id={id} isInferred={isInferred(id)} />
                    </>
                  }
                >
                  <IndicatorForm id={id} original={word} edits={edits} />
                </Folded>
              ) : (
                <Merged kind="indicators" id={id} is={is} edits={edits} />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(words.places)}>
        {nowhere.length > 1 && <PlacesWithin localities={nowhere} edits={edits} />}
        <ul className={styles.list}>
          {own.localities.size === 0 && <li>{t(words.none)}</li>}
          {[...own.localities].map(([id, { is }]) => (
            <li key={id}>
              {is === null ? (
                <Folded
                  isOpen={chosen.locality === id}
                  title={
                    <>
                      <Name kind="localities" id={id} /> <PlaceFacts id={id} />
                    </>
                  }
                >
                  <PlaceForm id={id} edits={edits} />
                </Folded>
              ) : (
                <Merged kind="localities" id={id} is={is} edits={edits} />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(words.leftOut)}>
        <LeftOutList edits={edits} />
      </Section>
    </Page>
  )
}

interface FoldedProps {
  readonly isOpen: boolean
  readonly title: ReactNode
  readonly children: ReactNode
}

/** What is drawn when it is first opened: a file may bring thousands of places, each with a form of its own. */
function Folded({ isOpen, title, children }: FoldedProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true)
      }}
    >
      <summary>{title}</summary>
      {(wasOpen || isOpen) && children}
    </details>
  )
}

type Kind = 'indicators' | 'localities'

/** The name that a word has now. */
function Name({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const language = useLanguage()
  const dataset = useDataset()
  return (
    <Outside
      text={textIn(dataset[kind].get(id)?.name, language) ?? id}
      lang={langOf(dataset[kind].get(id)?.name, language)}
    />
  )
}

/** What an indicator is taken for, so that what is wrong is seen without opening it: its unit, its kind, whether it adds up. */
function IndicatorFacts({ id, isInferred }: { readonly id: string; readonly isInferred: boolean }) {
  const t = useText()
  const language = useLanguage()
  const { indicators, units } = useDataset()
  const indicator = indicators.get(id)
  if (indicator === undefined) return null
  const unit = units.get(indicator.unit)
  const facts = [
    unit === undefined ? '' : textIn(unitNames(unit), language),
    `${t(KIND_WORDS[indicator.kind])}${isInferred ? inBrackets(t(words.inferred), language) : ''}`,
    indicator.kind === 'rate'
      ? ''
      : t(indicator.additive ? words.adds : isInferred ? words.addsUnsaid : words.doesNotAdd),
  ]
  return (
    <small className={styles.quiet}>
      <Said text={facts.filter((fact) => fact !== '').join(' · ')} />
    </small>
  )
}

/** In what a place lies, and its code. */
function PlaceFacts({ id }: { readonly id: string }) {
  const language = useLanguage()
  const { localities } = useDataset()
  const locality = localities.get(id)
  if (locality === undefined) return null
  const above = locality.parents.flatMap((parent) => textIn(localities.get(parent)?.name, language) ?? [])
  const facts = [...above.slice(0, 1), locality.code ?? '']
  return (
    <small className={styles.quiet}>
      <Said text={facts.filter((fact) => fact !== '').join(' · ')} />
    </small>
  )
}

interface MergedProps {
  readonly kind: Kind
  readonly id: string
  readonly is: string
  readonly edits: Edits
}

/** A name that was said to be of another thing, and the way back. */
function Merged({ kind, id, is, edits }: MergedProps) {
  const t = useText()
  const language = useLanguage()
  const from = textIn(useTaken().own[kind].get(id)?.word.name, language) ?? id
  const to = textIn(useDataset()[kind].get(is)?.name, language) ?? is
  return (
    <>
      <Said text={t(words.merged, { from, to })} />{' '}
      <Button aria-label={`${t(words.split)} ${from}`} onClick={() => void edits.remove(editId('same', id))}>
        {t(words.split)}
      </Button>
    </>
  )
}

/** Imported values that are left out, and the way back. */
function LeftOutList({ edits }: { readonly edits: Edits }) {
  const t = useText()
  const imports = useCollection('imports')
  const leftOut = new Set(
    useCollection('edits').flatMap((edit) => (edit.kind === 'left-out' ? [edit.of] : [])),
  )
  const rows =
    leftOut.size === 0
      ? []
      : imports.flatMap(({ file, rows }) =>
          rows.filter(({ id }) => leftOut.has(id)).map((row) => ({ ...row, file })),
        )
  if (rows.length === 0) return <p>{t(words.none)}</p>
  return (
    <ul className={styles.list}>
      {rows.map(({ id, file, printed, line, column }) => (
        <li key={id}>
          <Outside text={file} />
          {BETWEEN}
          {line}
          {BETWEEN}
          <Outside text={column} />
          {BETWEEN}
          <Outside text={printed} />{' '}
          <Button onClick={() => void edits.remove(editId('left-out', id))}>{t(words.bringBack)}</Button>
        </li>
      ))}
    </ul>
  )
}
