import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import type { MapTile, TileMapModel } from '../../charts/chart-model.ts'
import { usePopup } from '../control/use-popup.ts'
import { said } from '../said.tsx'
import { PlaceLink } from './chart-links.tsx'
import styles from './tile-map.module.css'

/** The provinces as squares on a grid: filled if a locality in it has data, outlined if only an organisation works there. */
export function TileMap({ model }: { readonly model: TileMapModel }) {
  const { columns, rows, tiles, states } = model
  return (
    <div className={styles.map}>
      <ul
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gridTemplateRows: `repeat(${rows}, 1fr)` }}
      >
        {tiles.map((tile) => (
          <Tile key={tile.key} tile={tile} />
        ))}
      </ul>
      <ul className={styles.states}>
        {states.map(({ state, label }) => (
          <li key={state}>
            <span className={styles.swatch} data-state={state} />
            {said(label)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A square. With one locality it links to it; with several it opens a list of them. */
function Tile({ tile }: { readonly tile: MapTile }) {
  const { column, row, state, short, spoken, places } = tile
  const face = (
    <span className={styles.tile} data-state={state} title={spoken}>
      {short}
    </span>
  )
  const [first, ...others] = places
  return (
    <li style={{ gridColumn: column, gridRow: row }}>
      {first === undefined ? (
        <span role="img" aria-label={spoken}>
          {face}
        </span>
      ) : others.length === 0 ? (
        <PlaceLink target={first.target} label={spoken}>
          {face}
        </PlaceLink>
      ) : (
        <TilePlaces tile={tile} face={face} />
      )}
    </li>
  )
}

function TilePlaces({ tile, face }: { readonly tile: MapTile; readonly face: ReactNode }) {
  return (
    <Popover.Root {...usePopup()}>
      <Popover.Trigger className={styles.open} aria-label={tile.spoken}>
        {face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={12} className={styles.positioner}>
          <Popover.Popup className={styles.popup} data-raised aria-label={tile.name}>
            <ul>
              {tile.places.map(({ label, target }) => (
                <li key={label}>
                  <PlaceLink target={target}>{said(label)}</PlaceLink>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
