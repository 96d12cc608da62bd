import * as v from 'valibot'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import type { Problem } from '../problem.ts'

const FILE = 'data/standard-indicators.json'

/** Checks the catalogue of standard indicators: its schema, that a name stands for one indicator, and that sources and themes exist. */
export function auditStandardIndicators(raw: unknown, themes: ReadonlySet<string>): readonly Problem[] {
  const read = v.safeParse(StandardIndicatorsSchema, raw)
  if (!read.success)
    return read.issues.map((issue) => ({
      file: FILE,
      path: `/${(issue.path ?? []).map(({ key }) => String(key)).join('/')}`,
      message: issue.message,
    }))
  const { sources, indicators } = read.output
  const problems: Problem[] = []
  const seen = new Map<string, string>()
  for (const [at, { id, name, aliases, theme, sources: own }] of indicators.entries()) {
    const say = (message: string) => problems.push({ file: FILE, path: `/indicators/${at}`, message })
    for (const word of [id, name.zh, name.en, ...aliases]) {
      const before = seen.get(word)
      if (before !== undefined) say(`“${word}” already stands for ${before}`)
      seen.set(word, id)
    }
    if (!themes.has(theme)) say(`there is no theme ${theme}`)
    for (const source of own) if (!Object.hasOwn(sources, source)) say(`there is no source ${source}`)
  }
  return problems
}
