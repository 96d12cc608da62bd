import { useState } from 'react'
import { isOwn } from '../../dataset/edits/own-word.ts'
import type { Bilingual } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import styles from './own.module.css'

interface Props {
  readonly others: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly onMerge: (is: string) => void
}

/** Says that a name is another one's: of the reports, or of the user's own. */
export function MergeField({ others, onMerge }: Props) {
  const t = useText()
  const language = useLanguage()
  const [is, setIs] = useState('')
  if (others.length === 0) return null
  const ownFirst = others.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
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
        <Button disabled={is === ''} onClick={() => onMerge(is)}>
          {t(words.merge)}
        </Button>
      </p>
    </div>
  )
}
