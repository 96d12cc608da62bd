import type { Indicator } from '../domain/record/indicator.ts'
import type { StandardIndicator } from '../domain/record/standard-indicator.ts'
import { plainName } from '../places/gazetteer.ts'

/** The standard indicator of which an own one has a name, with the same unit; null where there is none. */
export function standardFor(
  { name }: Pick<Indicator, 'name'>,
  unit: string,
  standard: readonly StandardIndicator[],
): StandardIndicator | null {
  const key = plainName(name.zh)
  const found = standard.find((one) => [one.name.zh, ...one.aliases].some((each) => plainName(each) === key))
  return found !== undefined && plainName(found.unit) === plainName(unit) ? found : null
}
