import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { OwnWord } from '../../dataset/edits/edited-words.ts'
import { namesakeOf, standardFor } from '../../dataset/edits/namesake.ts'
import { isOwn } from '../../dataset/edits/own-word.ts'
import { BASES } from '../../domain/number/base.ts'
import { unitNameEn } from '../../domain/number/unit.ts'
import type { IndicatorEdit } from '../../domain/record/edit.ts'
import { EditSchema, editId } from '../../domain/record/edit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { DIRECTIONS, INDICATOR_KINDS } from '../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import { listOf, textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import type { Edits } from '../../ui/data/use-edits.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import { BASE_NAMES } from '../../words/domain/base.ts'
import { DIRECTION_NAMES, INDICATOR_KIND_NAMES } from '../../words/places/indicator.ts'
import styles from './own.module.css'
import type { Namesake } from './own-word-form.tsx'
import { MergeField, SaveButtons, Texts } from './own-word-form.tsx'

interface Props {
  readonly id: string
  readonly original: OwnWord<Indicator>['word']
  readonly edits: Edits
}

/** What an own indicator is: its names, kind, direction, theme, definition and base; what else it may be called. */
export function IndicatorForm({ id, original, edits }: Props) {
  const now = useDataset().indicators.get(id)
  // An edit that is made or undone elsewhere shows at once.
  return now === undefined ? null : (
    <Fields key={JSON.stringify(now)} now={now} original={original} edits={edits} />
  )
}

interface FieldsProps extends Omit<Props, 'id'> {
  readonly now: Indicator
}

function Fields({ now, original, edits }: FieldsProps) {
  const t = useText()
  const language = useLanguage()
  const { themes, units, indicators } = useDataset()
  const unit = units.get(now.unit)
  const [draft, setDraft] = useState<IndicatorEdit>({
    kind: 'indicator',
    id: editId('indicator', now.id),
    of: now.id,
    name: now.name,
    definition: now.definition,
    unitName: unit !== undefined && isOwn(unit) ? { zh: unit.zh, en: unitNameEn(unit) } : null,
    measure: now.kind,
    better: now.better,
    additive: now.additive,
    theme: now.theme,
    base: now.base ?? null,
  })
  const isValid = v.safeParse(EditSchema, draft).success
  const [taken, setTaken] = useState<Namesake | null>(null)
  const change = (part: Partial<IndicatorEdit>) => {
    setTaken(null)
    setDraft({ ...draft, ...part })
  }
  const { unitName } = draft
  const isRate = draft.measure === 'rate'
  const same = [...indicators.values()].filter(
    (other) => other.id !== now.id && units.get(other.unit)?.dimension === unit?.dimension,
  )
  return (
    <>
      <Suggestion
        of={original}
        unit={unit?.zh ?? ''}
        onTake={({ kind, better, additive, theme, definition, base, name }) =>
          change({
            measure: kind,
            better,
            additive,
            theme: themes.has(theme) ? theme : draft.theme,
            base,
            name: { zh: draft.name.zh, en: draft.name.en === draft.name.zh ? name.en : draft.name.en },
            ...(definition === undefined ? {} : { definition }),
          })
        }
      />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const other = namesakeOf(indicators.values(), now, draft.name)
          if (other !== null)
            return setTaken({ name: other.name, mayMerge: same.some(({ id }) => id === other.id) })
          setTaken(null)
          void edits.put({ ...draft, base: isRate ? (draft.base ?? 'unstated') : null })
        }}
      >
        <Texts labels={words.nameIn} value={draft.name} onText={(name) => change({ name })} />
        {unitName !== null && (
          <Texts labels={words.unitIn} value={unitName} onText={(next) => change({ unitName: next })} />
        )}
        <Choice
          label={t(words.kind)}
          value={draft.measure}
          options={INDICATOR_KINDS.map((kind) => [kind, t(INDICATOR_KIND_NAMES[kind])])}
          onChoose={(measure) => change({ measure })}
        />
        <Choice
          label={t(words.better)}
          value={draft.better}
          options={DIRECTIONS.map((way) => [way, t(DIRECTION_NAMES[way])])}
          onChoose={(better) => change({ better })}
        />
        <Choice
          label={t(words.theme)}
          value={draft.theme}
          options={[...themes.values()].map((theme) => [theme.id, textIn(theme.name, language)])}
          onChoose={(theme) => change({ theme })}
        />
        {isRate ? (
          <Choice
            label={t(words.base)}
            value={draft.base ?? 'unstated'}
            options={BASES.map((base) => [base, t(BASE_NAMES[base])])}
            onChoose={(base) => change({ base })}
          />
        ) : (
          <label>
            <input
              type="checkbox"
              checked={draft.additive}
              onChange={({ target }) => change({ additive: target.checked })}
            />
            {t(words.additive)}
          </label>
        )}
        <Texts
          labels={words.definitionIn}
          value={draft.definition}
          onText={(definition) => change({ definition })}
        />
        <SaveButtons taken={taken} isValid={isValid} onUndo={() => void edits.remove(draft.id)} />
      </form>
      {now.kind === 'rate' && <FileBases of={now.id} edits={edits} />}
      <MergeField word="indicator" of={now.id} others={same} edits={edits} />
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([option]) => option === target.value)
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Files in which the rate is a share of something else. */
function FileBases({ of, edits }: { readonly of: Indicator['id']; readonly edits: Edits }) {
  const t = useText()
  const files = useCollection('imports').filter(({ rows }) => rows.some(({ indicator }) => indicator === of))
  const kept = useCollection('edits')
  if (files.length < 2) return null
  return (
    <div className={styles.form}>
      {files.map(({ id: file, file: book, sheet }) => {
        const name = sheet === null ? book : `${book} · ${sheet}`
        const id = editId('file-base', of, file)
        const edit = kept.find((one) => one.id === id)
        return (
          <Choice
            key={file}
            label={t(words.fileBase, { file: name })}
            value={edit?.kind === 'file-base' ? edit.base : ''}
            options={[
              ['', t(words.asIndicator)],
              ...BASES.map((base) => [base, t(BASE_NAMES[base])] as const),
            ]}
            onChoose={(base) =>
              void (base === '' ? edits.remove(id) : edits.put({ kind: 'file-base', id, of, file, base }))
            }
          />
        )
      })}
    </div>
  )
}

