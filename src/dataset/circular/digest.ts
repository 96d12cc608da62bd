import { wordPlaces } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import { asSentence, inBrackets, listOf, semicolon, sentenceCase, textIn } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { allOf, nameInSentence, oneOf, CIRCULAR_WORDS as WORDS } from '../../words/desk/circular-words.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import { measureName, noRanks } from '../cross-table/head-wording.ts'
import type { CrossLayout } from '../cross-table/layout.ts'
import type { NumberStyle } from '../observation-wording.ts'
import type { Band } from '../target/target.ts'
import { BANDS } from '../target/target.ts'
import type { CircularItem } from './circular.ts'
import type { Changes, Holders, Judged, PlaceValue } from './facts.ts'
import {
  changesOf,
  changeText,
  endOf,
  endWords,
  holdersOf,
  judgedOf,
  named,
  namedIndicators,
  placesWithCompletion,
  placesWithFall,
  sayIn,
  unsigned,
  valueBehind,
  wholeValue,
} from './facts.ts'

/** The most indicators that a paragraph describes in detail and does not only count. */
const MOST_NAMED = 4
/** The most indicators for which the place that rose most is named. */
const MOST_RISES = 2
/** The most places without values that are named, and the most reasons why indicators are not ranked. */
const MOST_MISSING = 4

interface MeasureRead extends Holders {
  readonly measure: Measure
  readonly name: string
}

/** Writes the sentences on one topic; where there are none, the paragraph is left out. */
type Matter = (layout: CrossLayout, measures: readonly MeasureRead[], style: NumberStyle) => readonly string[]

/**
 * The paragraphs of a circular on many indicators, in the order of its table. What is worth a sentence:
 * - values: of indicators that at most two places have, and which have no order therefore, the values themselves, place by place;
 * - order: for the first four indicators with a certain first and a certain last place, both with their values, else the one that is certain; and, among the indicators
 *   that have a better end, the place that is first in more of them than any other can be, and likewise last;
 * - targets: how many values are in each band, which places met all and which certainly miss most; for the four most missed, who misses;
 * - changes: how many values rose, stayed and fell; what rose everywhere; for the four with most falls, who fell; for two, who rose most;
 * - not compared: places without a value, or that most values of the table are not there; indicators with several values, without ranks, or without a certain first place.
 */
export function digestOf(layout: CrossLayout, style: NumberStyle): readonly CircularItem[] {
  const { language } = style
  const measures = layout.table.measures.map((measure) => ({
    ...holdersOf(layout, measure),
    measure,
    name: nameInSentence[language](measureName(layout, measure)),
  }))
  const matters: readonly (readonly [keyof typeof WORDS & `digest${string}`, Matter])[] = [
    ['digestValues', valuesOf],
    ['digestOrder', orderOf],
    ['digestTargets', targetsOf],
    ['digestChanges', changesOfAll],
    ['digestCannot', cannotOf],
  ]
  return matters.flatMap(([name, matter]) => {
    const clauses = matter(layout, measures, style)
    if (clauses.length === 0) return []
    const text = asSentence(sentenceCase(clauses.join(semicolon(language))), language)
    return [{ name: WORDS[name][language], text }]
  })
}

/** The most values that are listed; the table has the others. */
const MOST_VALUES = 16

const valuesOf: Matter = (layout, measures, style) => {
  const { language } = style
  const say = sayIn(language)
  const few = measures.filter(({ values }) => values.length > 0 && values.length < 3)
  const all = layout.table.places.flatMap((_, place) =>
    few.flatMap(({ name, values }) =>
      values.flatMap((one) => (one.place === place ? [{ ...one, of: name }] : [])),
    ),
  )
  const byPlace = groupRows(all.slice(0, MOST_VALUES), ({ name }) => name)
  const more = all.length - MOST_VALUES
  return [
    ...[...byPlace].map(([place, values]) =>
      say(WORDS.valuesOf, {
        place,
        values: listOf(
          values.map(({ of, value }) =>
            say(WORDS.valueOf, { name: of, value: valueBehind(of, value, style) }),
          ),
          language,
        ),
      }),
    ),
    ...(more > 0 ? [say(WORDS.valuesMore, { n: more })] : []),
  ]
}

