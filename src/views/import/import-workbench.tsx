import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Import } from '../../domain/record/imported.ts'
import type { Mapping } from '../../imports/mapping.ts'
import { lineMappingOf, mappingOf, remembered } from '../../imports/mapping.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import { namesSaid, rememberedNames } from '../../imports/remembered-names.ts'
import type { Correction } from '../../imports/table/describe/description.ts'
import type { Sides } from '../../imports/table/plan/targets.ts'
import { sheetKey } from '../../imports/table/plan/targets.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { targets } from '../../state/targets.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Section } from '../../ui/page/section.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { TemplateAnswers } from '../../ui/template-answers.tsx'
import { useText } from '../../ui/use-language.ts'
import { FILE_NOTES } from '../../words/imports/file-read.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import { tableMessages } from '../../words/imports/import-tables.ts'
import { AimList, InferredIndicators, ReadAs } from './aims.tsx'
import type { Done } from './confirm.tsx'
import { Confirm, Summary } from './confirm.tsx'
import { Conflicts } from './conflicts.tsx'
import { Disagreements } from './disagreements.tsx'
import styles from './import.module.css'
import { TextChoices } from './import-source.tsx'
import { LeftOut } from './left-out.tsx'
import type { Corrections } from './open-import.ts'
import { useOpenImport } from './open-import.ts'
import { askedOf, Questions } from './questions.tsx'
import { RenamedIndicators } from './renamed.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { useImportWork } from './use-import-work.ts'
import type { Source } from './use-reading.ts'

interface ImportWorkbenchProps {
  readonly sources: readonly Source[]
  readonly onChoose: (source: Source, choice: TextChoice) => void
  readonly onRemove: (id: number) => void
  readonly onClose: () => void
  /** Gives up what has not been understood yet. */
  readonly onStop: () => void
  readonly onDone: (done: Done) => void
}

const NOTHING: Correction = {}

/** Files and sheets that are named side by side; more of them are counted, and chosen from a list. */
const FEW = 8

