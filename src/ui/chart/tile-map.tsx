import type { MapTile, TileMapModel } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import type { RenderLink } from './place-link.tsx'
import { PlaceLink } from './place-link.tsx'
import styles from './tile-map.module.css'

interface TileMapProps {
  readonly model: TileMapModel
  readonly size: ChartSize
  readonly renderLink: RenderLink | undefined
}

/** The provinces as squares on a grid: filled where a locality is reported, outlined where an organisation only works. */
export function TileMap({ model, size, renderLink }: TileMapProps) {
  const { columns, rows, tiles, states } = model
  return (
    <div className={styles.map} data-size={size}>
      <ul
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gridTemplateRows: `repeat(${rows}, 1fr)` }}
      >
        {tiles.map((tile) => (
          <Tile key={tile.key} tile={tile} renderLink={renderLink} />
        ))}
      </ul>
      {size === 'stage' && <Places tiles={tiles} />}
      <ul className={styles.states}>
        {states.map(({ state, label }) => (
          <li key={state}>
            <span className={styles.swatch} data-state={state} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** More provinces than this have no room beside the map; it shows them all. */
const MOST_PLACES = 12

/** The localities by name, since nobody points at a square from the back row. */
function Places({ tiles }: Pick<TileMapModel, 'tiles'>) {
  const reported = tiles.filter(({ places }) => places.length > 0)
  if (reported.length > MOST_PLACES) return null
  return (
    <ul className={styles.places}>
      {reported.map(({ key, name, places, state }) => (
        <li key={key} data-state={state}>
          <span>{name}</span> <span>{places.map(({ label }) => label).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}

function Tile({ tile, renderLink }: { readonly tile: MapTile; readonly renderLink: RenderLink | undefined }) {
  const { column, row, state, short, spoken, places } = tile
  const face = (
    <span className={styles.tile} data-state={state} title={spoken}>
      {short}
    </span>
  )
  const first = places[0]
  return (
    <li style={{ gridColumn: column, gridRow: row }}>
      {first === undefined ? (
        <span role="img" aria-label={spoken}>
          {face}
        </span>
      ) : (
        <PlaceLink target={first.target} renderLink={renderLink} label={spoken}>
          {face}
        </PlaceLink>
      )}
    </li>
  )
}
