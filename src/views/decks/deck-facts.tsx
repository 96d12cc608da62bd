import { useId, useRef, useState } from 'react'
import type { Deck, Imprint } from '../../domain/spec/deck.ts'
import { DECK_LIMITS } from '../../domain/spec/deck.ts'
import { LOGO_LIMITS } from '../../domain/spec/logo.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LAST_DAY } from '../../domain/time/moment.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import {
  PLANNED_MINUTES,
  planMinutes,
  readMinutes,
  renameDeck,
  signed,
  withCode,
  withWords,
} from '../../state/decks/edit-deck.ts'
import { Button } from '../../ui/control/button.tsx'
import field from '../../ui/control/field.module.css'
import { FileButton } from '../../ui/control/file-button.tsx'
import { Phrased } from '../../ui/phrased.tsx'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { imprintMessages } from '../../words/decks/imprint.ts'
import fields from './fields.module.css'
import { LineFields } from './fields.tsx'

const DRAWING = 'image/svg+xml'
/** What a file of a logo may be. */
const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', DRAWING] as const
/** Bytes of such a file at most: a photograph is no logo. */
const LARGEST = 5_000_000
/** Shares of the largest size at which a logo is tried, until it is short enough. */
const SCALES = [1, 0.7, 0.5, 0.35, 0.25] as const

/**
 * What became of a file that is to be a logo.
 *
 * - `logo`: a PNG as a `data:` address.
 * - `type`: no picture of a kind that is taken.
 * - `large`: more bytes than a logo has.
 * - `unread`: the browser cannot draw it.
 */
type ReadLogo =
  | { readonly kind: 'logo'; readonly logo: string }
  | { readonly kind: 'type' | 'large' | 'unread' }

/**
 * Draws the picture of a file anew, no larger than a slide needs it. So nothing else of the file is kept: no place where a photograph was
 * taken, and no script.
 */
async function readLogo(file: File): Promise<ReadLogo> {
  if (!LOGO_TYPES.some((type) => type === file.type)) return { kind: 'type' }
  if (file.size > LARGEST) return { kind: 'large' }
  try {
    // An image element draws what there is of a file that breaks off. A drawing in text has no such end, and no bitmap.
    if (file.type !== DRAWING) (await createImageBitmap(file)).close()
    const image = new Image()
    image.src = await addressOf(file)
    await image.decode()
    const logo = drawnSmall(image)
    return logo === null ? { kind: 'unread' } : { kind: 'logo', logo }
  } catch {
    return { kind: 'unread' }
  }
}

/** Not a `blob:` address, which the policy of the page does not grant. */
const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

function drawnSmall(image: HTMLImageElement): string | null {
  const { naturalWidth, naturalHeight } = image
  if (naturalWidth === 0 || naturalHeight === 0) return null
  const most = Math.min(1, LOGO_LIMITS.width / naturalWidth, LOGO_LIMITS.height / naturalHeight)
  for (const scale of SCALES) {
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(naturalWidth * most * scale))
    canvas.height = Math.max(1, Math.round(naturalHeight * most * scale))
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const logo = canvas.toDataURL('image/png')
    if (logo.length <= LOGO_LIMITS.text) return logo
  }
  return null
}

/** What the deck is called in each language, and how long it may take. */
export function DeckFacts({ deck }: { readonly deck: Deck }) {
  const rename = (language: Language, text: string) =>
    void deckEditor.edit(deck.id, 'rename', (now) => renameDeck(now, language, text), `name/${language}`)
  return (
    <div className={fields.facts}>
      <LineFields label={words.nameIn} words={deck.name} longest={DECK_LIMITS.name} onChange={rename} />
      <MinutesField deck={deck} />
      <DeckImprint deck={deck} />
    </div>
  )
}