interface SuggestionProps {
  readonly of: Indicator
  readonly unit: string
  readonly onTake: (standard: StandardIndicator) => void
}

/** What the catalogue of standard indicators says of an indicator of this name, to be filled in with one press. */
function Suggestion({ of, unit, onTake }: SuggestionProps) {
  const t = useText()
  const language = useLanguage()
  const [found, setFound] = useState<StandardIndicator | null>(null)
  useEffect(() => {
    let isHere = true
    import('../../../data/standard-indicators.json').then(
      ({ default: catalogue }) => {
        const { indicators } = v.parse(StandardIndicatorsSchema, catalogue)
        if (isHere) setFound(standardFor(of, unit, indicators))
      },
      // Without the catalogue there is no proposal; all fields can be filled in by hand.
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [of, unit])
  if (found === null) return null
  const facts = [
    t(INDICATOR_KIND_NAMES[found.kind]),
    t(DIRECTION_NAMES[found.better]),
    found.base === null
      ? t(found.additive ? words.adds : words.doesNotAdd)
      : `${t(words.base)} ${t(BASE_NAMES[found.base])}`,
  ]
  return (
    <p>
      <Button className={styles.suggest} onClick={() => onTake(found)}>
        <Said
          text={t(words.suggest, { name: textIn(found.name, language), facts: listOf(facts, language) })}
        />
        {found.confirmed ? '' : t(words.unconfirmed)}
      </Button>
    </p>
  )
}
