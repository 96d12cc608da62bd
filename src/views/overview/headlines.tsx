import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TileContent } from '../../dataset/compare/locality-summary.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { Part } from '../../ui/page/later.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Outside } from '../../ui/said.tsx'
import { Tile, TileRow } from '../../ui/tile/tile.tsx'
import { useLanguage } from '../../ui/use-language.ts'

interface HeadlinesProps {
  readonly title: string
  readonly note?: string
  readonly tiles: readonly TileContent[]
  /** What can be done with them. */
  readonly actions: ReactNode
}

/** Numbers of several localities as tiles, each with the way to its locality; nothing where there are none. */
export function Headlines({ title, note, tiles, actions }: HeadlinesProps) {
  const language = useLanguage()
  if (tiles.length === 0) return null
  return (
    <Section title={title} note={note} actions={<Part>{actions}</Part>}>
      <TileRow>
        {tiles.map(({ observation, change }) => (
          <Tile
            key={observation.id}
            observation={observation}
            change={change}
            locality={
              <Link to="/locality/$id" params={{ id: observation.locality.id }}>
                <Outside
                  text={textIn(observation.locality.name, language)}
                  lang={langOf(observation.locality.name, language)}
                />
              </Link>
            }
          />
        ))}
      </TileRow>
    </Section>
  )
}