const orderOf: Matter = (layout, measures, style) => {
  const { language } = style
  const say = sayIn(language)
  const inWords = ({ name: place, value }: PlaceValue) =>
    `${place}${inBrackets(wholeValue(value, style), language)}`
  const ends = measures.flatMap(({ values, measure, name }) => {
    if (values.length < 3) return []
    const [greatest, least] = (['greatest', 'least'] as const).map((end) => {
      const { sure, possible } = endOf(layout, measure, values, end) ?? { sure: [], possible: [] }
      const [only, another] = sure
      const isOpen = sure.length === 0 && possible.length > 0
      return {
        only: another === undefined ? only : undefined,
        isOpen,
        possible,
        word: textIn(endWords(measure, end), language),
      }
    })
    return greatest === undefined || least === undefined ? [] : [{ name, greatest, least }]
  })
  const pairs = ends.flatMap(({ name, greatest, least }) =>
    greatest.only === undefined || least.only === undefined
      ? []
      : [
          say(WORDS.pair, {
            name,
            most: greatest.word,
            first: inWords(greatest.only),
            fewest: least.word,
            last: inWords(least.only),
          }),
        ],
  )
  // Where bounds leave one end open, the other is told all the same.
  const halves = ends.flatMap(({ name, greatest, least }) => {
    const known = greatest.only ?? least.only
    const [end, other] = greatest.only === undefined ? [least, greatest] : [greatest, least]
    if (known === undefined || !other.isOpen) return []
    const told = { name, end: end.word, place: inWords(known), other: other.word }
    const others = oneOf[language](other.possible.map((one) => one.name))
    return [
      other.possible.length > MOST_NAMED ? say(WORDS.halfOfMany, told) : say(WORDS.half, { ...told, others }),
    ]
  })
  return [...tallyOf(layout, measures, language), ...[...pairs, ...halves].slice(0, MOST_NAMED)]
}

/** The place that is certainly first in more indicators than any other place, and likewise last. */
function tallyOf(
  layout: CrossLayout,
  measures: readonly MeasureRead[],
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  const ends = measures.flatMap(({ measure, values }) => {
    if (layout.better(measure) === 'neither' || values.length < 3) return []
    const first = layout.first(measure)
    const best = endOf(layout, measure, values, first)
    const worst = endOf(layout, measure, values, first === 'greatest' ? 'least' : 'greatest')
    return best === null || worst === null ? [] : [{ best, worst }]
  })
  const leader = foremost(ends.map(({ best }) => best))
  const last = foremost(ends.map(({ worst }) => worst))
  if (leader === null) return []
  const isInAll = ({ times }: { readonly times: number }) => times === ends.length
  return [
    say(isInAll(leader) ? WORDS.leaderOfAll : WORDS.leader, {
      n: ends.length,
      place: leader.name,
      firsts: leader.times,
    }),
    ...(last === null
      ? []
      : [
          // Behind a sentence on some of the indicators, "all" would be all of these.
          say(isInAll(last) && isInAll(leader) ? WORDS.laggardOfAll : WORDS.laggard, {
            place: last.name,
            lasts: last.times,
          }),
        ]),
  ]
}

interface Counted {
  readonly sure: readonly { readonly place: number; readonly name: string }[]
  readonly possible: readonly { readonly place: number }[]
}

/** The place that certainly counts more often than any other can, and more than once; null where there is none. */
function foremost(
  counts: readonly Counted[],
): { readonly place: number; readonly name: string; readonly times: number } | null {
  const sure = new Map<number, { place: number; name: string; times: number }>()
  const possible = new Map<number, number>()
  for (const one of counts) {
    for (const { place, name } of one.sure)
      sure.set(place, { place, name, times: (sure.get(place)?.times ?? 0) + 1 })
    for (const { place } of one.possible) possible.set(place, (possible.get(place) ?? 0) + 1)
  }
  const found = [...sure.values()].find(
    ({ place, times }) =>
      times > 1 && [...possible].every(([other, count]) => other === place || count < times),
  )
  return found ?? null
}

const BAND_COUNTS = {
  met: WORDS.countMet,
  within: WORDS.countWithin,
  near: WORDS.countNear,
  missed: WORDS.countMissed,
  unknown: WORDS.countUnknown,
} as const satisfies Record<Band, unknown>

const targetsOf: Matter = (layout, measures, style) => {
  const { language } = style
  const say = sayIn(language)
  const judged = measures
    .map(({ measure, values, name }) => ({ name, places: judgedOf(layout, measure, values) }))
    .filter(({ places }) => places.length > 0)
  const all = judged.flatMap(({ places }) => places)
  if (all.length === 0) return []
  const bandOf = ({ aim }: Judged) => aim.status.band
  const counts = BANDS.flatMap((band) => {
    const n = all.filter((one) => bandOf(one) === band).length
    return n === 0 ? [] : [say(BAND_COUNTS[band], { n })]
  })
  const places = new Map(all.map(({ place, name }) => [place, name]))
  const full = [...places].filter(([place]) =>
    all.every((one) => one.place !== place || bandOf(one) === 'met'),
  )
  const most = foremost(
    judged.map((one) => ({
      sure: one.places.filter((each) => bandOf(each) === 'missed'),
      possible: one.places.filter((each) => bandOf(each) === 'missed' || bandOf(each) === 'unknown'),
    })),
  )
  const missed = judged
    .map(({ name, places: of }) => ({ name, short: of.filter((one) => bandOf(one) === 'missed') }))
    .filter(({ short }) => short.length > 0)
    .toSorted((a, b) => b.short.length - a.short.length)
  return [
    say(WORDS.targets, { measures: judged.length, n: all.length, counts: allOf[language](counts) }),
    ...(full.length === 0 || full.length === places.size
      ? []
      : [
          say(WORDS.allMet, {
            n: full.length,
            place: named(
              full.map(([, name]) => name),
              language,
            ),
          }),
        ]),
    ...(most === null ? [] : [say(WORDS.missMost, { place: most.name, n: most.times })]),
    ...missed.slice(0, MOST_NAMED).map(({ name, short }) =>
      say(WORDS.missIn, {
        name,
        n: short.length,
        place: placesWithCompletion(short, style),
      }),
    ),
    ...paceOf(all, language),
  ]
}

