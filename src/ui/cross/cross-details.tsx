import { Popover } from '@base-ui/react/popover'
import { useRef, useState } from 'react'
import { cellWords, sumWords } from '../../dataset/cross-table/cell-wording.ts'
import type { Content, CrossLayout } from '../../dataset/cross-table/layout.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { wordSource } from '../../dataset/source-wording.ts'
import { fill } from '../../domain/fill.ts'
import { listOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { CHANGE_WORDS } from '../../words/dataset/change-since.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { usePopup } from '../control/use-popup.ts'
import { withEvidence } from '../evidence/evidence-trigger.tsx'
import { Outside, Said } from '../said.tsx'
import popover from '../table/popover-button.module.css'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './cross-grid.module.css'

/** Values that are listed; a total of thousands of places is in the file. */
const MOST_LISTED = 20
const GAP = 6

/** What is behind a cell: its sentences, and the values. */
interface Behind {
  readonly said: readonly string[]
  readonly values: readonly Observation[]
}

/** Which cell is looked behind, and from which button. It is closed with the visit of the page. */
export function useDetails() {
  const popup = usePopup()
  const [behind, setBehind] = useState<{ readonly content: Content; readonly button: HTMLElement } | null>(
    null,
  )
  const open = (content: Content, button: HTMLElement) => {
    setBehind({ content, button })
    popup.onOpenChange(true)
  }
  return { popup, content: behind?.content ?? null, button: behind?.button ?? null, open }
}

interface CrossDetailsProps {
  readonly layout: CrossLayout
  readonly details: ReturnType<typeof useDetails>
}

/** The values behind a cell, each with its evidence. One panel for the whole table: a table draws hundreds of cells. */
export function CrossDetails({ layout, details }: CrossDetailsProps) {
  const { popup, content, button } = details
  const text = useText()
  const style = useNumberStyle()
  const anchor = useRef(button)
  anchor.current = button
  const { said, values } = content === null ? { said: [], values: [] } : behind(layout, content, style)
  const more = values.length - MOST_LISTED
  return (
    <Popover.Root {...popup}>
      <Popover.Portal>
        <Popover.Positioner
          className={popover.positioner}
          anchor={button}
          align="end"
          sideOffset={GAP}
          collisionPadding={GAP}
        >
          <Popover.Popup
            className={popover.panel}
            aria-label={text(words.all)}
            finalFocus={anchor}
            data-foreign
          >
            {said.map((sentence) => (
              <p key={sentence}>
                <Said text={sentence} />
              </p>
            ))}
            <ul className={styles.values}>
              {values.slice(0, MOST_LISTED).map((value) => (
                <li key={value.id}>
                  {withEvidence(value, valueText(value, style))}
                  <span className={styles.about}>
                    <Outside text={aboutOf(value, style)} />
                  </span>
                </li>
              ))}
            </ul>
            {more > 0 ? <p>{text(words.more, { n: more })}</p> : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

const aboutOf = (value: Observation, style: NumberStyle): string =>
  listOf(
    [
      textIn(value.locality.name, style.language),
      wordPeriodBasis(value.period, style.language),
      ...scopeWords(value, style.language),
      wordSource(value, style.language),
    ],
    style.language,
  )

function behind(layout: CrossLayout, content: Content, style: NumberStyle): Behind {
  const { language } = style
  switch (content.kind) {
    case 'value': {
      const { cell } = content
      if (cell.kind === 'empty') return { said: [], values: [] }
      const now = cell.kind === 'one' ? [cell.value] : cell.values
      const [first] = now
      return {
        said: [
          ...(first === undefined
            ? []
            : [`${textIn(first.locality.name, language)} · ${textIn(first.indicator.name, language)}`]),
          ...(cell.kind === 'several' ? [words.severalHere[language]] : []),
          ...(cell.earlier.length > 0 ? [words.latestFirst[language]] : []),
        ],
        values: [...now, ...cell.earlier],
      }
    }
    case 'total': {
      const { total } = content
      if (total.kind === 'none') return { said: [], values: [] }
      const has = new Set<string>(total.parts.map(({ locality }) => locality.id))
      const without = layout.table.places.filter(({ locality }) => !has.has(locality.id))
      const named = listOf(
        without.slice(0, MOST_LISTED).map(({ locality }) => textIn(locality.name, language)),
        language,
      )
      return {
        said: [
          sumWords(total.parts.length, total.without, language),
          ...(without.length > 0 ? [fill(words.without[language], { places: named }, language)] : []),
          ...(without.length > MOST_LISTED
            ? [fill(words.more[language], { n: without.length - MOST_LISTED }, language)]
            : []),
        ],
        values: total.parts,
      }
    }
    case 'change': {
      const { change } = content
      if (change.kind === 'none') return { said: [], values: [] }
      const [now] = change.now
      const amount = cellWords(layout, content, style).text
      const unit = change.change.leap === undefined ? CHANGE_WORDS[change.change.in][language] : ''
      const isOne = change.now.length === 1
      const about = {
        change: `${now === undefined ? '' : textIn(now.indicator.name, language)} ${amount}${unit}`,
      }
      return {
        said: [fill((isOne ? words.changed : words.changedMany)[language], about, language)],
        values: isOne ? [...change.now, ...change.before] : [],
      }
    }
    case 'completion':
    case 'band':
    case 'rank':
    case 'blank':
      return { said: [], values: [] }
  }
}
