import { sightOf } from '../grid/use-region.ts'

/** How fast a table scrolls while a mouse that is held is beyond its edge, in pixels a second. */
const SPEED = { perPixel: 10, least: 150, most: 3000 }
/** A frame that took longer counts as this many milliseconds, so that a page that was busy does not leap. */
const LONGEST_FRAME = 50

/** How fast to scroll, in pixels a second: the farther the mouse is before the one edge or behind the other, the faster; 0 between them. */
export function speedBeyond(at: number, from: number, to: number): number {
  const beyond = at < from ? at - from : at > to ? at - to : 0
  if (beyond === 0) return 0
  return Math.sign(beyond) * Math.min(SPEED.most, Math.max(SPEED.least, Math.abs(beyond) * SPEED.perPixel))
}

const within = (n: number, from: number, to: number): number => Math.max(from, Math.min(to, n))

/** Whether there is more before (-1) or after (1) what is in sight. */
const hasMore = (sign: number, offset: number, view: number, whole: number): boolean =>
  sign < 0 ? offset > 0 : sign > 0 && offset + view < whole - 1

/** What scrolls where the mouse is above or below: the grid itself, or the page where the lines of a short grid go on beyond the window. */
function scrollsUpright(region: HTMLElement, sign: number): Element | null {
  const { top, bottom } = region.getBoundingClientRect()
  if (hasMore(sign, region.scrollTop, region.clientHeight, region.scrollHeight)) return region
  const isCut = sign < 0 ? top < 0 : sign > 0 && bottom > window.innerHeight
  return isCut ? document.scrollingElement : null
}

/**
 * Follows a mouse that was pressed in a grid and is held, wherever it goes. Beyond an edge the grid goes on scrolling to the end of its lines or
 * columns, as in spreadsheets, though the mouse rests. It ends where the button is released, outside of the window too.
 * @param reach is given what is nearest to the mouse in the grid, once for each frame beyond an edge
 * @param done is told that the button was released
 * @returns what ends it before that
 */
export function followDrag(
  region: HTMLElement,
  reach: (element: Element) => void,
  done: () => void,
): () => void {
  let pointer = { x: 0, y: 0 }
  let frame = 0
  let last = 0
  /** Parts of pixels that are still to be scrolled: a browser scrolls by whole ones. */
  let rest = { x: 0, y: 0 }
  const turn = (now: number) => {
    frame = 0
    const { top, bottom, left, right } = sightOf(region)
    const speed = { x: speedBeyond(pointer.x, left, right), y: speedBeyond(pointer.y, top, bottom) }
    if (speed.x === 0 && speed.y === 0) return
    const near = document.elementFromPoint(
      within(pointer.x, left + 1, right - 1),
      within(pointer.y, top + 1, bottom - 1),
    )
    if (near !== null && region.contains(near)) reach(near)
    const upright = scrollsUpright(region, speed.y)
    const across = hasMore(speed.x, region.scrollLeft, region.clientWidth, region.scrollWidth) ? region : null
    // Nothing more comes into sight until the mouse moves.
    if (upright === null && across === null) return
    const seconds = within(now - last, 0, LONGEST_FRAME) / 1000
    last = now
    const step = { x: rest.x + speed.x * seconds, y: rest.y + speed.y * seconds }
    rest = { x: step.x % 1, y: step.y % 1 }
    across?.scrollBy({ left: Math.trunc(step.x), behavior: 'instant' })
    upright?.scrollBy({ top: Math.trunc(step.y), behavior: 'instant' })
    frame = requestAnimationFrame(turn)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    window.removeEventListener('mousemove', onMove)
    window.removeEventListener('mouseup', end)
    window.removeEventListener('blur', end)
  }
  const end = () => {
    stop()
    done()
  }
  const onMove = ({ clientX, clientY, buttons }: MouseEvent) => {
    if ((buttons & 1) === 0) return end()
    pointer = { x: clientX, y: clientY }
    if (frame !== 0) return
    last = performance.now()
    rest = { x: 0, y: 0 }
    frame = requestAnimationFrame(turn)
  }
  window.addEventListener('mousemove', onMove)
  window.addEventListener('mouseup', end)
  window.addEventListener('blur', end)
  return stop
}
