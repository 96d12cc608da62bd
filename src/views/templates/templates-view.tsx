import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import * as v from 'valibot'
import type { Dataset } from '../../dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import type { Template } from '../../domain/spec/template.ts'
import type { Language } from '../../domain/text.ts'
import { langOf, listOf, textIn } from '../../domain/text.ts'
import { fileStem } from '../../exports/file-name.ts'
import { writeTemplate } from '../../exports/template-workbook.ts'
import { readFile } from '../../imports/read-file.ts'
import { openZips } from '../../imports/read-zip.ts'
import type { KnownWords } from '../../imports/table/cell/known-words.ts'
import { knownWords } from '../../imports/table/cell/known-words.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { tabulateInSteps } from '../../imports/table/tabulate.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import { carriedFiles } from '../../state/carried-files.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { FileDrop } from '../../ui/control/file-drop.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { downloadBlob } from '../../ui/download.ts'
import { rethrow } from '../../ui/page/error-boundary.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { TemplateAnswers } from '../../ui/template-answers.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useTypedText } from '../../ui/use-typed-text.ts'
import { templateMessages as words } from '../../words/imports/templates.ts'
import type { Made } from './make-template.ts'
import { askable, makeTemplate } from './make-template.ts'
import styles from './templates.module.css'

interface Returned {
  /** As they were given, so that the import page can read them too. */
  readonly chosen: readonly File[]
  readonly files: readonly FileTabulated[]
  readonly failed: readonly string[]
}

/** Reads files that came back. One that is not a table is named; the others are still counted. */
async function readReturned(
  chosen: readonly File[],
  { dataset, words: known }: { readonly dataset: Dataset; readonly words: KnownWords },
): Promise<Returned> {
  const files: FileTabulated[] = []
  const { tables, archives, refused } = await openZips(chosen)
  const failed = [...archives.map(({ name }) => name), ...refused.map(({ file }) => file)]
  for (const file of tables) {
    try {
      const { name } = file
      const thisYear = new Date().getFullYear()
      const read = await readFile(file)
      files.push(await runInSlices(tabulateInSteps({ file: name, read, dataset, words: known, thisYear })))
    } catch {
      failed.push(file.name)
    }
  }
  return { chosen, files, failed }
}

/** Files that came back, compared with what their templates asked for and from whom. */
function ReturnedFiles({ words: known }: { readonly words: KnownWords }) {
  const t = useText()
  const dataset = useDataset()
  const [returned, setReturned] = useState<Returned | null>(null)
  const [isReading, setReading] = useState(false)
  /** How many times files were given that are being read. */
  const running = useRef(0)
  const read = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    if (running.current === 0) setReturned(null)
    running.current += 1
    setReading(true)
    try {
      const { files, failed } = await readReturned(chosen, { dataset, words: known })
      // What was given while others were read is counted with them, whichever is read first.
      setReturned((others) => ({
        chosen: [...(others?.chosen ?? []), ...chosen],
        files: [...(others?.files ?? []), ...files],
        failed: [...(others?.failed ?? []), ...failed],
      }))
    } catch (error) {
      setReturned(rethrow(error))
    } finally {
      running.current -= 1
      if (running.current === 0) setReading(false)
    }
  }
  const hasTemplates = returned?.files.some(({ template }) => template !== null) === true
  return (
    <>
      <FileDrop onDrop={({ files }) => void read(files)} />
      <p>
        <FileButton
          label={t(words.choose)}
          accept=".xlsx,.xls,.et,.ods,.zip"
          multiple
          onFiles={(files) => void read(files)}
        />
      </p>
      <div role="status">
        {isReading && <p>{t(words.reading)}</p>}
        {!isReading && returned !== null && !hasTemplates && <p>{t(words.none)}</p>}
        {!isReading &&
          returned?.failed.map((file) => (
            <p key={file}>
              <Said text={t(words.failed, { file })} />
            </p>
          ))}
        {!isReading && hasTemplates && returned !== null && (
          <>
            <TemplateAnswers files={returned.files} />
            <p>
              <Link to="/import" onClick={() => carriedFiles.hold(returned.chosen)}>
                {t(words.import)}
              </Link>
            </p>
          </>
        )}
      </div>
    </>
  )
}

