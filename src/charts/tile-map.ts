import type { Dataset } from '../dataset/dataset.ts'
import { reportedLocalities } from '../dataset/locality-summary.ts'
import type { Locality, Tile } from '../domain/locality.ts'
import { listOf } from '../domain/text.ts'
import type { MapTile, TileMapModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { countWords, inLocality, placeFrame } from './place-frame.ts'

const STATES = {
  inside: { zh: '有数据的地区在此', en: 'a locality here has data' },
  crossed: { zh: '跨省企业在此生产', en: 'an enterprise across provinces works here' },
  none: { zh: '没有数据', en: 'no data' },
} as const

/** The provinces as squares. A square says where reports come from; it never stands for a sum of the province. */
export function tileMapChart(draft: Draft, dataset: Dataset, context: ChartContext): TileMapModel {
  const { language } = context
  const zh = language === 'zh'
  const places = reportedLocalities(dataset)
  const tiles = dataset.tiles.map((tile) => tileOf(tile, places, dataset, context))
  const known = tiles.filter(({ state }) => state === 'inside')
  const touched = tiles.filter(({ state }) => state !== 'none')
  const frame = placeFrame(
    draft,
    {
      title: mapTitle(places, tiles, known.length, context),
      subtitle: zh
        ? '每格一个省级区域，位置大致如地图'
        : 'One square for each province, placed roughly as on a map',
      told: touched.map(({ spoken }) => spoken),
      footnotes: [
        zh
          ? '一格的数据只说所在的地区，不代表全省。跨省企业不计入任何一省。'
          : 'Data speaks for its locality and not for the province. An enterprise across provinces counts in none of them.',
      ],
      table: {
        columns: [
          { key: 'province', label: zh ? '省级区域' : 'Province', numeric: false },
          { key: 'localities', label: zh ? '有数据的地区' : 'Localities with data', numeric: false },
          { key: 'count', label: zh ? '数值' : 'Values', numeric: true },
        ],
        rows: touched.map((tile) => ({
          observationId: null,
          quantity: null,
          cells: [
            tile.name,
            listOf(
              tile.places.map(({ label }) => label),
              language,
            ),
            `${tile.count}`,
          ],
        })),
      },
    },
    dataset,
    context,
  )
  const present = new Set(tiles.map(({ state }) => state))
  return {
    ...frame,
    kind: 'tile-map',
    columns: Math.max(1, ...tiles.map(({ column }) => column)),
    rows: Math.max(1, ...tiles.map(({ row }) => row)),
    tiles,
    states: (['inside', 'crossed', 'none'] as const)
      .filter((state) => present.has(state))
      .map((state) => ({ state, label: STATES[state][language] })),
  }
}

/** Each place is counted as what it is: in a province, across several, or in none that is known, as places of the user's files may be. */
function mapTitle(
  places: readonly Locality[],
  tiles: readonly MapTile[],
  provinces: number,
  { language }: ChartContext,
): string {
  const zh = language === 'zh'
  const located = new Set(
    tiles.flatMap((tile) =>
      tile.state === 'inside' ? tile.places.map(({ target }) => target.locality) : [],
    ),
  )
  const across = places.filter(({ kind, province }) => kind === 'organisation' && province === null)
  const inside = places.filter((place) => located.has(place.id) && !across.includes(place))
  const unknown = places.length - inside.length - across.length
  return [
    zh
      ? `${inside.length}个地区的数据，分布在${provinces}个省级区域`
      : `Data of ${inside.length} ${inside.length === 1 ? 'locality' : 'localities'} in ${provinces} provincial-level regions`,
    ...(across.length === 0
      ? []
      : [zh ? `另有${across.length}个跨省单位` : `${across.length} across provinces`]),
    ...(unknown === 0 ? [] : [zh ? `${unknown}个地区未标明省份` : `${unknown} of no known province`]),
  ].join(zh ? '，' : ', ')
}

function tileOf(
  tile: Tile,
  places: readonly Locality[],
  dataset: Dataset,
  { language }: ChartContext,
): MapTile {
  const zh = language === 'zh'
  const inside = places.filter((place) => place.province === tile.province)
  const crossing = places.filter(
    (place) =>
      place.kind === 'organisation' && place.province === null && place.areas.includes(tile.province),
  )
  const shown = [...inside, ...crossing]
  const count = inside.reduce((sum, place) => sum + inLocality(dataset, place.id).length, 0)
  const state = inside.length > 0 ? 'inside' : crossing.length > 0 ? 'crossed' : 'none'
  const name = dataset.localities.get(tile.province)?.name[language] ?? tile.short[language]
  const what =
    shown.length === 0
      ? STATES.none[language]
      : listOf(
          shown.map((place) => place.name[language]),
          language,
        )
  const values = count === 0 ? '' : `${zh ? '，' : ', '}${countWords(count, zh)}`
  return {
    key: tile.province,
    short: tile.short[language],
    name,
    column: tile.column,
    row: tile.row,
    state,
    count,
    places: shown.map((place) => ({
      label: place.name[language],
      target: { locality: place.id, theme: null, report: null },
    })),
    spoken: `${name}${zh ? '：' : ': '}${what}${values}`,
  }
}