/** How long the deck may take. What cannot be planned stays as it is typed, and the plan as it was. */
function MinutesField({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const plan = ({ value, validity }: HTMLInputElement) => {
    // What is no number at all has an empty value.
    const minutes = validity.badInput ? undefined : readMinutes(value)
    setRefused(minutes === undefined ? value : null)
    if (minutes !== undefined)
      void deckEditor.edit(deck.id, 'minutes', (now) => planMinutes(now, minutes), 'minutes')
  }
  return (
    <div className={field.field}>
      <label htmlFor={`${id}-minutes`}>{t(words.plannedMinutes)}</label>
      <input
        id={`${id}-minutes`}
        type="number"
        inputMode="numeric"
        min={PLANNED_MINUTES.least}
        max={PLANNED_MINUTES.most}
        value={refused ?? deck.minutes ?? ''}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : `${id}-fault`}
        onChange={({ target }) => plan(target)}
      />
      {refused !== null && (
        <small id={`${id}-fault`} className={fields.fault} role="alert">
          {t(words.minutesRefused, PLANNED_MINUTES)}
        </small>
      )}
    </div>
  )
}

const PARTIES = { unit: imprintMessages.unitIn, speaker: imprintMessages.speakerIn } as const

/** Whose deck it is: unit, logo, speaker and day for the opening slide and the foot, and whether the deck ends with its code. */
function DeckImprint({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const id = useId()
  const { imprint = {} } = deck
  const sign = (change: Partial<Imprint>, run: string | null = null) =>
    void deckEditor.edit(deck.id, 'imprint', (now) => signed(now, change), run)
  return (
    <details className={fields.imprint}>
      <summary>{t(imprintMessages.heading)}</summary>
      <div className={fields.imprintFields}>
        {(['unit', 'speaker'] as const).map((party) => (
          <LineFields
            key={party}
            label={PARTIES[party]}
            words={imprint[party]}
            longest={DECK_LIMITS.imprint}
            onChange={(language, text) =>
              sign({ [party]: withWords(imprint[party], language, text) }, `${party}/${language}`)
            }
          />
        ))}
        <div className={field.field}>
          <label htmlFor={`${id}-date`}>{t(imprintMessages.date)}</label>
          <input
            id={`${id}-date`}
            type="date"
            max={LAST_DAY}
            value={imprint.date ?? ''}
            onChange={(event) => sign({ date: event.target.value === '' ? undefined : event.target.value })}
          />
        </div>
        <LogoField logo={imprint.logo} onChange={(logo) => sign({ logo })} />
        <label className={fields.check}>
          <input
            type="checkbox"
            checked={deck.withoutCode !== true}
            onChange={(event) => {
              const { checked } = event.target
              void deckEditor.edit(deck.id, 'imprint', (now) => withCode(now, checked))
            }}
          />
          {t(imprintMessages.code)}
        </label>
        <p className={fields.hint}>
          <Phrased text={t(imprintMessages.codeHint)} />
        </p>
      </div>
    </details>
  )
}

const REFUSALS = {
  type: imprintMessages.logoType,
  large: imprintMessages.logoLarge,
  unread: imprintMessages.logoUnread,
} as const satisfies Record<Exclude<ReadLogo['kind'], 'logo'>, Bilingual>

interface LogoFieldProps {
  readonly logo: string | undefined
  readonly onChange: (logo: string | undefined) => void
}

function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useText()
  const choose = useRef<HTMLButtonElement>(null)
  const [said, say] = useSaid()
  const take = async (file: File) => {
    const read = await readLogo(file)
    if (read.kind === 'logo') onChange(read.logo)
    say({
      text: read.kind === 'logo' ? imprintMessages.logoTaken : REFUSALS[read.kind],
      values: { file: file.name },
    })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand apart from the fields beside it
    <div role="group" aria-label={t(imprintMessages.logo)} className={field.field}>
      <span aria-hidden="true">{t(imprintMessages.logo)}</span>
      {logo !== undefined && <img src={logo} alt={t(imprintMessages.logoShown)} className={fields.logo} />}
      <div className={fields.buttons}>
        <FileButton
          ref={choose}
          label={t(logo === undefined ? imprintMessages.chooseLogo : imprintMessages.changeLogo)}
          field={t(imprintMessages.chooseLogo)}
          accept={LOGO_TYPES.join(',')}
          onFiles={([file]) => void take(file)}
        />
        {logo !== undefined && (
          <Button
            onClick={() => {
              onChange(undefined)
              say({ text: imprintMessages.logoRemoved })
              choose.current?.focus()
            }}
          >
            {t(imprintMessages.removeLogo)}
          </Button>
        )}
      </div>
      <p role="status" className={fields.hint}>
        <Said text={said} />
      </p>
    </div>
  )
}
