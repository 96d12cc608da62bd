import { agGrid } from './ag-grid.ts'
import { ours } from './ours.tsx'
import type { Subject } from './subject.ts'
import { tabulator } from './tabulator.ts'

const SUBJECTS = { ours, agGrid, tabulator } satisfies Record<string, Subject>

/** When the next frame is, in milliseconds. */
const frame = () => new Promise<number>(requestAnimationFrame)
/** Until what was drawn last is on the screen: a message sent before a frame's painting arrives after it. */
const painted = async () => {
  await frame()
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const PATIENCE = 30_000

/** Time between steps. */
const PAUSE = 60

/** Milliseconds until other rows are on the screen than before. */
async function timed(subject: Subject, step: () => unknown): Promise<number> {
  await rest(PAUSE)
  const before = subject.shown()
  const start = performance.now()
  await step()
  await painted()
  while (subject.shown() === before) {
    if (performance.now() - start > PATIENCE) throw new Error('the rows on the screen did not change')
    await painted()
  }
  return performance.now() - start
}

/**
 * Milliseconds between frames while the table is scrolled by 400 pixels a frame, by the time that the browser gives each frame: when a
 * callback runs within its frame depends on the work before it, not on whether a frame was missed.
 */
async function scrolled(scroller: Element | null): Promise<number[]> {
  if (scroller === null || scroller.scrollHeight <= scroller.clientHeight)
    throw new Error('there is nothing to scroll')
  const frames: number[] = []
  let last = await frame()
  for (let count = 0; count < 120; count += 1) {
    scroller.scrollTop += 400
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  return frames.slice(5)
}

/** Measures one table with so many rows, each step for the first time on this page. */
async function measure(name: keyof typeof SUBJECTS, count: number) {
  const subject: Subject = SUBJECTS[name]
  const place = document.getElementById('place')
  if (place === null) throw new Error('the page has no place for a table')
  const start = await subject.load(place, count)
  const long: number[] = []
  new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({
    entryTypes: ['longtask'],
  })
  await rest(300)
  long.length = 0
  // The first step begins after a pause.
  const began = performance.now() + PAUSE
  const firstRows = await timed(subject, start)
  while (subject.count() === 0) await rest(5)
  const ready = performance.now() - began
  // A reader's first click comes later than what a table makes ready in the background.
  await subject.settled()
  const settled = performance.now() - began
  await subject.searchable()
  const searchable = performance.now() - began
  await painted()
  const counts: number[] = [subject.count()]
  const steps: Record<string, number> = { firstRows, ready, settled, searchable }
  for (const step of ['sortNumber', 'sortChinese', 'search', 'filter'] as const) {
    steps[step] = await timed(subject, subject[step])
    counts.push(subject.count())
    await rest(PAUSE)
    subject.reset()
    await painted()
  }
  const frames = await scrolled(subject.scroller())
  return { steps, counts, frames, longest: Math.max(0, ...long) }
}

Object.assign(globalThis, { measure })