/** The files that are being imported: their sheets, the questions, the contradictions, and the button that imports them. */
export function ImportWorkbench({
  sources,
  onChoose,
  onRemove,
  onClose,
  onStop,
  onDone,
}: ImportWorkbenchProps) {
  const t = useText()
  const dataset = useDataset()
  const imports: readonly Import[] = useCollection('imports')
  const mappings = useCollection('mappings')
  const [said, setSaid] = useOpenImport('said')
  const [corrections, setCorrections] = useOpenImport('corrections')
  const [choices, setChoices] = useOpenImport('choices')
  const [readings, setReadings] = useOpenImport('readings')
  const [sidesSaid, setSides] = useOpenImport('sides')
  const set = useStore(targets.store, (state) => state.targets)
  // What the user said of an indicator for a target applies to its values too.
  const sides = useMemo((): Sides => {
    const before = set.flatMap(({ indicator, side }) =>
      side === undefined ? [] : [[indicator, side] as const],
    )
    return new Map([...before, ...sidesSaid])
  }, [set, sidesSaid])
  const [spot, setSpot] = useState({ source: 0, sheet: 0 })
  const answers = useMemo(() => new Map([...rememberedNames(mappings), ...said]), [mappings, said])
  const { done, isCurrent, percent } = useImportWork({
    sources,
    answers,
    corrections,
    choices,
    readings,
    sides,
    dataset,
    imports,
  })
  useRemembered(done, sources, mappings, corrections, setCorrections)
  // The button that led here is gone. Keyboard users go on from the file.
  const facts = useRef<HTMLParagraphElement>(null)
  useEffect(() => facts.current?.focus(), [])
  const asked = useMemo(() => (done === null ? [] : askedOf(sources, done.files)), [sources, done])
  const names = useMemo(() => {
    const found = done?.files.flatMap(({ observations }) =>
      observations.flatMap(({ locality }) => (locality.kind === 'new' ? [locality.name] : [])),
    )
    return [...new Set(found)]
  }, [done])
  const correct = (source: number, sheet: number, correction: Correction) =>
    setCorrections((before) =>
      new Map(before).set(source, new Map(before.get(source)).set(sheet, correction)),
    )
  const source = sources.find(({ id }) => id === spot.source) ?? sources[0]
  const file = source === undefined ? undefined : done?.files[sources.indexOf(source)]
  const recognised = file?.sheets.find(({ at }) => at === spot.sheet) ?? file?.sheets[0]
  const sheets = sources.flatMap((each, at) =>
    (done?.files[at]?.sheets ?? []).map(({ at: place, sheet }) => ({
      source: each.id,
      sheet: place,
      name:
        [sources.length > 1 ? each.name : '', sheet.name ?? ''].filter(Boolean).map(isolated).join(' · ') ||
        isolated(each.name),
    })),
  )
  const remember = (): readonly Mapping[] => {
    const names = namesSaid(answers)
    const columns = (done?.files ?? []).flatMap(({ sheets }, at) =>
      sheets.flatMap((sheet) => {
        const correction = corrections.get(sources[at]?.id ?? -1)?.get(sheet.at) ?? NOTHING
        return [mappingOf(sheet, correction), lineMappingOf(sheet, correction)].flatMap((each) => each ?? [])
      }),
    )
    return names === null ? columns : [...columns, names]
  }
  return (
    <>
      <p ref={facts} tabIndex={-1} className={styles.bar}>
        <span className={styles.name}>
          {sources.length > FEW
            ? t(tableMessages.files, { n: sources.length })
            : sources.map(({ id, name }, at) => (
                <Fragment key={id}>
                  {at > 0 && ' · '}
                  <Outside text={name} />
                </Fragment>
              ))}
        </span>
        <Button onClick={onClose}>{t(words.another)}</Button>
      </p>
      {!isCurrent && <WorkStatus isAgain={done !== null} percent={percent} onStop={onStop} />}
      {done !== null && <Summary work={done} asked={asked} answers={answers} />}
      <div className={styles.workbench} aria-busy={!isCurrent}>
        <Section title={t(tableMessages.sheet)} note={t(tableMessages.sheetNote)}>
          <SheetTabs
            sheets={sheets}
            chosen={`${source?.id}/${recognised?.at}`}
            onChoose={(to) => setSpot(to)}
          />
          {source !== undefined && (
            <>
              <TextChoices source={source} onChoose={(choice) => onChoose(source, choice)} />
              {done !== null && recognised !== undefined && (
                <ReadAs
                  sheet={sheetKey(sources.indexOf(source), recognised.sheet.name)}
                  aims={done.aims}
                  onRead={(key, reading) => setReadings((before) => new Map(before).set(key, reading))}
                />
              )}
              {source.read.notes.map((note) => (
                <p key={note} className={styles.quiet}>
                  {t(FILE_NOTES[note])}
                </p>
              ))}
              {sources.length > 1 && (
                <p>
                  <Button onClick={() => onRemove(source.id)}>
                    <Said text={t(tableMessages.removeFile, { file: source.name })} />
                  </Button>
                </p>
              )}
            </>
          )}
          {source !== undefined && recognised !== undefined && (
            <SheetGrid
              key={`${source.id}/${recognised.at}`}
              recognised={recognised}
              correction={corrections.get(source.id)?.get(recognised.at) ?? NOTHING}
              onCorrect={(correction) => correct(source.id, recognised.at, correction)}
            />
          )}
        </Section>
        <div className={styles.side}>
          {done !== null && (
            <>
              <TemplateAnswers files={done.files} />
              {/* Where values wait for what is asked below, nobody says that nothing is asked. */}
              {(asked.length > 0 || done.plan.waiting === 0) && (
                <Questions
                  asked={asked}
                  names={names}
                  answers={answers}
                  onAnswer={(key, answer) => {
                    if ((said.get(key) ?? null) === answer) return
                    const next = new Map(said)
                    if (answer === null) next.delete(key)
                    else next.set(key, answer)
                    setSaid(next)
                  }}
                  onAnswerAll={(more) => setSaid(new Map([...said, ...more]))}
                />
              )}
              <Conflicts
                plan={done.plan}
                files={done.files}
                dataset={dataset}
                choices={choices}
                onChoose={setChoices}
              />
            </>
          )}
        </div>
      </div>
      {done !== null && (
        <>
          <AimList
            work={done}
            sides={sides}
            onSide={(id, side) => setSides((before) => new Map(before).set(id, side))}
          />
          <RenamedIndicators plan={done.plan} choices={choices} onChoose={setChoices} />
          <InferredIndicators plan={done.plan} choices={choices} onChoose={setChoices} />
          <Disagreements files={done.files} />
          <LeftOut
            files={done.files}
            onMend={(at, where, text) => {
              const id = sources[at]?.id
              const cell = /([A-Z]+\d+)$/u.exec(where)?.[1]
              const sheet = done.files[at]?.sheets.find(
                ({ sheet: { name } }) => where === `${name ?? ''}${name === null ? '' : '!'}${cell}`,
              )
              if (id === undefined || cell === undefined || sheet === undefined) return
              const before = corrections.get(id)?.get(sheet.at) ?? NOTHING
              correct(id, sheet.at, { ...before, cells: { ...before.cells, [cell]: text } })
            }}
          />
          {(done.plan.support.length > 0 || choices.leaveKnown === true) && (
            <label className={styles.field}>
              <input
                type="checkbox"
                checked={choices.leaveKnown !== true}
                onChange={({ target }) => setChoices({ ...choices, leaveKnown: !target.checked })}
              />
              {t(tableMessages.keepSupport)}
            </label>
          )}
          <Confirm work={done} isCurrent={isCurrent} mappings={remember} onDone={onDone} onCancel={onClose} />
        </>
      )}
    </>
  )
}

