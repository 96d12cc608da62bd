import type { Imprint } from '../../domain/deck.ts'
import { logoSize } from '../../domain/logo.ts'
import type { Language } from '../../domain/text.ts'
import { DATE_LOCALES } from '../../domain/text.ts'
import type { ImprintModel, LogoModel } from './slide-model.ts'
import { wordsOr } from './words.ts'

/** A day as it is written in each language: 2026年1月30日, 30 January 2026. */
const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )

function logoOf(address: string): LogoModel | null {
  const size = logoSize(address)
  return size === null ? null : { address, ...size }
}

/** Whose deck it is, as its slides say it; null where nothing is said. */
export function imprintModel(imprint: Imprint | undefined, language: Language): ImprintModel | null {
  if (imprint === undefined) return null
  const { unit, speaker, date, logo } = imprint
  const model: ImprintModel = {
    unit: wordsOr(unit, '', language),
    speaker: wordsOr(speaker, '', language),
    date: date === undefined ? '' : dayIn(date, language),
    logo: logo === undefined ? null : logoOf(logo),
  }
  const said = model.unit !== '' || model.speaker !== '' || model.date !== '' || model.logo !== null
  return said ? model : null
}
