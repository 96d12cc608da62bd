import type { Tone } from '../../charts/chart-model.ts'
import styles from './chart.module.css'

const TONES = [
  'accent',
  'plain',
  'whole',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
] as const satisfies readonly (Tone | 'whole')[]

export type MarkTone = (typeof TONES)[number]

/** The class that sets the colour of a tone. */
export const toneClass = (tone: MarkTone): string => styles[tone] ?? ''

/** Ids of the patterns and masks of one chart. */
export interface MarkIds {
  readonly hatch: (tone: MarkTone) => string
  /** Fades towards the side of greater (right, up) or smaller values. */
  readonly fade: (towards: 'right' | 'left' | 'up' | 'down') => string
}

export const markIds = (id: string): MarkIds => ({
  hatch: (tone) => `${id}-hatch-${tone}`,
  fade: (towards) => `${id}-fade-${towards}`,
})

const FADES = {
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
} as const
const DIRECTIONS = ['right', 'left', 'up', 'down'] as const

interface MarkDefsProps {
  readonly ids: MarkIds
  readonly stroke: number
}

/**
 * The hatch of each tone and the fades. A hatch has the full colour, so that an open end is as clear in greyscale, in print and
 * over a video call as a solid one; the fade only says on which side it is open.
 */
export function MarkDefs({ ids, stroke }: MarkDefsProps) {
  const step = stroke * 3
  return (
    <defs>
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={ids.hatch(tone)}
          width={step}
          height={step}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
          className={toneClass(tone)}
        >
          <rect width={stroke * 1.4} height={step} className={styles.fill} />
        </pattern>
      ))}
      {DIRECTIONS.map((towards) => (
        <mask key={towards} id={ids.fade(towards)} maskContentUnits="objectBoundingBox">
          <linearGradient id={`${ids.fade(towards)}-g`} {...FADES[towards]}>
            <stop offset="0" stopColor="#fff" />
            <stop offset="0.35" stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity="0.12" />
          </linearGradient>
          <rect width="1" height="1" fill={`url(#${ids.fade(towards)}-g)`} />
        </mask>
      ))}
    </defs>
  )
}