/** Milliseconds after which work is shown that an answer began: most of it is done before anybody would see it. */
const SOON = 1000

interface WorkStatusProps {
  /** Whether the files were understood before: then an answer is being taken in, and what is shown stays until that is done. */
  readonly isAgain: boolean
  readonly percent: number
  readonly onStop: () => void
}

/** How far the files are understood, with a way to stop. */
function WorkStatus({ isAgain, percent, onStop }: WorkStatusProps) {
  const t = useText()
  const [isShown, setShown] = useState(!isAgain)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SOON)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  const said = t(isAgain ? words.takingAnswer : words.understanding)
  return (
    <p className={styles.bar}>
      <span role="status">{said}</span>
      <progress aria-label={said} max={100} value={percent} />
      {!isAgain && <Button onClick={onStop}>{t(words.stop)}</Button>}
    </p>
  )
}

interface SheetSpot {
  readonly source: number
  readonly sheet: number
}

interface SheetTabsProps {
  readonly sheets: readonly (SheetSpot & { readonly name: string })[]
  readonly chosen: string
  readonly onChoose: (spot: SheetSpot) => void
}

/** Chooses the sheet that is looked at. */
function SheetTabs({ sheets, chosen, onChoose }: SheetTabsProps) {
  const t = useText()
  const keyOf = ({ source, sheet }: SheetSpot) => `${source}/${sheet}`
  if (sheets.length > FEW)
    return (
      <label className={styles.field}>
        {t(tableMessages.sheetOf)}{' '}
        <select
          value={chosen}
          onChange={({ target }) => {
            const spot = sheets.find((each) => keyOf(each) === target.value)
            if (spot !== undefined) onChoose(spot)
          }}
        >
          {sheets.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <fieldset className={styles.tabs} aria-label={t(tableMessages.sheets)}>
      {sheets.map((each) => (
        <Button key={keyOf(each)} aria-pressed={keyOf(each) === chosen} onClick={() => onChoose(each)}>
          <Outside text={each.name} />
        </Button>
      ))}
    </fieldset>
  )
}

/** Uses what was said of lines and columns with the same headings before, until the user says otherwise of the sheet. */
function useRemembered(
  done: ReturnType<typeof useImportWork>['done'],
  sources: readonly Source[],
  mappings: readonly Mapping[],
  corrections: ReadonlyMap<number, Corrections>,
  setCorrections: (next: ReadonlyMap<number, Corrections>) => void,
) {
  useEffect(() => {
    if (done === null) return
    let next = corrections
    for (const [at, { sheets }] of done.files.entries()) {
      const id = sources[at]?.id
      if (id === undefined) continue
      for (const sheet of sheets) {
        const said = remembered(sheet, mappings, next.get(id)?.get(sheet.at))
        if (said !== null) next = new Map(next).set(id, new Map(next.get(id)).set(sheet.at, said))
      }
    }
    if (next !== corrections) setCorrections(next)
  }, [done, sources, mappings, corrections, setCorrections])
}
