import type { Subject } from './subject.ts'

const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  ours: async () => (await import('./ours.tsx')).ours,
  agGrid: async () => (await import('./ag-grid.ts')).agGrid,
  tabulator: async () => (await import('./tabulator.ts')).tabulator,
}

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
  if (scroller === null) return []
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
async function measure(name: string, count: number) {
  const subject = await (SUBJECTS[name] as () => Promise<Subject>)()
  const place = document.getElementById('place') as HTMLElement
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
  // Ours goes on preparing in the background for a moment; a reader's first click comes later than that.
  while (name === 'ours' && !('prepared' in globalThis)) await rest(5)
  const prepared = performance.now() - began
  await painted()
  const counts: number[] = [subject.count()]
  const steps: Record<string, number> = { firstRows, ready, prepared }
  for (const step of ['sortNumber', 'sortChinese', 'search', 'filter'] as const) {
    steps[step] = await timed(subject[step])
    counts.push(subject.count())
    await rest(60)
    subject.reset()
    await painted()
  }
  const longest = Math.max(0, ...long)
  const frames = await scrolled(subject.scroller())
  const memory =
    (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
  return { steps, counts, frames, longest, memory }
}

Object.assign(globalThis, { measure })
