import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { rowsByLocality } from '../../dataset/rows-by.ts'
import { fill } from '../../domain/fill.ts'
import type { Locality, Tile } from '../../domain/place/locality.ts'
import { isEnterprise } from '../../domain/place/locality.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, comma, inBrackets, listOf, semicolon, sentenceCase, textIn } from '../../domain/text.ts'
import { COUNT_OF_VALUES } from '../../words/charts/chart-texts.ts'
import { TILE_STATES, tileMapWords as words } from '../../words/charts/tile-map.ts'
import type { MapTile, TileMapModel } from '../chart-model.ts'
import { placeTexts } from '../chart-texts.ts'
import type { ChartContext, Draft } from '../context.ts'

/**
 * What the map shows. It counts each kind of place separately: places with reports and those in files of the user's, of which one may be both; places in one
 * province, across several, or in no known province, as places of a file may be.
 */
function titleOf(
  places: readonly Locality[],
  tiles: readonly MapTile[],
  dataset: Dataset,
  { language }: ChartContext,
): string {
  const say = (text: Bilingual, values: Readonly<Record<string, string | number>>) =>
    fill(textIn(text, language), values, language)
  const some = (text: Bilingual, n: number) => (n === 0 ? '' : say(text, { n }))
  const inside = tiles.filter(({ state }) => state === 'inside')
  const located = new Set(inside.flatMap((tile) => tile.places.map(({ target }) => target.locality)))
  const localities = places.filter((place) => !isEnterprise(place))
  const placed = localities.filter(({ id }) => located.has(id))
  const rows = rowsByLocality(dataset)
  const having = (isImported: boolean) =>
    placed.filter(({ id }) => rows.get(id)?.some(({ status }) => (status === 'imported') === isImported))
      .length
  const [reported, imported] = [some(words.reported, having(false)), some(words.imported, having(true))]
  const what =
    reported !== '' && imported !== ''
      ? say(words.reportedAndImported, { reported, imported })
      : reported + imported
  const parts = [
    what === '' ? '' : say(words.where, { what, n: inside.length }),
    some(words.across, places.length - localities.length),
    some(words.unplaced, localities.length - placed.length),
  ].filter((part) => part !== '')
  return sentenceCase(parts.join(semicolon(language)) || TILE_STATES.none[language])
}

/** The provinces as squares. A square says where values come from; it is never a sum for the province. */
export function tileMapChart(draft: Draft): TileMapModel {
  const { dataset, context } = draft
  const { language } = context
  const places = reportedLocalities(dataset)
  const tiles = dataset.tiles.map((tile) => tileOf(tile, places, dataset, context))
  const touched = tiles.filter(({ state }) => state !== 'none')
  const texts = placeTexts(draft, [...dataset.observations.values()], {
    title: titleOf(places, tiles, dataset, context),
    subtitle: words.subtitle[language],
    said: touched.map(({ spoken }) => spoken),
    footnotes: [words.speaksFor[language]],
    columns: [
      { key: 'province', label: words.province[language], numeric: false },
      { key: 'localities', label: words.localities[language], numeric: false },
      { key: 'count', label: words.values[language], numeric: true },
    ],
    rows: touched.map((tile) => {
      const names = tile.places.map(({ label }) => label)
      return [tile.name, listOf(names, language), countCell(tile, language)]
    }),
  })
  const present = new Set(tiles.map(({ state }) => state))
  return {
    ...texts,
    kind: 'tile-map',
    columns: Math.max(1, ...tiles.map(({ column }) => column)),
    rows: Math.max(1, ...tiles.map(({ row }) => row)),
    tiles,
    states: (['inside', 'crossed', 'none'] as const)
      .filter((state) => present.has(state))
      .map((state) => ({ state, label: TILE_STATES[state][language] })),
  }
}

/** The number of values of a square; those of organisations are counted separately. */
function countCell({ count, apart }: MapTile, language: Language): string {
  if (apart === 0) return `${count}`
  const own = fill(words.numberApart[language], { n: apart }, language)
  return count === 0 ? own : `${count}${comma(language)}${own}`
}

function tileOf(
  tile: Tile,
  places: readonly Locality[],
  dataset: Dataset,
  { language }: ChartContext,
): MapTile {
  const inside = places.filter((place) => place.province === tile.province)
  const crossing = places.filter(
    (place) =>
      place.kind === 'organisation' && place.province === null && place.areas.includes(tile.province),
  )
  const valuesOf = (own: boolean) =>
    inside
      .filter(({ kind }) => (kind === 'organisation') === own)
      .reduce((sum, { id }) => sum + (rowsByLocality(dataset).get(id)?.length ?? 0), 0)
  const [count, apart] = [valuesOf(false), valuesOf(true)]
  const name = textIn(dataset.localities.get(tile.province)?.name, language) ?? textIn(tile.short, language)
  const named = [...inside, ...crossing].map((place) => ({
    label: textIn(place.name, language),
    target: { locality: place.id, report: null },
  }))
  const names = named.map(({ label }) => label)
  const counted = (n: number) => fill(COUNT_OF_VALUES[language], { n }, language)
  const told = [
    names.length === 0 ? TILE_STATES.none[language] : listOf(names, language),
    ...(count > 0 ? [counted(count)] : []),
    ...(apart > 0 ? [`${counted(apart)}${inBrackets(words.apart[language], language)}`] : []),
  ]
  return {
    key: tile.province,
    short: textIn(tile.short, language),
    name,
    column: tile.column,
    row: tile.row,
    state: inside.length > 0 ? 'inside' : crossing.length > 0 ? 'crossed' : 'none',
    count,
    apart,
    places: named,
    spoken: `${name}${colon(language)}${told.join(comma(language))}`,
  }
}
