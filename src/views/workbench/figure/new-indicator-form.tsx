import { useId } from 'react'
import { DIRECTIONS, INDICATOR_KINDS } from '../../../domain/record/indicator.ts'
import { choose, describeIndicator } from '../../../draft/edit/commands.ts'
import type { Entry, NewIndicator } from '../../../draft/edit/document.ts'
import { useText } from '../../../ui/use-language.ts'
import { ownMessages } from '../../../words/dataset/own.ts'
import { DIRECTION_NAMES, INDICATOR_KIND_NAMES } from '../../../words/places/indicator.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'
import { TextField } from './fields.tsx'

interface NewIndicatorFormProps {
  readonly control: DeskControl
  readonly entry: Entry
  readonly made: NewIndicator
}

/** The description of a new indicator, except its theme: names, kind and how to read it. Folded, because the draft is mostly good enough. */
export function NewIndicatorForm({ control, entry, made }: NewIndicatorFormProps) {
  const t = useText()
  const id = useId()
  const say = (change: Partial<NewIndicator>) =>
    control.act('choose', ({ document }) => describeIndicator(document, { ...made, ...change }), entry.id)
  /** With another name or kind it is another indicator, so the answer of the figure changes too. */
  const answer = (change: Partial<Pick<NewIndicator, 'name' | 'kind'>>) => {
    const { name, kind } = { ...made, ...change }
    control.actOn('choose', entry.id, (now, { document }) => ({
      ...choose(now, 'indicator', { from: 'new', name, unit: '', kind }),
      ...describeIndicator(document, { ...made, name, kind }),
    }))
  }
  const rename = (typed: string) => {
    const name = typed.trim()
    if (name !== '' && name !== made.name) answer({ name })
  }
  return (
    <details className={styles.rare}>
      <summary>{t(words.newIndicator)}</summary>
      <div className={styles.fields}>
        <TextField label={t(words.name)} value={made.name} onText={rename} />
        <TextField label={t(words.nameEn)} value={made.en} onText={(en) => say({ en })} />
        <TextField
          label={t(words.definition)}
          value={made.definition.zh}
          onText={(zh) => say({ definition: { ...made.definition, zh } })}
        />
        <label htmlFor={`${id}-kind`}>
          {t(ownMessages.kind)}
          <select
            id={`${id}-kind`}
            value={made.kind}
            onChange={({ target }) => {
              const kind = INDICATOR_KINDS.find((each) => each === target.value)
              if (kind !== undefined) answer({ kind })
            }}
          >
            {INDICATOR_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(INDICATOR_KIND_NAMES[kind])}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-better`}>
          {t(ownMessages.better)}
          <select
            id={`${id}-better`}
            value={made.better}
            onChange={({ target }) => {
              const better = DIRECTIONS.find((each) => each === target.value)
              if (better !== undefined) say({ better })
            }}
          >
            {DIRECTIONS.map((direction) => (
              <option key={direction} value={direction}>
                {t(DIRECTION_NAMES[direction])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>
            <input
              type="checkbox"
              checked={made.additive}
              onChange={({ target }) => say({ additive: target.checked })}
            />{' '}
            {t(ownMessages.additive)}
          </span>
        </label>
      </div>
    </details>
  )
}
