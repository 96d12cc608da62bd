import { agGrid } from './ag-grid.ts'
import { ours } from './ours.tsx'
import type { Subject } from './subject.ts'
import { tabulator } from './tabulator.ts'

const SUBJECTS = { ours, agGrid, tabulator } satisfies Record<string, Subject>

/** Until the frame that shows the change is done: the first callback runs before its painting, the second after it. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function timed(step: () => unknown): Promise<number> {
  await rest(60)
  const start = performance.now()
  await step()
  await painted()
  return performance.now() - start
}

/** Milliseconds between frames while the table is scrolled by 400 pixels a frame. */
async function scrolled(scroller: Element | null): Promise<number[]> {
  if (scroller === null || scroller.scrollHeight <= scroller.clientHeight)
    throw new Error('there is nothing to scroll')
  const frames: number[] = []
  let last = performance.now()
  for (let frame = 0; frame < 120; frame += 1) {
    scroller.scrollTop += 400
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const now = performance.now()
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
  const began = performance.now()
  const firstRows = await timed(start)
  while (subject.count() === 0) await rest(5)
  const ready = performance.now() - began
  // A reader's first click comes later than what a table makes ready in the background.
  await subject.settled()
  const settled = performance.now() - began
  await painted()
  const counts: number[] = [subject.count()]
  const steps: Record<string, number> = { firstRows, ready, settled }
  for (const step of ['sortNumber', 'sortChinese', 'search', 'filter'] as const) {
    steps[step] = await timed(subject[step])
    counts.push(subject.count())
    await rest(60)
    subject.reset()
    await painted()
  }
  const frames = await scrolled(subject.scroller())
  return { steps, counts, frames, longest: Math.max(0, ...long) }
}

Object.assign(globalThis, { measure })
