import * as v from 'valibot'
import type { Dataset } from '../../../dataset/dataset.ts'
import type { Claim } from '../../../dataset/edits/agreement.ts'
import { claimOf, contradict, isMoreExact, mostExact } from '../../../dataset/edits/agreement.ts'
import { conflictKey } from '../../../dataset/edits/conflicts.ts'
import { isSameName } from '../../../dataset/file-name.ts'
import type { Observation } from '../../../dataset/observation.ts'
import { baseOf, printedOf } from '../../../dataset/observation.ts'
import { quantityOf } from '../../../domain/number/bound.ts'
import type { Unit } from '../../../domain/number/unit.ts'
import type { Import } from '../../../domain/record/imported.ts'
import { ImportedRowSchema } from '../../../domain/record/imported.ts'
import type { Indicator } from '../../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../../domain/record/standard-indicator.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { LANGUAGES, LONGEST_TEXT, textIn } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Gazetteer } from '../../../places/gazetteer.ts'
import { OWN_THEME } from '../../own-words.ts'
import { isSameIndicator } from '../cell/known-words.ts'
import { isSameQuantity } from '../cell/number-text.ts'
import { DOT } from '../observe/indicator-name.ts'
import type { TableObservation } from '../reading.ts'
import type { FileTabulated } from '../tabulate.ts'
import { earlierVersions, isSame, keyOfRow, thingKey } from './earlier-versions.ts'
import { heirsOf } from './heirs.ts'
import type { Agreed, Choices, Clash, Draft, ImportPlan, Renamed, Settled, Standing } from './import-plan.ts'
import { earlierKey } from './import-plan.ts'
import { importWords } from './import-words.ts'

