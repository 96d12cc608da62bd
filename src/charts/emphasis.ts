import type { Observation } from '../dataset/observation.ts'
import { isContradicted } from '../dataset/observation.ts'
import { wordObservation } from '../dataset/observation-wording.ts'
import { PLACEHOLDER } from '../domain/spec/chart-spec.ts'
import { textIn } from '../domain/text.ts'
import type { Tone } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { fillTitle } from './title.ts'

/**
 * The finding of a chart: the one that its author wrote, else `told`, the one made from the data. What an author wrote of a value does not
 * hold where another one contradicts it.
 */
export function findingOf({ title, dataset, context }: Omit<Draft, 'id'>, told: string): string {
  const isDoubtful = (id: string) => {
    const named = dataset.observations.get(id)
    return named !== undefined && isContradicted(named)
  }
  const template = textIn(title, context.language)
  const isWhole = template !== undefined && ![...idsIn(template)].some(isDoubtful)
  return isWhole ? fillTitle(template, dataset, context) : told
}

/** The ids of the values that the words of an author name. */
const idsIn = (template: string): ReadonlySet<string> =>
  new Set([...template.matchAll(PLACEHOLDER)].map(([, id = '']) => id))

/**
 * Whether a finding names a value: its number is there as a number of its own, not within a longer one.
 * @param isMade whether the finding is made from the data: it then names numbers with their units, and a count of values, as in 3项数据, is none
 */
function names(finding: string, observation: Observation, context: ChartContext, isMade: boolean): boolean {
  const { figure, tail, unit } = wordObservation(observation, context)
  const said = `${figure}${tail}`
  for (let at = finding.indexOf(said); at >= 0; at = finding.indexOf(said, at + 1)) {
    const [before, behind] = [finding.slice(0, at), finding.slice(at + said.length)]
    const isWhole = !/[\d.,]$/u.test(before) && !/^[.,]?\d/u.test(behind)
    const [clause = ''] = behind.split(/[,;，；]/u)
    if (isWhole && (!isMade || clause.includes(unit.trim()))) return true
  }
  return false
}

/**
 * The ids of the values that the finding names.
 * @param title the finding made from the data
 * @param isMade whether that is so: false where an author wrote it, who may name numbers without their units
 */
export function namedIn(
  observations: readonly Observation[],
  draft: Omit<Draft, 'id'>,
  title: string,
  isMade = true,
): ReadonlySet<string> {
  const { context } = draft
  const finding = findingOf(draft, title)
  const written = finding === title ? null : idsIn(textIn(draft.title, context.language) ?? '')
  const named = observations.filter(
    (one) =>
      (written === null || written.has(one.id)) && names(finding, one, context, isMade && written === null),
  )
  return new Set(named.map(({ id }) => id))
}

/**
 * The tone of each value. Red says "this one". Of the emphasised values (or of all, if none is emphasised), those that the finding names
 * are red. If that is every value of the chart, none is red, since red would then point at nothing. What an author wrote says which values it
 * names: 2起 in it is no other value of 2.
 * @param title the finding made from the data
 * @param apart whether the values contrast with something else, as a part does with its whole, so that all may be red
 */
export function tonesOf(
  observations: readonly Observation[],
  draft: Omit<Draft, 'id'>,
  title: string,
  apart = false,
  isMade = true,
): (id: string) => Tone {
  const named = namedIn(observations, draft, title, isMade)
  const meant = [...named].filter((id) => draft.emphasis?.includes(id) !== false)
  const red = new Set<string>(apart || meant.length < observations.length ? meant : [])
  return (id) => (red.has(id) ? 'accent' : 'plain')
}
