import { useState } from 'react'
import * as v from 'valibot'
import { isOwn } from '../../dataset/edits/own-word.ts'
import { EditSchema, editId } from '../../domain/record/edit.ts'
import type { Bilingual, DataLanguage } from '../../domain/text.ts'
import { DATA_LANGUAGES, LANGUAGE_TAGS, textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import type { Edits } from '../../ui/data/use-edits.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import styles from './own.module.css'

/** The parts that the forms of a place and of an indicator share. */

interface TextsProps {
  readonly labels: Readonly<Record<DataLanguage, Bilingual>>
  readonly value: Bilingual
  readonly onText: (value: Bilingual) => void
}

/** A text in each language of the data, a field each. */
export function Texts({ labels, value, onText }: TextsProps) {
  const t = useText()
  return DATA_LANGUAGES.map((each) => (
    <label key={each}>
      {t(labels[each])}
      <input
        lang={LANGUAGE_TAGS[each]}
        value={value[each]}
        required
        onChange={({ target }) => onText({ ...value, [each]: target.value })}
      />
    </label>
  ))
}

/** Another thing that already has a name, and whether this one may be said to be it. */
export interface Namesake {
  readonly name: Bilingual
  readonly mayMerge: boolean
}

interface SaveButtonsProps {
  /** What has the name already. */
  readonly taken: Namesake | null
  readonly isValid: boolean
  readonly onUndo: () => void
}

/** Keeps what is said of a word, or lets it be as its file has it; and says why a name was not taken. */
export function SaveButtons({ taken, isValid, onUndo }: SaveButtonsProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      {taken !== null && (
        <p className={`${styles.wide} ${styles.error}`} role="alert">
          <Said text={t(words.taken, { name: textIn(taken.name, language) })} />{' '}
          {taken.mayMerge && t(words.mergeInstead)}
        </p>
      )}
      <p className={`${styles.buttons} ${styles.wide}`}>
        <Button type="submit" disabled={!isValid}>
          {t(words.save)}
        </Button>
        <Button onClick={onUndo}>{t(words.asInFile)}</Button>
      </p>
    </>
  )
}

interface MergeFieldProps {
  readonly word: 'indicator' | 'locality'
  readonly of: string
  readonly others: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly edits: Edits
}

/** Says that a name is another one's: of the reports, or of the user's own. */
export function MergeField({ word, of, others, edits }: MergeFieldProps) {
  const t = useText()
  const language = useLanguage()
  const [is, setIs] = useState('')
  if (others.length === 0) return null
  const ownFirst = others.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  const merge = () =>
    void edits.put(v.parse(EditSchema, { kind: 'same', word, id: editId('same', of), of, is }))
  return (
    <div className={styles.form}>
      <label>
        {t(words.sameAs)}
        <select value={is} onChange={({ target }) => setIs(target.value)}>
          <option value="">{t(words.choose)}</option>
          {ownFirst.map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, language)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.buttons}>
        <Button disabled={is === ''} onClick={merge}>
          {t(words.merge)}
        </Button>
      </p>
    </div>
  )
}
