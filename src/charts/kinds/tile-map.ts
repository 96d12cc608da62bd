import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { rowsByLocality } from '../../dataset/rows-by.ts'
import { fill } from '../../domain/fill.ts'
import type { Locality, Tile } from '../../domain/place/locality.ts'
import { isEnterprise } from '../../domain/place/locality.ts'
import type { Bilingual } from '../../domain/text.ts'
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
    rows: tableRows(places, touched, draft),
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

/**
 * The rows of the table, whose counts add up to all values: the localities of each province, then the organisations, which are counted in none, then
 * places of no known province. Where a row has several places, each has its own count.
 */
function tableRows(
  places: readonly Locality[],
  tiles: readonly MapTile[],
  { dataset, context: { language } }: Draft,
): string[][] {
  const countOf = ({ id }: Locality) => rowsByLocality(dataset).get(id)?.length ?? 0
  const rowOf = (head: string, some: readonly Locality[]): string[] => {
    const named = some.map((place) => {
      const name = textIn(place.name, language)
      // A row does not say its own name twice: 湖北省 湖北省, 兵团 兵团第十三师. But Jilin City of Jilin keeps its name.
      const isSaid = name === head || (place.kind === 'organisation' && name.startsWith(head))
      const short = isSaid ? name.slice(head.length).trim() : name
      return some.length > 1 ? `${short || name} ${countOf(place)}` : short
    })
    const total = some.reduce((sum, place) => sum + countOf(place), 0)
    return [head, listOf(named, language), `${total}`]
  }
  const areas = places.filter(({ kind }) => kind !== 'organisation')
  const isOf = (tile: MapTile) => (place: Locality) => place.province === tile.key
  const kinds = [
    [
      words.divisions[language],
      places.filter((place) => place.kind === 'organisation' && !isEnterprise(place)),
    ],
    [words.enterprises[language], places.filter(isEnterprise)],
    [words.noProvince[language], areas.filter((place) => !tiles.some((tile) => isOf(tile)(place)))],
  ] as const
  return [...tiles.map((tile) => [tile.name, areas.filter(isOf(tile))] as const), ...kinds].flatMap(
    ([head, some]) => (some.length === 0 ? [] : [rowOf(head, some)]),
  )
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
