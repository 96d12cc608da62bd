import { useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useText } from '../../../ui/use-language.ts'
import { workspaceMessages as words } from '../../../words/data/workspace.ts'

interface RestoreButtonProps {
  readonly disabled: boolean
  readonly onChoose: (file: File) => void
}

/** Asks for the file of a backup. */
export function RestoreButton({ disabled, onChoose }: RestoreButtonProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {t(words.restore)}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t(words.restoreField)}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onChoose(file)
          // The same file may be chosen again after it was mended.
          target.value = ''
        }}
      />
    </>
  )
}
