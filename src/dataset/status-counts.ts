import type { Language } from '../domain/text.ts'
import type { Observation } from './observation.ts'
import { STATUSES } from './observation.ts'

/** How many values of each status there are. */
export function countStatuses(
  observations: Iterable<Observation>,
): Readonly<Record<Observation['status'], number>> {
  const counts = { reported: 0, derived: 0, imported: 0 }
  for (const { status } of observations) counts[status] += 1
  return counts
}

const WORDS = {
  reported: { zh: '个报道数值', one: 'value from reports', many: 'values from reports' },
  derived: { zh: '个推算值', one: 'computed value', many: 'computed values' },
  imported: { zh: '个导入数值', one: 'imported value', many: 'imported values' },
} as const satisfies Record<Observation['status'], { zh: string; one: string; many: string }>

/** What values there are by where they come from, without what there is none of: 59个报道数值, 16个推算值. */
export function wordStatuses(observations: Iterable<Observation>, language: Language): string[] {
  const counts = countStatuses(observations)
  return STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const n = counts[status].toLocaleString(language === 'zh' ? 'zh-CN' : 'en')
    if (language === 'zh') return `${n}${WORDS[status].zh}`
    return `${n} ${counts[status] === 1 ? WORDS[status].one : WORDS[status].many}`
  })
}
