import { textIn } from '../../../domain/text.ts'
import type { IndicatorAnswer } from '../../../draft/draft-schema.ts'
import { newIndicatorOf, themeFor } from '../../../draft/edit/answers.ts'
import type { Scene } from '../../../draft/edit/commands.ts'
import { shownFor } from '../../../draft/edit/commands.ts'
import type { Entry } from '../../../draft/edit/document.ts'
import type { Asked, Offer } from '../../../draft/edit/offers.ts'
import { answered, offersFor, questionsFor, shownOffer } from '../../../draft/edit/offers.ts'
import { statedBy } from '../../../draft/edit/stated.ts'
import { mustChoose } from '../../../draft/suggest/suggestions.ts'
import { BETWEEN } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { DATE_INFERRED } from '../../../words/app/report-panel.ts'
import { BOUND_NAMES } from '../../../words/domain/bound.ts'
import { ASKED_NAMES, workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'
import { nameIndicator, nameLocality, typedPeriod, wordOffer } from './answer-text.ts'
import type { Choice } from './fields.tsx'
import { NameField } from './fields.tsx'
import { NewIndicatorForm } from './new-indicator-form.tsx'
import type { NumberedAnswer } from './question-row.tsx'
import { QuestionRow } from './question-row.tsx'
import { useIndicatorNames, useLocalityNames } from './use-names.ts'

interface MeasureFormProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly entry: Entry
  /** Moves the focus back to the text. */
  readonly onLeave: () => void
}

