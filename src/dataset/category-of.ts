import type { Indicator } from '../domain/record/indicator.ts'
import type { CategoryRef } from '../domain/record/observation.ts'
import type { Category } from './observation.ts'

/** The words of a category; undefined where the indicator has no such one. */
export function categoryOf({ breakdown }: Indicator, ref: CategoryRef): Category | undefined {
  const category = breakdown?.categories.find(({ id }) => id === ref.category)
  if (breakdown === undefined || category === undefined || breakdown.dimension !== ref.dimension)
    return undefined
  return {
    dimension: breakdown.dimension,
    dimensionName: breakdown.name,
    category: category.id,
    name: category.name,
  }
}