interface Lists {
  readonly words: KnownWords
  readonly indicators: ReturnType<typeof askable>
}

/** Makes templates, and tells of filled-in ones who has not answered. */
export function TemplatesView() {
  const t = useText()
  const dataset = useDataset()
  const [lists, setLists] = useState<Lists | null>(null)
  useEffect(() => {
    let isHere = true
    void Promise.all([
      import('../../../data/places.json'),
      import('../../../data/place-names.json'),
      import('../../../data/standard-indicators.json'),
    ])
      .then(([places, names, catalogue]) => {
        if (!isHere) return
        const standard = v.parse(StandardIndicatorsSchema, catalogue.default).indicators
        const gazetteer = gazetteerOf(places.default, names.default, dataset.localities.values())
        setLists({ words: knownWords(dataset, gazetteer, standard), indicators: askable(dataset, standard) })
      })
      .catch((error: unknown) => {
        if (isHere) setLists(rethrow(error))
      })
    return () => {
      isHere = false
    }
  }, [dataset])
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      {lists !== null && (
        <>
          <Section title={t(words.make)}>
            <TemplateForm lists={lists} />
          </Section>
          <Section title={t(words.returned)}>
            <ReturnedFiles words={lists.words} />
          </Section>
        </>
      )}
    </Page>
  )
}

function TemplateForm({ lists }: { readonly lists: Lists }) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const [named, setTitle] = useState<string | null>(null)
  const title = named ?? t(words.defaultName)
  const [places, setPlaces] = useTypedText('template-places')
  const [periods, setPeriods] = useTypedText('template-periods')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isEach, setEach] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const make = async () => {
    const indicators = lists.indicators.flatMap(({ indicator }) =>
      chosen.has(indicator.id) ? [indicator] : [],
    )
    const next = makeTemplate({ title, places, periods, indicators }, lists.words.gazetteer)
    setMade(next)
    if (next.kind !== 'made') return
    const { template } = next
    const stem = fileStem(template.title, 'template')
    if (isEach) downloadBlob(`${stem}.zip`, await workbookOfEach(template))
    else downloadBlob(`${stem}.xlsx`, await runInSlices(writeTemplate(template)))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <label>
        {t(words.name)}
        <input value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <label>
        {t(words.periods)}
        <input value={periods} onChange={({ target }) => setPeriods(target.value)} />
      </label>
      <label>
        {t(words.places)}
        <textarea rows={6} value={places} onChange={({ target }) => setPlaces(target.value)} />
      </label>
      <fieldset className={styles.choices}>
        <legend>{t(words.indicators)}</legend>
        {lists.indicators.map(({ indicator: { id }, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => {
                const others = [...chosen].filter((one) => one !== id)
                setChosen(new Set(target.checked ? [...others, id] : others))
              }}
            />
            <span lang={langOf(name, language)}>
              <Said text={textIn(name, language)} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.choice}>
        <input
          id={`${id}-each`}
          type="checkbox"
          checked={isEach}
          onChange={({ target }) => setEach(target.checked)}
        />
        <label htmlFor={`${id}-each`}>{t(words.each)}</label>
      </div>
      <p>
        <Button type="submit">{t(words.download)}</Button>{' '}
        <span role="status">
          <Said text={made === null ? '' : problemOf(made, t, language)} />
        </span>
      </p>
    </form>
  )
}

/** A workbook for each place, which holds its own lines only, packed together. */
async function workbookOfEach(template: Template): Promise<Blob> {
  const files: PackedFile[] = []
  for (const place of template.places) {
    const workbook = await runInSlices(writeTemplate(template, [place]))
    const name = `${fileStem(place.name, place.key)}.xlsx`
    files.push({ name, parts: [new Uint8Array(await workbook.arrayBuffer())] })
  }
  return await runInSlices(zipFiles(files))
}

function problemOf(made: Made, t: ReturnType<typeof useText>, language: Language): string {
  switch (made.kind) {
    case 'made':
      return ''
    case 'incomplete':
      return t(words.incomplete)
    case 'asked':
      return t(words.asked, { name: made.name, list: listOf(made.candidates.slice(0, 5), language) })
    case 'bad-period':
      return t(words.badPeriod, { text: made.text })
  }
}
