import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import type { MapTile, TileMapModel } from '../../charts/chart-model.ts'
import { usePopup } from '../control/use-popup.ts'
import { Said } from '../said.tsx'
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
            <Said text={label} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface TileProps {
  readonly tile: MapTile
  readonly renderLink: RenderLink | undefined
}

/** A square. With one locality it leads there, with several it opens their list. */
function Tile({ tile, renderLink }: TileProps) {
  const { column, row, state, short, spoken, places } = tile
  const face = (
    <span className={styles.tile} data-state={state} title={spoken}>
      {short}
    </span>
  )
  const [first, ...others] = places
  return (
    <li style={{ gridColumn: column, gridRow: row }}>
      {first === undefined || renderLink === undefined ? (
        <span role="img" aria-label={spoken}>
          {face}
        </span>
      ) : others.length === 0 ? (
        <PlaceLink target={first.target} renderLink={renderLink} label={spoken}>
          {face}
        </PlaceLink>
      ) : (
        <TilePlaces tile={tile} renderLink={renderLink} face={face} />
      )}
    </li>
  )
}

function TilePlaces({ tile, renderLink, face }: TileProps & { readonly face: ReactNode }) {
  return (
    <Popover.Root {...usePopup()}>
      <Popover.Trigger className={styles.open} aria-label={tile.spoken}>
        {face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={12} className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={tile.name}>
            <ul>
              {tile.places.map(({ label, target }) => (
                <li key={label}>
                  <PlaceLink target={target} renderLink={renderLink}>
                    <Said text={label} />
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
