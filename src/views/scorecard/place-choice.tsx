import { useState } from 'react'
import type { LocalityId } from '../../domain/ids.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import styles from './settings.module.css'

/** Boxes that are drawn; a file may bring thousands of places. */
const MOST_BOXES = 120

interface PlaceChoiceProps {
  /** What the boxes are called together. */
  readonly label: string
  readonly all: readonly Locality[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (localities: readonly LocalityId[]) => void
}

/** A choice of places, each by its box. */
export function PlaceChoice({ label, all, chosen, onChoose }: PlaceChoiceProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = all.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, MOST_BOXES)
  const choose = (isIn: (id: LocalityId) => boolean) =>
    onChoose(all.flatMap(({ id }) => (isIn(id) ? [id] : [])))
  return (
    <fieldset className={styles.places}>
      <legend className={styles.legend}>{label}</legend>
      <p className={styles.tools}>
        {all.length > 12 && (
          <input
            type="search"
            aria-label={t(words.find)}
            placeholder={t(words.find)}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
        <Button onClick={() => choose(() => true)}>{t(words.allPlaces)}</Button>
        <Button onClick={() => choose(() => false)}>{t(words.noPlaces)}</Button>
      </p>
      <div className={styles.boxes}>
        {shown.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => choose((one) => (one === id ? target.checked : chosen.has(one)))}
            />
            <Outside text={textIn(name, language)} lang={langOf(name, language)} />
          </label>
        ))}
      </div>
      {found.length > shown.length && <p>{t(words.morePlaces, { n: found.length - shown.length })}</p>}
    </fieldset>
  )
}
