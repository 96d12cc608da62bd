import type { Role } from '../../charts/scene/scene.ts'
import { TOKENS } from '../../charts/scene/scene.ts'

/** The light colours of `src/ui/tokens.css`: an export is for paper and slides, so it does not follow the theme of the screen. */
export const COLOURS = {
  ground: '#ffffff',
  ink: '#1b1a18',
  'ink-2': '#4c4a46',
  'ink-3': '#6b6862',
  rule: '#dedad2',
  'rule-strong': '#8f8b83',
  accent: '#b3202a',
  'accent-ink': '#ffffff',
  paper: '#ffffff',
  'paper-ink': '#000000',
  'logo-light': '#ffffff',
  'logo-dark': '#1b1a18',
  'category-1': '#0072b2',
  'category-2': '#c04e00',
  'category-3': '#00785a',
  'category-4': '#8f4a78',
  'neutral-mark': '#8a867e',
  'neutral-soft': '#e6e2da',
} as const

/** The colours of the stage (`src/ui/stage/stage.module.css`): pale greys are not visible with a projector or in a video call. */
export const STAGE_COLOURS: Readonly<Record<keyof typeof COLOURS, string>> = {
  ...COLOURS,
  'ink-2': '#3d3b38',
  'ink-3': '#3d3b38',
  rule: '#a39d92',
  'rule-strong': '#5f5b55',
  'neutral-mark': '#716d66',
  'neutral-soft': '#cdc6b9',
}

/** Gives the colour for a role. */
export type Palette = (role: Role) => string

export const PAPER: Palette = (role) => COLOURS[TOKENS[role]]
export const STAGE: Palette = (role) => STAGE_COLOURS[TOKENS[role]]

/** The fonts of `src/ui/tokens.css`, so that an image has the same as the screen. Programs that do not know `system-ui` skip it. */
export const FONTS: Readonly<Record<'han' | 'latin', string>> = {
  han: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  latin:
    "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, system-ui, 'DejaVu Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
}

/** The fonts of titles, as on the stage. */
export const TITLE_FONTS =
  "'Iowan Old Style', 'Source Serif 4', Georgia, 'Liberation Serif', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif"