interface PlanImport {
  readonly files: readonly FileTabulated[]
  /** With what the user took in before. */
  readonly dataset: Dataset
  readonly imports: readonly Import[]
  readonly gazetteer: Gazetteer
  readonly standard: readonly StandardIndicator[]
  readonly choices: Choices
  /** Hears what share of the values has been compared, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Values that are gone through between two pauses. */
const AT_ONCE = 256

/** Works out how the values of files relate to the dataset: new, known, changed or in conflict. In steps. */
export function* planImport({
  files,
  dataset,
  imports,
  gazetteer,
  standard,
  choices,
  onProgress = () => {},
}: PlanImport): Steps<ImportPlan> {
  const words = importWords(dataset, gazetteer, standard, files)
  const drafts: Draft[] = []
  const renamed = new Map<string, Renamed>()
  let waiting = 0
  const valueCount = files.reduce((sum, { observations }) => sum + observations.length, 0)
  let passed = 0
  const scopeOf = (id: string | undefined) =>
    id === undefined ? null : (dataset.observations.get(id)?.scope ?? null)
  for (const [file, { observations, waiting: open }] of files.entries()) {
    waiting += open
    for (const [at, observation] of observations.entries()) {
      passed += 1
      if (at % AT_ONCE === AT_ONCE - 1) {
        onProgress(passed / valueCount)
        yield
      }
      const known = words.thingOf(observation)
      const renaming =
        known === null
          ? null
          : renamingOf(observation, words.indicator(known.indicator), words.wholeOf(observation.indicator))
      const isKept = renaming !== null && choices.kept?.has(renaming.word) === true
      if (renaming !== null) renamed.set(renaming.word, { ...renaming, isKept })
      const thing = isKept ? words.thingOf(observation, true) : known
      if (thing === null || (observation.period === null && observation.hasNoPeriod !== true)) waiting += 1
      else drafts.push(draftOf(file, observation, thing, scopeOf(observation.edits ?? observation.scopedAs)))
    }
  }
  yield
  const all = words.all()
  const versions = earlierVersions(files, drafts, imports)
  const earlier = versions.filter(({ changes }) => changes.length > 0)
  // A file that is imported again is not a second source of its values.
  const again = new Set(
    versions
      .filter(({ file, name, changes }) => changes.length === 0 && isSameName(itemAt(files, file).file, name))
      .map(({ file }) => file),
  )
  const versionsGone = earlier.filter((each) => choices.earlier.get(earlierKey(each)) === 'replace')
  const replaced = versionsGone.flatMap((each) => each.imports)
  const undecided = new Set(
    earlier.filter((each) => !choices.earlier.has(earlierKey(each))).map(({ file }) => file),
  )
  const gone = new Set(replaced.map(({ id }) => id))
  yield
  const here = new Map<string, Standing[]>()
  const wanted = new Set(drafts.map(({ key }) => key))
  for (const each of dataset.observations.values()) {
    const key = thingKey(
      each.locality.id,
      each.indicator.id,
      each.period,
      each.breakdown?.category ?? null,
      each.scope?.zh ?? null,
    )
    if (!wanted.has(key)) continue
    const left = [each, ...(each.support ?? [])].filter(
      (one) => one.status !== 'imported' || !gone.has(one.origin.id),
    )
    const [first] = left
    if (first === undefined) continue
    const standing: Standing = {
      id: first.id,
      importId: first.status === 'imported' ? first.origin.id : null,
      file: first.status === 'imported' ? first.origin.file : null,
      quantity: first.quantity,
      unit: first.unit.id,
      printed: printedOf(first),
      cells: left.flatMap((one) => (one.status === 'imported' ? [one.id] : [])),
      claims: left.map(claimOf),
      base: baseOf(each),
      conflict: conflictKey(each),
    }
    const others = here.get(key)
    if (others === undefined) here.set(key, [standing])
    else others.push(standing)
  }
  yield
  const groups = new Map<string, Draft[]>()
  const alike = new Map<Draft, Draft[]>()
  for (const [at, draft] of drafts.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    if (undecided.has(draft.file)) {
      waiting += 1
      continue
    }
    const group = groups.get(draft.key)
    const same = group?.find(({ row }) => isSame(row, draft.row))
    if (group === undefined) groups.set(draft.key, [draft])
    else if (same === undefined) group.push(draft)
    else if (same.file !== draft.file) {
      const others = alike.get(same)
      if (others === undefined) alike.set(same, [draft])
      else others.push(draft)
    }
  }
  const ready: Draft[] = []
  const support: Draft[] = []
  /** Whether a draft can be a further source of a value. A file that was exported from here cannot, edited or not. */
  const isSource = ({ file, observation }: Draft): boolean =>
    choices.leaveKnown !== true &&
    !again.has(file) &&
    files[file]?.isExport !== true &&
    observation.edits === undefined &&
    observation.corrects === undefined
  const take = (draft: Draft) => {
    ready.push(draft)
    support.push(...(alike.get(draft) ?? []).filter(isSource))
  }
  const clashes: Clash[] = []
  const agreeing: Agreed[] = []
  const units = new Map<string, Pick<Unit, 'dimension'>>([
    ...dataset.units,
    ...all.units.map((unit) => [unit.id, unit] as const),
  ])
  const claimIn = ({ quantity, unit, printed }: Pick<Standing, 'quantity' | 'unit' | 'printed'>): Claim => ({
    quantity,
    dimension: units.get(unit)?.dimension ?? unit,
    printed,
  })
  const claimOfDraft = ({ row }: Draft): Claim => claimIn({ ...row, quantity: quantityOf(row) })
  const claimsOf = (draft: Draft): readonly Claim[] => [draft, ...(alike.get(draft) ?? [])].map(claimOfDraft)
  const leadingOf = (values: readonly (Standing | Draft)[]): Standing | Draft | null => {
    const claimOfOne = (one: Standing | Draft) => ('row' in one ? claimOfDraft(one) : claimIn(one))
    const best = mostExact(values, claimOfOne)
    if (best === undefined) return null
    return values.some((one) => isMoreExact(claimOfOne(best), claimOfOne(one))) ? best : null
  }
  const dropped = new Set<string>()
  const chosenOver = new Map<Draft, readonly string[]>()
  const settled: Settled[] = []
  let known = 0
  let settledGroups = 0
  for (const [key, group] of groups) {
    settledGroups += 1
    if (settledGroups % AT_ONCE === 0) yield
    const standing = here.get(key) ?? []
    const news = group.filter(
      ({ row }) => !standing.some(({ quantity }) => isSameQuantity(quantity, quantityOf(row))),
    )
    const same = group.filter((draft) => !news.includes(draft))
    known += same.length
    const alsoHere = same.flatMap((draft) => [draft, ...(alike.get(draft) ?? [])]).filter(isSource)
    const [first] = news
    if (first === undefined) {
      support.push(...alsoHere)
      continue
    }
    // A rate on another base is another thing, by the rule of the dataset. An edit is of the value that it was exported from.
    const indicator = words.indicator(first.row.indicator)
    const base = indicator === undefined ? null : baseOf({ indicator })
    const isOfSame = (each: Standing) => each.base === base || first.observation.edits !== undefined
    const against = standing.filter(isOfSame)
    if (against.length === 0 && news.length === 1) {
      take(first)
      support.push(...alsoHere)
      continue
    }
    // The rule by which the dataset calls values a conflict: what it would not call one is not asked. An edit is meant to replace a value.
    const claims = [...against.flatMap((each) => each.claims), ...news.flatMap(claimsOf)]
    if (news.every(({ observation }) => observation.edits === undefined) && !contradict(claims)) {
      for (const each of news) take(each)
      support.push(...alsoHere)
      agreeing.push({ key, here: against, drafts: news, leading: leadingOf([...against, ...news]) })
      continue
    }
    // A user who confirmed the edit of a file of ours has chosen already.
    const isEdit = news.length === 1 && first.observation.edits !== undefined
    clashes.push({ key, here: against, drafts: news })
    const choice = choices.clashes.get(key) ?? (isEdit ? 0 : undefined)
    if (choice === undefined) waiting += news.length
    else if (choice === 'both') for (const each of news) take(each)
    else if (choice !== 'here') {
      const chosen = news[choice]
      if (chosen !== undefined) take(chosen)
      const ofReports = against.filter(({ importId }) => importId === null)
      const [report] = ofReports
      if (chosen !== undefined && report !== undefined)
        settled.push({ draft: chosen, conflict: report.conflict, over: ofReports.map(({ id }) => id) })
      for (const { cells } of against) for (const id of cells) dropped.add(id)
      if (chosen !== undefined)
        chosenOver.set(
          chosen,
          against.flatMap(({ importId, id }) => (importId === null ? [] : [id])),
        )
    }
    // What says the same as a value that another one was chosen over goes with it.
    if (choice === undefined || choice === 'both' || choice === 'here') support.push(...alsoHere)
  }
  yield
  // A row that corrects the place or the period of a row of an earlier import replaces it; what a report says stays, and is passed over.
  for (const draft of ready) {
    const { corrects } = draft.observation
    if (corrects === undefined) continue
    const was = dataset.observations.get(corrects)
    if (was !== undefined && was.status !== 'imported') {
      settled.push({ draft, conflict: conflictKey(was), over: [was.id] })
      continue
    }
    dropped.add(corrects)
    chosenOver.set(draft, [corrects, ...(chosenOver.get(draft) ?? [])])
  }
  const used = new Set(drafts.map(({ row }) => row.indicator))
  const reduced =
    dropped.size === 0
      ? []
      : imports.flatMap((each): Import[] => {
          if (gone.has(each.id) || !each.rows.some(({ id }) => dropped.has(id))) return []
          return [{ ...each, rows: each.rows.filter(({ id }) => !dropped.has(id)) }]
        })
  return {
    drafts,
    ready,
    waiting,
    known,
    support,
    clashes,
    agreeing,
    earlier,
    replaced,
    settled,
    reduced,
    heirs: heirsOf({ drafts: [...ready, ...support], replaced: versionsGone, chosenOver, imports }),
    before: imports,
    words: {
      ...all,
      indicators: all.indicators.map((each) => ({ ...each, ...choices.natures?.get(each.id) })),
    },
    inferred: all.indicators.flatMap(({ id, theme }) =>
      theme === OWN_THEME.id && used.has(id) && !dataset.indicators.has(id) ? [id] : [],
    ),
    renamed: [...renamed.values()],
  }
}

/** The known indicator that a value, or what it is a part of, is taken for, where its file calls it otherwise; null where the names are the same. */
function renamingOf(
  { indicator: word, indicatorId, edits }: TableObservation,
  known: Indicator | undefined,
  whole: Bilingual | null,
): Pick<Renamed, 'word' | 'name'> | null {
  if (edits !== undefined || known === undefined) return null
  if (whole !== null && indicatorId === null) {
    const [head = ''] = word.split(DOT)
    const isNamedSo = known.name.zh.startsWith(`${whole.zh}${DOT}`)
    const isSame = LANGUAGES.some((language) => isSameIndicator(head, textIn(whole, language)))
    return isNamedSo && !isSame ? { word: head, name: whole } : null
  }
  if (indicatorId === null) return null
  const names = [known.id, ...LANGUAGES.map((language) => textIn(known.name, language))]
  return names.some((name) => isSameIndicator(word, name)) ? null : { word, name: known.name }
}

function draftOf(
  file: number,
  observation: TableObservation,
  {
    locality,
    indicator,
    unit,
    breakdown,
  }: NonNullable<ReturnType<ReturnType<typeof importWords>['thingOf']>>,
  scope: Observation['scope'],
): Draft {
  const { period, quantity, printed, inFile, cell, heading } = observation
  const row = {
    locality,
    indicator,
    unit,
    period,
    breakdown,
    ...(scope === null ? {} : { scope }),
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    bound: quantity.bound,
    printed: printed === '' ? '—' : printed.slice(0, LONGEST_TEXT),
    ...(inFile === undefined ? {} : { inFile: inFile.slice(0, LONGEST_TEXT) }),
    line: Number(/\d+$/u.exec(cell)?.[0] ?? 1),
    column: heading.slice(0, LONGEST_TEXT) || '—',
  }
  const parsed = v.parse(RowSchema, row)
  return { key: keyOfRow(parsed), file, observation, row: parsed }
}

const RowSchema = v.omit(ImportedRowSchema, ['id'])
