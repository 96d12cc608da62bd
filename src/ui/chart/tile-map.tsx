import type { MapTile, TileMapModel } from '../../charts/chart-model.ts'
import type { RenderLink } from './place-link.tsx'
import { PlaceLink } from './place-link.tsx'
import styles from './tile-map.module.css'

interface TileMapProps {
  readonly model: TileMapModel
  readonly renderLink: RenderLink | undefined
}

/** The provinces as squares on a grid: filled where a locality is reported, outlined where an organisation only works. */
export function TileMap({ model, renderLink }: TileMapProps) {
  const { columns, rows, tiles, states } = model
  return (
    <div className={styles.map}>
      <ul
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gridTemplateRows: `repeat(${rows}, 1fr)` }}
      >
        {tiles.map((tile) => (
          <Tile key={tile.key} tile={tile} renderLink={renderLink} />
        ))}
      </ul>
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
