import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlaceTones } from '../../charts/place-tones.ts'
import { isSearched, slideInDeck } from '../../decks/build-deck.ts'
import type { Imprint, Slide, Words } from '../../domain/spec/deck.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useChartContext } from '../data/use-targets.ts'
import { ErrorBoundary } from '../page/error-boundary.tsx'
import { Stage } from '../stage/stage.tsx'
import { usePinyin } from '../use-pinyin.ts'
import styles from './slide-thumbnail.module.css'

interface SlideThumbnailProps {
  readonly slide: Slide
  /** The place of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
  /** Whose deck it is of. */
  readonly imprint?: Imprint | undefined
  /** What its deck is called. */
  readonly name?: Words | undefined
  /** The tones of places in the charts of its deck. */
  readonly placeTones?: PlaceTones | undefined
  /** The slides of its deck, for one that tells of their values. */
  readonly slides?: readonly Slide[] | undefined
}

/** So far beyond the window a slide is drawn already, that scrolling meets no empty frames. */
const AHEAD = '300px'

/** A slide as the stage shows it, as wide as there is room. It is drawn when it comes near the window. It is only a picture: nothing in it can be pressed. */
export function SlideThumbnail(props: SlideThumbnailProps) {
  const { slide } = props
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [near, setNear] = useState(false)
  useLayoutEffect(() => {
    const node = frame.current
    if (node === null) return
    const measure = () => setWidth(node.clientWidth)
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(node)
    const sight = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: AHEAD },
    )
    sight.observe(node)
    return () => {
      sizes.disconnect()
      sight.disconnect()
    }
  }, [])
  return (
    <div ref={frame} className={styles.frame} aria-hidden="true" inert>
      {near && width > 0 && (
        <ErrorBoundary key={JSON.stringify(slide)} instead={() => null}>
          <Picture {...props} width={width} />
        </ErrorBoundary>
      )}
    </div>
  )
}

function Picture({ width, ...props }: SlideThumbnailProps & { readonly width: number }) {
  const { slide, number, of, imprint, name, placeTones, slides } = props
  const dataset = useDataset()
  const context = useChartContext()
  const { read } = usePinyin(isSearched(slide))
  const model = useMemo(
    () => slideInDeck(slide, number - 1, dataset, { ...context, read, imprint, name, placeTones, slides }),
    [slide, number, dataset, context, read, imprint, name, placeTones, slides],
  )
  return <Stage slide={model} number={number} of={of} width={width} />
}
