import { useId, useState } from 'react'
import { listOf } from '../../domain/text.ts'
import { LONGEST_ADDRESS } from '../../state/address.ts'
import { Button } from '../../ui/control/button.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { SOURCE_FAULT_WORDS, largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import { hostsOfPage, keepFiles } from './opened-sources.ts'

interface AddSourceProps {
  /** The address that the field has at first, to be corrected; empty for none. */
  readonly at: string
  readonly onOpen: (at: string) => void
}

/** Where data is: the address of a folder, or files on this computer. */
export function AddSource({ at, onOpen }: AddSourceProps) {
  const text = useText()
  const language = useLanguage()
  const [address, setAddress] = useState(at)
  const [isFault, setFault] = useState(false)
  const id = useId()
  const hosts = hostsOfPage()
  const mayAsk = hosts === 'any' || hosts.length > 0
  return (
    <Section title={text(words.add)} note={text(words.addNote)}>
      {mayAsk ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            const typed = address.trim()
            if (typed === '' || typed.length > LONGEST_ADDRESS) setFault(true)
            else onOpen(typed)
          }}
        >
          <label htmlFor={id}>{text(words.address)}</label>
          <input
            id={id}
            className={styles.address}
            type="text"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-hosts`}
            value={address}
            aria-invalid={isFault || undefined}
            onChange={({ target }) => {
              setAddress(target.value)
              setFault(false)
            }}
          />
          <Button type="submit">{text(words.open)}</Button>
        </form>
      ) : null}
      {isFault && (
        <p role="alert" className={styles.fault}>
          {text(SOURCE_FAULT_WORDS.address)}
        </p>
      )}
      <p id={`${id}-hosts`} className={styles.note}>
        {hosts === 'any'
          ? text(words.hostsAny)
          : mayAsk
            ? text(words.hostsOwn, { hosts: listOf(hosts, language) })
            : text(words.hostsNone)}
      </p>
      <div className={styles.form}>
        <FileButton label={text(words.chooseFolder)} folder onChoose={(files) => onOpen(keepFiles(files))} />
        <FileButton label={text(words.chooseFiles)} onChoose={(files) => onOpen(keepFiles(files))} />
      </div>
      <p className={styles.note}>{text(words.localNote)}</p>
    </Section>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly folder?: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** A button that asks for files, or for a folder with all that is in it. */
function FileButton({ label, folder = false, onChoose }: FileButtonProps) {
  return (
    <label className={styles.files}>
      {label}
      <input
        type="file"
        multiple
        accept={folder ? undefined : '.json,.parquet'}
        ref={(input) => {
          if (input !== null) input.webkitdirectory = folder
        }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) onChoose(files)
        }}
      />
    </label>
  )
}