function paceOf(all: readonly Judged[], language: Language): readonly string[] {
  const standings = all.flatMap(({ aim }) => (aim.pace === null ? [] : [aim.pace.standing]))
  if (standings.length === 0) return []
  const count = (standing: (typeof standings)[number]) => standings.filter((one) => one === standing).length
  return [
    sayIn(language)(WORDS.pace, { n: standings.length, ahead: count('ahead'), behind: count('behind') }),
  ]
}

const changesOfAll: Matter = (layout, measures, style) => {
  const { language } = style
  const say = sayIn(language)
  const known = measures.flatMap(({ measure, values, name }) => {
    const changes = changesOf(layout, measure, values)
    return changes === null ? [] : [{ name, changes }]
  })
  if (known.length === 0) return []
  const sum = (of: (changes: Changes) => readonly unknown[]) =>
    known.reduce((n, { changes }) => n + of(changes).length, 0)
  const counts = (
    [
      ['countUp', sum(({ up }) => up)],
      ['countSame', sum(({ same }) => same)],
      ['countDown', sum(({ down }) => down)],
      ['countUnclear', sum(({ unclear }) => unclear)],
    ] as const
  ).filter(([, n]) => n > 0)
  const rising = known.filter(
    ({ changes: { up, down, same, unclear, without } }) =>
      up.length > 1 && [...down, ...same, ...unclear, ...without].length === 0,
  )
  const falling = known
    .filter(({ changes }) => changes.down.length > 0)
    .toSorted((a, b) => b.changes.down.length - a.changes.down.length)
  return [
    say(WORDS.changes, {
      n: counts.reduce((n, [, count]) => n + count, 0),
      counts: allOf[language](counts.map(([word, n]) => say(WORDS[word], { n }))),
    }),
    ...(rising.length === 0
      ? []
      : [
          say(WORDS.allRose, {
            name: namedIndicators(
              rising.map(({ name }) => name),
              language,
            ),
          }),
        ]),
    ...known
      .flatMap(({ name, changes: { steepest } }) =>
        steepest === null
          ? []
          : [
              say(WORDS.roseMost, {
                name,
                place: steepest.name,
                value: unsigned(changeText(steepest, style), '+'),
              }),
            ],
      )
      .slice(0, MOST_RISES),
    ...falling.slice(0, MOST_NAMED).map(({ name, changes: { down } }) =>
      say(WORDS.fellIn, {
        name,
        n: down.length,
        place: placesWithFall(down, style),
      }),
    ),
  ]
}

const cannotOf: Matter = (layout, measures, style) => {
  const { language } = style
  const say = sayIn(language)
  const missing = layout.table.places.flatMap(({ locality }) => {
    const name = textIn(locality.name, language)
    const of = measures.filter(({ empty, values }) => values.length > 0 && empty.includes(name))
    return of.length === 0 ? [] : [{ name, locality, of: of.map((one) => one.name) }]
  })
  const several = measures.filter((one) => one.several.length > 0)
  const unsure = measures.filter(({ measure, values }) => {
    const best = endOf(layout, measure, values, layout.first(measure))
    return best !== null && best.sure.length === 0
  })
  const without = measures.flatMap(({ measure, values, name }) => {
    const changes = changesOf(layout, measure, values)
    return changes !== null && changes.without.length > 0 ? [name] : []
  })
  const names = (of: readonly MeasureRead[]) =>
    namedIndicators(
      of.map(({ name }) => name),
      language,
    )
  const known = measures.filter(({ values }) => values.length > 0)
  const cells = known.length * layout.table.places.length
  const filled = known.reduce((n, one) => n + one.values.length + one.several.length, 0)
  // Where most values are not there, the table shows it better than a list of what each place has not.
  const isSparse = filled * 2 < cells
  if (isSparse && known.every(({ values }) => values.length < 2))
    return [say(WORDS.sparse, { n: filled, all: cells }), WORDS.none[language]]
  return [
    ...(isSparse
      ? [say(WORDS.sparse, { n: filled, all: cells })]
      : [
          ...missing
            .slice(0, MOST_MISSING)
            .map(({ name, of }) => say(WORDS.missing, { place: name, name: namedIndicators(of, language) })),
          ...(missing.length > MOST_MISSING
            ? [
                say(WORDS.missingMore, {
                  places: wordPlaces(
                    missing.slice(MOST_MISSING).map(({ locality }) => locality),
                    language,
                  ),
                }),
              ]
            : []),
        ]),
    ...(several.length === 0 ? [] : [say(WORDS.severalOf, { name: names(several) })]),
    ...(unsure.length === 0 ? [] : [say(WORDS.unsureFirst, { name: names(unsure) })]),
    ...noRanks(layout, namedIndicators).slice(0, MOST_MISSING),
    ...(without.length === 0 ? [] : [say(WORDS.withoutBefore, { name: namedIndicators(without, language) })]),
  ]
}
