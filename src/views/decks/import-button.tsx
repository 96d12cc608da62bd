import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import styles from './decks.module.css'

/** Takes decks from files. */
export function ImportButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t(words.import)}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        aria-label={t(words.import)}
        tabIndex={-1}
        className={styles.file}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
