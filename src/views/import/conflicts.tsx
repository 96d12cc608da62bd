import type { Dataset } from '../../dataset/dataset.ts'
import { fileNameIn, isSameName } from '../../dataset/file-name.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { faultOf, quantityOf } from '../../domain/number/bound.ts'
import { nameBound, nameBoundInFull } from '../../domain/number/bound-wording.ts'
import type { ImportedRow } from '../../domain/record/imported.ts'
import { colon, inBrackets, listOf, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { wordValue } from '../../domain/wording.ts'
import type {
  Choices,
  Clash,
  ClashChoice,
  Draft,
  Earlier,
  ImportPlan,
} from '../../imports/table/plan/import-plan.ts'
import { earlierKey } from '../../imports/table/plan/import-plan.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { itemAt } from '../../lib/item-at.ts'
import { Button } from '../../ui/control/button.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { tableMessages as words } from '../../words/imports/import-tables.ts'
import styles from './import.module.css'

interface ConflictsProps {
  readonly plan: ImportPlan
  readonly files: readonly FileTabulated[]
  readonly dataset: Dataset
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Lines that are listed at once. */
const LISTED = 50

type Row = Omit<ImportedRow, 'id'>

/** Words a value with its unit, as tables show it. */
function useValueWords({ plan, dataset }: Pick<ConflictsProps, 'plan' | 'dataset'>) {
  const language = useLanguage()
  const t = useText()
  const value = (quantity: Quantity, unitId: string, printed?: string, isShort = false): string => {
    const unit = dataset.units.get(unitId) ?? plan.words.units.find(({ id }) => id === unitId)
    // A bare number would say neither of what nor how exact it is.
    return unit === undefined
      ? (printed ?? '—')
      : wordValue(quantity, unit, {
          language,
          // In full digits 18.2万余 would be reworded to 不少于182,000.
          notation: quantity.bound === 'exact' && !isShort ? 'full' : 'compact',
          ...(printed === undefined ? {} : { printed }),
        })
  }
  /** To which place a rounded number is exact, where its digits do not show it: 12,000 of 1.2万. Null elsewhere. */
  const place = (quantity: Quantity, unitId: string, printed?: string): string | null => {
    const unit = dataset.units.get(unitId) ?? plan.words.units.find(({ id }) => id === unitId)
    if (unit === undefined || printed === undefined) return null
    const isShown = value(quantity, unitId, printed, true) !== value(quantity, unitId, printed)
    const name = nameBoundInFull(quantity, unit, language, printed)
    return isShown || name === nameBound(quantity, language) ? null : name
  }
  return {
    value,
    place,
    row: (row: Row, isShort = false) =>
      faultOf(row) === null ? value(quantityOf(row), row.unit, row.printed, isShort) : row.printed,
    thing: (row: Row & Partial<Pick<ImportedRow, 'id'>>) => {
      // A row of an earlier file may name what the user has said to be something else since: its value knows what.
      const shown = dataset.observations.get(row.id ?? '')
      const locality =
        dataset.localities.get(row.locality) ??
        plan.words.localities.find(({ id }) => id === row.locality) ??
        shown?.locality
      const indicator =
        dataset.indicators.get(row.indicator) ??
        plan.words.indicators.find(({ id }) => id === row.indicator) ??
        shown?.indicator
      return t(words.clashOf, {
        place: textIn(locality?.name, language) ?? row.locality,
        indicator: textIn(indicator?.name, language) ?? row.indicator,
        period: row.period === null ? '—' : wordPeriod(row.period, language),
      })
    },
  }
}

/** Earlier versions of the files, and things for which two values contradict each other. Nothing is averaged. */
export function Conflicts({ plan, files, dataset, choices, onChoose }: ConflictsProps) {
  const t = useText()
  const say = useValueWords({ plan, dataset })
  const chooseClash = (keys: readonly string[], choice: ClashChoice) =>
    onChoose({
      ...choices,
      clashes: new Map([...choices.clashes, ...keys.map((key) => [key, choice] as const)]),
    })
  const takeAllNew = () => {
    const clashes = new Map(choices.clashes)
    for (const { key, here } of plan.clashes) if (here.length > 0) clashes.set(key, 0)
    onChoose({ ...choices, clashes })
  }
  const againstHere = plan.clashes.filter(({ here }) => here.length > 0).map(({ key }) => key)
  return (
    <>
      {plan.earlier.map((each) => (
        <EarlierFile
          key={earlierKey(each)}
          earlier={each}
          name={itemAt(files, each.file).file}
          choice={choices.earlier.get(earlierKey(each)) ?? null}
          say={say}
          onChoose={(choice) =>
            onChoose({ ...choices, earlier: new Map(choices.earlier).set(earlierKey(each), choice) })
          }
        />
      ))}
      {plan.clashes.length > 0 && (
        <Section title={t(words.clashes)} note={t(words.clashesNote)}>
          {againstHere.length > 1 && (
            <p className={styles.bar}>
              <Button onClick={() => chooseClash(againstHere, 'here')}>{t(words.allHere)}</Button>
              <Button onClick={takeAllNew}>{t(words.allNew)}</Button>
            </p>
          )}
          {pairsOf(plan.clashes).map(({ files: pair, clashes }) => (
            <TwoFiles
              key={pair.join()}
              pair={pair}
              files={files}
              clashes={clashes}
              choices={choices}
              onChoose={(of) =>
                onChoose({
                  ...choices,
                  clashes: new Map([
                    ...choices.clashes,
                    ...clashes.map(
                      ({ key, drafts }) => [key, drafts.findIndex(({ file }) => file === of)] as const,
                    ),
                  ]),
                })
              }
            />
          ))}
          <ol className={styles.questions}>
            {plan.clashes.slice(0, LISTED).map((clash) => (
              <li key={clash.key}>
                <OneClash
                  clash={clash}
                  files={files}
                  choice={choices.clashes.get(clash.key) ?? null}
                  say={say}
                  onChoose={(choice) => chooseClash([clash.key], choice)}
                />
              </li>
            ))}
          </ol>
          {plan.clashes.length > LISTED && <p>{t(words.andMore, { n: plan.clashes.length - LISTED })}</p>}
        </Section>
      )}
      {plan.agreeing.length > 0 && <AgreeingValues agreeing={plan.agreeing} files={files} say={say} />}
    </>
  )
}

interface Pair {
  readonly files: readonly number[]
  readonly clashes: readonly Clash[]
}

/** Pairs of files that differ in several values, such as a file and its corrected version: one choice decides all of these values. */
function pairsOf(clashes: readonly Clash[]): readonly Pair[] {
  const pairs = new Map<string, { files: readonly number[]; clashes: Clash[] }>()
  for (const clash of clashes) {
    const files = [...new Set(clash.drafts.map(({ file }) => file))]
    if (clash.here.length > 0 || files.length !== 2 || clash.drafts.length !== 2) continue
    const pair = pairs.get(files.join()) ?? { files, clashes: [] }
    pairs.set(files.join(), pair)
    pair.clashes.push(clash)
  }
  return [...pairs.values()].filter((pair) => pair.clashes.length > 1)
}

interface AgreeingProps {
  readonly agreeing: ImportPlan['agreeing']
  readonly files: readonly FileTabulated[]
  readonly say: ReturnType<typeof useValueWords>
}

/** Values that differ and may all be right: nothing is asked of them, and each comes in. They are in short digits, in which 1.2万 does not look like 12,000. */
function AgreeingValues({ agreeing, files, say }: AgreeingProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <details>
      <summary>{t(words.agreeing, { n: agreeing.length })}</summary>
      <ul className={styles.changes}>
        {agreeing.slice(0, LISTED).map(({ key, here, drafts, leading }) => {
          const [first] = drafts
          if (first === undefined) return null
          const origin = (one: (typeof here)[number] | Draft, from: string, place: string | null) => {
            const named = one === leading ? t(words.mostExactIn, { from }) : from
            return inBrackets(place === null ? named : listOf([place, named], language), language)
          }
          const values = [
            ...here.map((standing) => {
              const { quantity, unit, file } = standing
              const printed = standing.printed ?? undefined
              const from = file === null ? t(words.fromReports) : fileNameIn(file, language)
              const place = say.place(quantity, unit, printed)
              return `${say.value(quantity, unit, printed, true)}${origin(standing, from, place)}`
            }),
            ...drafts.map((draft) => {
              const { unit, printed } = draft.row
              const place = say.place(draft.observation.quantity, unit, printed)
              return `${say.row(draft.row, true)}${origin(draft, cellIn(draft, files), place)}`
            }),
          ]
          return (
            <li key={key}>
              <Said text={`${say.thing(first.row)}${colon(language)}${listOf(values, language)}`} />
            </li>
          )
        })}
      </ul>
      {agreeing.length > LISTED && <p>{t(words.andMore, { n: agreeing.length - LISTED })}</p>}
    </details>
  )
}

/** The file and the cell of a value. */
const cellIn = ({ file, observation: { sheet, cell } }: Draft, files: readonly FileTabulated[]): string =>
  [itemAt(files, file).file, sheet ?? '', cell].filter((part) => part !== '').join(' ')

interface TwoFilesProps {
  readonly pair: readonly number[]
  readonly files: readonly FileTabulated[]
  readonly clashes: readonly Clash[]
  readonly choices: Choices
  readonly onChoose: (file: number) => void
}

function TwoFiles({ pair, files, clashes, choices, onChoose }: TwoFilesProps) {
  const t = useText()
  const nameOf = (file: number) => itemAt(files, file).file
  const isChosen = (of: number) =>
    clashes.every(({ key, drafts }) => {
      const choice = choices.clashes.get(key)
      return typeof choice === 'number' && drafts[choice]?.file === of
    })
  const title = t(words.twoFiles, {
    one: nameOf(itemAt(pair, 0)),
    other: nameOf(itemAt(pair, 1)),
    n: clashes.length,
  })
  return (
    <fieldset className={styles.question}>
      <legend>
        <Said text={title} />
      </legend>
      {pair.map((file) => (
        <label key={file} className={styles.option}>
          <input
            type="radio"
            name={`files-${pair.join('-')}`}
            checked={isChosen(file)}
            onChange={() => onChoose(file)}
          />{' '}
          <Said text={t(words.holdsAll, { file: nameOf(file) })} />
        </label>
      ))}
    </fieldset>
  )
}

interface OneClashProps {
  readonly clash: Clash
  readonly files: readonly FileTabulated[]
  readonly choice: ClashChoice | null
  readonly say: ReturnType<typeof useValueWords>
  readonly onChoose: (choice: ClashChoice) => void
}

function OneClash({ clash: { key, here, drafts }, files, choice, say, onChoose }: OneClashProps) {
  const t = useText()
  const language = useLanguage()
  const [first] = drafts
  if (first === undefined) return null
  // Of two values of the files themselves neither is the old one.
  const take = here.length > 0 ? words.takeNew : words.takeOne
  const isOfReport = here.some(({ importId }) => importId === null)
  const effective = choice ?? (first.observation.edits === undefined ? null : 0)
  const option = (value: ClashChoice, text: string) => (
    <label className={styles.option}>
      <input type="radio" name={key} checked={effective === value} onChange={() => onChoose(value)} />{' '}
      <Said text={text} />
    </label>
  )
  return (
    <fieldset className={styles.question}>
      <legend>
        <Said text={say.thing(first.row)} />
      </legend>
      {here.length > 0 &&
        option(
          'here',
          t(words.keepHere, {
            value: here
              .map(({ quantity, unit, printed }) => say.value(quantity, unit, printed ?? undefined))
              .join(' / '),
            from: here
              .map(({ file }) => (file === null ? t(words.fromReports) : fileNameIn(file, language)))
              .join(' / '),
          }),
        )}
      {drafts.map((draft, at) => (
        <span key={cellIn(draft, files)}>
          {option(at, t(take, { value: say.row(draft.row), from: cellIn(draft, files) }))}
        </span>
      ))}
      {isOfReport && <p className={styles.quiet}>{t(words.reportStays)}</p>}
      {option('both', t(words.keepBoth))}
    </fieldset>
  )
}

interface EarlierFileProps {
  readonly earlier: Earlier
  readonly name: string
  readonly choice: 'replace' | 'beside' | null
  readonly say: ReturnType<typeof useValueWords>
  readonly onChoose: (choice: 'replace' | 'beside') => void
}

function EarlierFile({ earlier, name, choice, say, onChoose }: EarlierFileProps) {
  const t = useText()
  const language = useLanguage()
  const { changes, same } = earlier
  const isNamesake = isSameName(earlier.name, name)
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length
  return (
    <Section
      // A file of another name was recognised by its content, which may be a mistake.
      title={t(isNamesake ? words.earlier : words.likeEarlier, { file: name })}
      note={
        isNamesake ? undefined : (
          <Said text={t(words.earlierAs, { name: fileNameIn(earlier.name, language) })} />
        )
      }
    >
      <p>
        {t(words.changes, { same, changed: count('changed'), added: count('added'), gone: count('gone') })}
      </p>
      <ul className={styles.changes}>
        {changes.slice(0, LISTED).map(({ key, draft, before }) => {
          const row = draft?.row ?? before
          if (row === null) return null
          const to = draft === null ? '' : say.row(draft.row)
          const from = before === null ? '' : say.row(before)
          return (
            <li key={key}>
              <Said
                text={t(words.changeOf, {
                  thing: say.thing(row),
                  change: t(draft === null ? words.gone : before === null ? words.added : words.changedTo, {
                    from,
                    to,
                  }),
                })}
              />
            </li>
          )
        })}
      </ul>
      {changes.length > LISTED && <p>{t(words.andMore, { n: changes.length - LISTED })}</p>}
      <fieldset className={styles.question}>
        {(['replace', 'beside'] as const).map((each) => (
          <label key={each} className={styles.option}>
            <input
              type="radio"
              name={earlierKey(earlier)}
              checked={choice === each}
              onChange={() => onChoose(each)}
            />{' '}
            {t(words[each])}
          </label>
        ))}
      </fieldset>
    </Section>
  )
}
