import * as v from 'valibot'
import { OWN } from '../dataset/with-imports.ts'
import { fingerprint } from '../domain/fingerprint.ts'
import { IndicatorId, LocalityId, ThemeId, UnitId } from '../domain/ids.ts'
import type { Indicator, Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import type { Unit } from '../domain/unit.ts'

/** The words of a file that the dataset does not have. */
export interface OwnWords {
  readonly themes: readonly Theme[]
  readonly localities: readonly Locality[]
  readonly indicators: readonly Indicator[]
  readonly units: readonly Unit[]
}

/** All indicators of the user's own stand under one theme. */
const OWN_THEME: Theme = {
  id: v.parse(ThemeId, `${OWN}indicators`),
  name: { zh: '自有指标', en: 'Your own indicators' },
}

const DEFINITION = {
  zh: '用户导入的指标，文件没有给出定义。',
  en: 'An indicator that you imported; the file gives no definition.',
}

/** Collects the words of a file that are new, each once. Their ids follow from the words, so that two files speak of the same thing. */
export function createOwnWords() {
  const localities = new Map<string, Locality>()
  const indicators = new Map<string, Indicator>()
  const units = new Map<string, Unit>()
  return {
    locality: (name: string): string => {
      const id = v.parse(LocalityId, `${OWN}${fingerprint(name)}`)
      if (!localities.has(id)) {
        localities.set(id, {
          kind: 'own',
          id,
          name: { zh: name, en: name },
          parents: [],
          province: null,
          code: null,
        })
      }
      return id
    },
    /** An indicator is known by its name and its unit: 人数 of persons and of person-times are two. */
    indicator: (name: string, unit: Unit): string => {
      const id = v.parse(IndicatorId, `${OWN}${fingerprint(`${name}\n${unit.dimension}`)}`)
      if (!indicators.has(id)) {
        indicators.set(id, {
          id,
          name: { zh: name, en: name },
          definition: DEFINITION,
          unit: unit.id,
          theme: OWN_THEME.id,
          kind: unit.dimension === 'percent' ? 'rate' : 'level',
          better: 'neither',
          additive: false,
        })
      }
      return id
    },
    unit: (word: string): Unit => {
      const id = v.parse(UnitId, `${OWN}${fingerprint(word)}`)
      const before = units.get(id)
      if (before !== undefined) return before
      const unit: Unit = { id, zh: word, en: { place: 'word', one: word, many: word }, dimension: id }
      units.set(id, unit)
      return unit
    },
    all: (): OwnWords => ({
      themes: indicators.size === 0 ? [] : [OWN_THEME],
      localities: [...localities.values()],
      indicators: [...indicators.values()],
      units: [...units.values()],
    }),
  }
}