/** The questions about a measure. The current one shows its numbered answers, and a field to type another. */
export function MeasureForm({ scene, control, entry, onLeave }: MeasureFormProps) {
  const t = useText()
  const language = useLanguage()
  const { context } = scene
  const { desk } = control
  const answers = shownFor(scene, entry)
  const stated = statedBy(scene.document, entry)
  const indicator = answers.indicator?.value
  const figure = scene.suggested.figures.get(entry.id)
  const made = indicator?.from === 'new' ? newIndicatorOf(scene.document, indicator, figure, context) : null
  const body =
    answers.locality !== null && answers.locality.value.id === null && answers.locality.value.code === null
      ? answers.locality.value
      : null
  const isOpenPlace = answers.locality === null && mustChoose(figure?.locality ?? [])
  const isDescribed = scene.document.about.indicators.some(({ name }) => name === made?.name)
  const theme =
    made === null || isDescribed ? null : themeFor(scene.document.about, made.name, figure, context)
  const themeNote = theme === null ? '' : t(theme.by === 'near' ? words.themeNear : words.themeBefore)
  const choose = (offer: Offer) => control.actOn('choose', entry.id, (now) => answered(now, offer))
  const find = useTypedAnswers(scene, desk.asked, choose)

  const numbered = (asked: Asked): readonly NumberedAnswer[] => {
    if (asked === 'theme')
      return [...context.dataset.themes.values()].map(({ id, name }, at) => ({
        words: textIn(name, language),
        note: '',
        suggestion: null,
        isShown: made?.theme === id,
        onChoose: () => control.run(String(at + 1)),
      }))
    const shown = asked === 'exactness' ? stated?.quantity.bound : answers[asked]?.value
    return offersFor(scene, entry, asked)
      .slice(0, 9)
      .map((offer) => ({
        words: wordOffer(offer, context, language),
        note: noteOf(offer),
        suggestion:
          asked === 'falls' || asked === 'base' || asked === 'exactness'
            ? null
            : (figure?.[asked].find(({ value }) => same(value, offer.value)) ?? null),
        isShown: same(shown, offer.value),
        onChoose: () => choose(offer),
      }))
  }
  const noteOf = ({ question, value }: Offer): string =>
    question !== 'indicator' || value === null || value.from === 'dataset'
      ? ''
      : t(value.from === 'new' ? words.isNew : words.fromStandard)
  const shownOf = (asked: Asked): string => {
    if (asked === 'exactness') return t(stated === null ? words.unread : BOUND_NAMES[stated.quantity.bound])
    if (asked === 'theme') {
      const theme = made?.theme === null ? undefined : context.dataset.themes.get(made?.theme ?? '')
      return textIn(theme?.name, language) ?? t(words.none)
    }
    const offer = shownOffer(answers, asked)
    if (offer === null) return t(asked === 'locality' && isOpenPlace ? words.toChoose : words.none)
    return wordOffer(offer, context, language)
  }
  const noteBeside = (asked: Asked): string => {
    if (asked === 'theme') return themeNote
    if (asked === 'exactness' && stated !== null) return t(words.byWords)
    return asked === 'locality' && isOpenPlace ? t(words.sharedName) : ''
  }
  return (
    <div>
      {questionsFor(scene, entry).map((asked) => {
        const answer = asked === 'theme' || asked === 'exactness' ? null : answers[asked]
        const isByHand = asked === 'exactness' && stated?.isByHand === true
        const isActive = desk.asked === asked
        return (
          <QuestionRow
            key={asked}
            asked={asked}
            shown={shownOf(asked)}
            isSaid={answer?.isSaid === true || isByHand}
            note={noteBeside(asked)}
            suggestion={answer?.suggestion ?? null}
            isActive={isActive}
            isCalled={desk.toMeasure === entry.id}
            answers={isActive ? numbered(asked) : []}
            onActive={() => control.change({ asked, mode: { kind: 'look' } })}
          >
            {asked === 'exactness' && (
              <p className={`${styles.quiet} ${styles.hint}`}>{t(words.exactnessNote)}</p>
            )}
            {isTyped(asked) && (
              <NameField
                key={`${entry.id} ${asked}`}
                label={t(words.otherAnswer)}
                placeholder={t(
                  asked === 'period'
                    ? words.findPeriod
                    : asked === 'scope'
                      ? words.freeWords
                      : words.findIndicator,
                )}
                find={find}
                isFocused={desk.mode.kind === 'type'}
                onDone={() => {
                  control.change({ mode: { kind: 'look' } })
                  onLeave()
                }}
              />
            )}
          </QuestionRow>
        )
      })}
      {body !== null && (
        <Within
          scene={scene}
          control={control}
          name={body.name}
          isActive={desk.asked === 'locality'}
          onLeave={onLeave}
        />
      )}
      {made !== null && <NewIndicatorForm control={control} entry={entry} made={made} />}
    </div>
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const isTyped = (asked: Asked): boolean =>
  asked !== 'theme' && asked !== 'base' && asked !== 'falls' && asked !== 'exactness'

/** The answers for what a person types: known names, days, or the typed words themselves. */
function useTypedAnswers(
  scene: Scene,
  asked: Asked,
  choose: (offer: Offer) => void,
): (typed: string) => readonly Choice[] {
  const t = useText()
  const language = useLanguage()
  const { context } = scene
  const indicators = useIndicatorNames(context)
  const localities = useLocalityNames(context)
  return (typed) => {
    const text = typed.trim().slice(0, 200)
    switch (asked) {
      case 'indicator': {
        const fresh: IndicatorAnswer = { from: 'new', name: text, unit: '', kind: 'level' }
        return [
          ...indicators(text).map(({ entry, value }) => ({
            key: `${value.from} ${entry.id}`,
            name: nameIndicator(value, context, language),
            detail: [textIn(entry.detail, language), value.from === 'standard' ? t(words.fromStandard) : '']
              .filter((each) => each !== '')
              .join(BETWEEN),
            onChoose: () => choose({ question: 'indicator', value }),
          })),
          {
            key: 'new',
            name: t(words.newNamed, { name: text }),
            detail: '',
            onChoose: () => choose({ question: 'indicator', value: fresh }),
          },
        ]
      }
      case 'locality':
        return [
          ...localities(text).map(({ entry, value }) => ({
            key: entry.id,
            name: nameLocality(value, context, language),
            detail: textIn(entry.detail, language),
            onChoose: () => choose({ question: 'locality', value }),
          })),
          {
            key: 'body',
            name: t(words.bodyNamed, { name: text }),
            detail: '',
            onChoose: () => choose({ question: 'locality', value: { id: null, code: null, name: text } }),
          },
        ]
      case 'period': {
        const value = typedPeriod(text)
        if (value === null) return []
        // The user decides whether the report states these days or they are inferred.
        return [value, { ...value, basis: 'inferred' as const, note: DATE_INFERRED }].map((period) => {
          const offer: Offer = { question: 'period', value: period }
          return {
            key: `${text} ${period.basis}`,
            name: wordOffer(offer, context, language),
            detail: t(period.basis === 'stated' ? words.statedPeriod : words.publishedInferred),
            onChoose: () => choose(offer),
          }
        })
      }
      case 'scope':
        return (['part', 'condition', 'comparison'] as const).map((kind) => {
          const offer: Offer = { question: 'scope', value: { kind, zh: text } }
          return {
            key: kind,
            name: wordOffer(offer, context, language),
            detail: '',
            onChoose: () => choose(offer),
          }
        })
      case 'breakdown': {
        const offer: Offer = { question: 'breakdown', value: { dimension: 'part', category: null, zh: text } }
        return [{ key: text, name: text, detail: t(ASKED_NAMES.breakdown), onChoose: () => choose(offer) }]
      }
      default:
        return []
    }
  }
}

interface WithinProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly name: string
  readonly isActive: boolean
  readonly onLeave: () => void
  /** Called instead of `onLeave` when an area was chosen. */
  readonly onChosen?: () => void
}

/** Asks in which area an organisation without a code of its own works. */
export function Within({ scene, control, name, isActive, onLeave, onChosen }: WithinProps) {
  const t = useText()
  const language = useLanguage()
  const localities = useLocalityNames(scene.context)
  const { about } = scene.document
  const known = about.bodies.find((body) => body.name === name)
  if (known !== undefined && !isActive) return null
  return (
    <NameField
      label={`${t(words.within, { name })}${known === undefined ? '' : ` ${nameLocality(known.within, scene.context, language)}`}`}
      placeholder={t(words.findIndicator)}
      isFocused={false}
      isNeeded={known === undefined}
      find={(typed) =>
        localities(typed).map(({ entry, value }) => ({
          key: entry.id,
          name: nameLocality(value, scene.context, language),
          detail: textIn(entry.detail, language),
          onChoose: () =>
            control.act('about', (now) => ({
              about: {
                ...now.document.about,
                bodies: [
                  ...now.document.about.bodies.filter((body) => body.name !== name),
                  { name, within: value },
                ],
              },
            })),
        }))
      }
      onDone={onLeave}
      onChosen={onChosen}
    />
  )
}
