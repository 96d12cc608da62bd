import { useRef } from 'react'
import type { ButtonProps } from './button.tsx'
import { Button } from './button.tsx'

interface FileButtonProps extends Pick<ButtonProps, 'primary' | 'className' | 'disabled' | 'ref'> {
  readonly label: string
  /** The name of the field that takes the files, where that is more than the button says. */
  readonly field?: string
  readonly accept: string
  /** Whether several files may be chosen at once. */
  readonly multiple?: boolean
  readonly onFiles: (files: readonly [File, ...File[]]) => void
}

/** Asks for files. The browser words its own button in its own language, so that one is hidden. */
export function FileButton({ label, field = label, accept, multiple, onFiles, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={field}
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? []
          // The same file can then be chosen again after it was corrected.
          target.value = ''
          if (first !== undefined) onFiles([first, ...others])
        }}
      />
    </>
  )
}
