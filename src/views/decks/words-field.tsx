import { useId } from 'react'
import type { Words } from '../../domain/spec/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS, LANGUAGES, languages, textIn } from '../../domain/text.ts'
import { useText } from '../../ui/use-language.ts'
import { deckMessages } from '../../words/decks/decks.ts'
import fields from './fields.module.css'

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly words: Words | undefined
  /** What stands in place of empty words. */
  readonly instead?: Bilingual
  /** More than one makes a field of several lines. */
  readonly lines?: number
  /** Characters in each language at most. */
  readonly longest: number
  readonly onChange: (language: Language, text: string) => void
}

/** What a language is called in the language of the page; in its own where that has no name for it. */
export function useLanguageName(): (language: Language) => string {
  const t = useText()
  const names: Partial<Record<Language, Bilingual>> = deckMessages.languageNames
  return (language) => {
    const name = names[language]
    return name === undefined ? languages[language].name : t(name)
  }
}

/** Words in each language, side by side. */
export function WordsField({ label, hint, words, instead, lines = 1, longest, onChange }: WordsFieldProps) {
  const nameOf = useLanguageName()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid whose legend stands in a row
    <div role="group" aria-labelledby={`${id}-label`} className={fields.words}>
      <p id={`${id}-label`} className={fields.label}>
        {label}
        {hint !== undefined && <small className={fields.hint}>{hint}</small>}
      </p>
      {LANGUAGES.map((language) => (
        <label key={language} className={fields.field}>
          <span>{nameOf(language)}</span>
          <textarea
            lang={LANGUAGE_TAGS[language]}
            rows={lines}
            maxLength={longest}
            value={words?.[language] ?? ''}
            placeholder={instead === undefined ? '' : textIn(instead, language)}
            onChange={(event) => {
              const { value } = event.target
              // A title is one line, however it is pasted.
              onChange(language, lines === 1 ? value.replaceAll(/\s*\n\s*/gu, ' ') : value)
            }}
          />
        </label>
      ))}
    </div>
  )
}
