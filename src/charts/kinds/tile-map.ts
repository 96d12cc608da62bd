import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Locality, Tile } from '../../domain/place/locality.ts'
import { isEnterprise } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import { colon, comma, listOf, semicolon, sentenceCase } from '../../domain/text.ts'
import { STATES } from '../../words/charts/tile-map.ts'
import type { MapTile, TileMapModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { countWords, inLocality, placeFrame } from '../place-frame.ts'

/**
 * What the map shows. Each place is counted as what it is: told of by reports or only by a file of the user's, in a province, across
 * several, or in none that is known, as places of a file may be.
 */
function titleOf(
  places: readonly Locality[],
  tiles: readonly MapTile[],
  dataset: Dataset,
  { language }: ChartContext,
): string {
  const zh = language === 'zh'
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
  const inside = tiles.filter(({ state }) => state === 'inside')
  const located = new Set(inside.flatMap((tile) => tile.places.map(({ target }) => target.locality)))
  const across = places.filter(isEnterprise).length
  const localities = places.filter((place) => !isEnterprise(place))
  const placed = localities.filter(({ id }) => located.has(id))
  const isTold = ({ id }: Locality) => inLocality(dataset, id).some(({ status }) => status !== 'imported')
  const told = placed.filter(isTold).length
  const own = placed.length - told
  const unknown = localities.length - placed.length
  const what = [
    ...(told === 0
      ? []
      : [zh ? `${told}个地区的报道` : `reports on ${count(told, 'locality', 'localities')}`]),
    ...(own === 0
      ? []
      : [zh ? `${own}个地区的导入数据` : `imported data of ${count(own, 'locality', 'localities')}`]),
  ]
  const where = zh
    ? `${what.join('与')}，分布在${inside.length}个省级区域`
    : `${what.join(' and ')} in ${count(inside.length, 'provincial-level region', 'provincial-level regions')}`
  const parts = [
    ...(what.length === 0 ? [] : [where]),
    ...(across === 0
      ? []
      : [
          zh
            ? `跨省企业${across}家`
            : count(across, 'enterprise across provinces', 'enterprises across provinces'),
        ]),
    ...(unknown === 0 ? [] : [zh ? `${unknown}个地区未标明省份` : `${unknown} of no known province`]),
  ]
  const title = parts.length === 0 ? STATES.none[language] : parts.join(semicolon(language))
  return sentenceCase(title)
}

/** The provinces as squares. A square says where values come from; it never stands for a sum of the province. */
export function tileMapChart(draft: Draft, dataset: Dataset, context: ChartContext): TileMapModel {
  const { language } = context
  const zh = language === 'zh'
  const places = reportedLocalities(dataset)
  const tiles = dataset.tiles.map((tile) => tileOf(tile, places, dataset, context))
  const touched = tiles.filter(({ state }) => state !== 'none')
  const frame = placeFrame(
    draft,
    {
      title: titleOf(places, tiles, dataset, context),
      subtitle: zh
        ? '每格一个省级区域，位置大致如地图'
        : 'One square for each provincial-level region, placed roughly as on a map',
      told: touched.map(({ spoken }) => spoken),
      footnotes: [
        zh
          ? '数据只说所列的地区，不代表全省。兵团的师单列，只标在所在的一格，不计入该自治区；跨省企业不计入任何一省。'
          : 'Data speaks for its locality and not for the province. An XPCC division is placed where it lies but counted apart; an enterprise across provinces counts in none.',
      ],
      table: {
        columns: [
          { key: 'province', label: zh ? '省级区域' : 'Provincial-level region', numeric: false },
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
            countCell(tile, language),
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

/** The values of a square, with those of an organisation counted apart. */
function countCell({ count, apart }: MapTile, language: Language): string {
  if (apart === 0) return `${count}`
  const own = language === 'zh' ? `单列${apart}` : `${apart} counted apart`
  return count === 0 ? own : `${count}${comma(language)}${own}`
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
  const valuesOf = (some: readonly Locality[]) =>
    some.reduce((sum, place) => sum + inLocality(dataset, place.id).length, 0)
  const count = valuesOf(inside.filter(({ kind }) => kind !== 'organisation'))
  const apart = valuesOf(inside.filter(({ kind }) => kind === 'organisation'))
  const state = inside.length > 0 ? 'inside' : crossing.length > 0 ? 'crossed' : 'none'
  const name = dataset.localities.get(tile.province)?.name[language] ?? tile.short[language]
  const what =
    shown.length === 0
      ? STATES.none[language]
      : listOf(
          shown.map((place) => place.name[language]),
          language,
        )
  const told = [
    ...(count > 0 ? [countWords(count, zh)] : []),
    ...(apart > 0 ? [`${countWords(apart, zh)}${zh ? '（单列）' : ' (counted apart)'}`] : []),
  ]
  const values = told.map((words) => `${comma(language)}${words}`).join('')
  return {
    key: tile.province,
    short: tile.short[language],
    name,
    column: tile.column,
    row: tile.row,
    state,
    count,
    apart,
    places: shown.map((place) => ({
      label: place.name[language],
      target: { locality: place.id, theme: null, report: null },
    })),
    spoken: `${name}${colon(language)}${what}${values}`,
  }
}
