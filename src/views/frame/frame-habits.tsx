import type { RouterHistory } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { preferences } from '../../state/preferences.ts'
import { useSeen } from '../../ui/data/use-changes.ts'
import { useTargetsOfOtherTabs } from '../../ui/data/use-targets.ts'
import { leadToForm } from '../../ui/review/lead-to-form.ts'
import { useWindowEvent } from '../../ui/use-window-event.ts'
import type { LeftFocus } from './left-focus.ts'
import { controlAt, nameOfControl, spotOf } from './left-focus.ts'

const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([disabled], [tabindex="-1"])'

const canTakeFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.matches(FOCUSABLE) &&
  element.closest('[inert], [hidden], [data-closed]') === null &&
  // What is folded away has a box, and takes no focus.
  element.checkVisibility({ visibilityProperty: true })

const controlsIn = (node: Node | null): HTMLElement[] =>
  node instanceof Element ? [node, ...node.querySelectorAll(FOCUSABLE)].filter(canTakeFocus) : []

/** Where something stood that is gone: between which neighbours, and what it was called. */
interface Gap {
  readonly name: string
  readonly parent: Node
  readonly before: Node | null
  readonly after: Node | null
}

/** The node that is in the gap now, or the one after it. */
function inGap({ parent, before, after }: Gap): Node | null {
  if (before === null) return parent.firstChild
  return before.isConnected ? before.nextSibling : after
}

/** Keys are for letters there, so that nobody should come upon it unasked. */
const isField = (element: Element) =>
  element.matches('input:not([type=checkbox], [type=radio]), textarea, select')

/** The control nearest to a gap: the same one drawn again, else the first one after it, the last one before it, or one in an element around it. */
function nearestTo(gap: Gap): HTMLElement | undefined {
  const there = controlsIn(inGap(gap))
  const same = there.find((control) => nameOfControl(control) === gap.name)
  if (same !== undefined) return same
  const around = [...there, ...controlsIn(gap.after), ...controlsIn(gap.before).reverse()]
  const near = around.find((control) => !isField(control))
  if (near !== undefined) return near
  for (let node: Node | null = gap.parent; node !== null && node !== document.body; node = node.parentNode) {
    const control = controlsIn(node).findLast((candidate) => !isField(candidate))
    if (control !== undefined) return control
  }
  return around[0]
}

/** A control that had the focus, and what is left of it. */
interface KeptFocus {
  readonly element: Element
  readonly gap: Gap | null
}

/** What is held once the record is done: it may take the control, what is around its gap, or a neighbour of the gap. */
function focusAfter(record: MutationRecord, focus: KeptFocus): KeptFocus {
  const { element, gap } = focus
  const removes = (node: Node | null) =>
    node !== null && [...record.removedNodes].some((removed) => removed.contains(node))
  const taken =
    gap === null ? removes(element) : removes(gap.parent) || removes(gap.before) || removes(gap.after)
  if (!taken) return focus
  const { target, previousSibling, nextSibling } = record
  return {
    element,
    gap: { name: nameOfControl(element), parent: target, before: previousSibling, after: nextSibling },
  }
}

/** Where the focus goes instead of a control that has lost it. */
function substituteOf({ element, gap }: KeptFocus): HTMLElement | undefined {
  if (canTakeFocus(element) && element.isConnected) return element
  const { parentNode, nextSibling, previousSibling } = element
  if (element.isConnected && parentNode !== null) {
    const after = nextSibling ?? previousSibling
    return nearestTo({ name: nameOfControl(element), parent: parentNode, before: element, after })
  }
  // What floats is gone as a whole: whatever opened it takes the focus.
  return gap === null || gap.parent === document.body ? undefined : nearestTo(gap)
}

/**
 * Keeps the focus on the page where the control that has it is taken away or made unusable, mostly by what it did: it goes to the nearest
 * control, so that the next key is not lost. A view that knows a better place puts the focus there itself and is left alone, and so is whoever
 * presses on the empty page.
 * @param wanted false in a show, whose keys are heard without a focus: on a control they would be the control's
 */
function useKeptFocus(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    let onPage: KeptFocus | null = null
    let floating: KeptFocus | null = null
    let frame = 0
    const isOnPage = (target: Element) => target.closest('#root') !== null
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const focus = { element: target, gap: null }
      if (isOnPage(target)) [onPage, floating] = [focus, null]
      else floating = focus
    }
    const onPress = ({ target }: PointerEvent) => {
      floating = null
      if (target instanceof Element && isOnPage(target)) onPage = null
    }
    const settle = () => {
      if ((document.activeElement ?? document.body) !== document.body) return
      const target = (floating && substituteOf(floating)) ?? (onPage && substituteOf(onPage))
      target?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        onPage = onPage && focusAfter(record, onPage)
        floating = floating && focusAfter(record, floating)
      }
      cancelAnimationFrame(frame)
      // What floats needs a moment to give the focus back.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(settle)
      })
    })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPress, true)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    })
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPress, true)
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [wanted])
}

/** Calls back once the page has what is looked for, which waits where the page does. Returns what stops the waiting. */
function whenThere(find: () => HTMLElement | null, callback: (element: HTMLElement) => void): () => void {
  const look = () => {
    const element = find()
    if (element !== null) callback(element)
    return element !== null
  }
  if (look()) return () => {}
  const observer = new MutationObserver(() => look() && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** What floats above a page: the palette, cards, menus. */
const FLOATING = ':is([role="dialog"], [role="menu"])'

/** Calls back once what floats is gone and has given the focus back, for which it needs a moment. Returns what stops the waiting. */
function whenClosed(callback: () => void): () => void {
  let frame = 0
  const observer = new MutationObserver(() => {
    if (document.querySelector(FLOATING) !== null) return
    observer.disconnect()
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(callback)
    })
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}

/** Whether something floats that is open. What is closing counts no longer. */
const isCovered = () => document.querySelector(`${FLOATING}[data-open]`) !== null

const title = () => document.querySelector<HTMLElement>('#root main h1')

/** What the page is asked for. */
const arrival = () => document.querySelector<HTMLElement>('main [data-arrival]')

/** Whether nobody has moved the focus since the page came: it is on nothing, or on the title to which it was led. */
const isUnmoved = () => document.activeElement === document.body || document.activeElement === title()

function focusIn(target: HTMLElement): void {
  if (target instanceof HTMLFormElement) {
    leadToForm(target)
    return
  }
  target.focus({ preventScroll: true })
  // What was drawn late may have kept the page from being scrolled back.
  const { top, bottom } = target.getBoundingClientRect()
  if (bottom < 0 || top > window.innerHeight) target.scrollIntoView({ block: 'center' })
}

/**
 * Where the focus goes with a new page: to what its address is about (`data-arrival`), else to its title, for the keyboard and for a
 * screen reader. Whoever comes back to a page, from a show too, finds the focus where it was, or on what opened the card or the menu that led
 * away. The first page begins at the top.
 * @param first the path of the first page: whoever has left it before this could see it is led to where they are
 * @param left where the focus was on the pages that were left
 */
function usePageFocus(first: string, left: LeftFocus): void {
  const router = useRouter()
  useEffect(() => {
    let stops: (() => void)[] = []
    const stopWaiting = () => {
      for (const stop of stops) stop()
      stops = []
    }
    const arriveAt = (key: string | undefined) => {
      stopWaiting()
      if (isCovered()) {
        // Opened while the page was on its way: whoever types there goes on, and is led to the page once it is closed.
        stops = [whenClosed(() => isUnmoved() && arriveAt(key))]
        return
      }
      const spot = left.get(key ?? '')
      const target = (spot && controlAt(spot)) ?? arrival()
      if (target !== null) return focusIn(target)
      stops = [
        whenThere(title, (there) => {
          const sought = arrival()
          if (sought === null) there.focus({ preventScroll: true })
          else focusIn(sought)
        }),
      ]
      // A part of the page that is still on its way may hold the control.
      if (spot !== undefined)
        stops.push(
          whenThere(
            () => controlAt(spot),
            (control) => isUnmoved() && focusIn(control),
          ),
        )
    }
    const { resolvedLocation } = router.state
    const isInside = document.activeElement?.closest('main') != null
    const hasMoved = (resolvedLocation?.pathname ?? first) !== first || left.size > 0
    if (hasMoved && !isInside) arriveAt(resolvedLocation?.state.__TSR_key)
    let opener: Element | null = null
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const isOnPage = target.closest('#root') !== null
      // A card that opened under the mouse has left the focus on another control.
      opener = isOnPage ? target : (document.querySelector('#main [data-popup-open]') ?? opener)
    }
    document.addEventListener('focusin', onFocus)
    const leaving = router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
      if (!pathChanged) return
      stopWaiting()
      const isFloating = (document.activeElement?.closest('#root') ?? null) === null
      const key = fromLocation?.state.__TSR_key
      const spot = isFloating ? spotOf(opener) : null
      if (key !== undefined && spot !== null) left.set(key, spot)
    })
    const arriving = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      // A press before the first page was wholly there leads away from no place that the router knows of.
      const from = fromLocation?.pathname ?? first
      if (pathChanged && toLocation.pathname !== from) arriveAt(toLocation.state.__TSR_key)
    })
    return () => {
      stopWaiting()
      document.removeEventListener('focusin', onFocus)
      leaving()
      arriving()
    }
  }, [router, first, left])
}

/**
 * Gives an entry of the history the key by which the router knows it, where the entry has none: that of an address which was typed, pasted, or set by
 * something else than the app. The router makes up a key for it, and without this another one whenever a reader comes back to it, so that nothing
 * is found that was kept for the page: the place of the focus, how far it was scrolled.
 */
function keyEntry(history: RouterHistory): void {
  history.flush()
  const { state }: { readonly state: unknown } = window.history
  const isKeyed = typeof state === 'object' && state !== null && '__TSR_key' in state
  // The router's own `replaceState` would tell of a navigation, and this is none.
  if (!isKeyed) History.prototype.replaceState.call(window.history, history.location.state, '')
}

function useKeyedEntries(): void {
  const { history } = useRouter()
  useEffect(() => keyEntry(history), [history])
  useWindowEvent('popstate', () => keyEntry(history))
}

/**
 * Brings the entry of the page into sight in the navigation, which scrolls on a phone: an entry that was half in sight can be pressed. The
 * page itself is not scrolled, nor the row from under a reader who walks over it.
 */
function revealEntry(): void {
  const entry = document.querySelector('header nav [aria-current="page"]')
  const row = entry?.parentElement
  if (entry == null || row == null) return
  const { activeElement } = document
  if (activeElement !== entry && row.contains(activeElement)) return
  const [there, seen] = [entry.getBoundingClientRect(), row.getBoundingClientRect()]
  if (there.left < seen.left || there.right > seen.right)
    row.scrollBy({ left: (there.left + there.right - seen.left - seen.right) / 2 })
}

function useRevealedEntry(): void {
  const router = useRouter()
  useEffect(() => {
    revealEntry()
    return router.subscribe('onRendered', revealEntry)
  }, [router])
}

interface FrameHabitsProps {
  readonly bare: boolean
  readonly first: string
  readonly left: LeftFocus
}

/**
 * What the frame does unseen, once the first view answers: it leads the focus to a new page, keeps it where a control goes away, wears
 * the chosen colours and takes over what another tab sets.
 * @param first the path of the first page
 * @param bare whether the view has the whole window
 * @param left where the focus was on the pages that were left
 */
export function FrameHabits({ bare, first, left }: FrameHabitsProps) {
  useKeyedEntries()
  usePageFocus(first, left)
  useRevealedEntry()
  useTheme()
  useKeptFocus(!bare)
  useTargetsOfOtherTabs()
  return (
    <Suspense>
      <Looking />
    </Suspense>
  )
}

/** The chosen colours. Those that are kept from the last visit are there before, see `first-view/boot.js`. */
function useTheme(): void {
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}

/** From the first page on what is there counts as seen, so that what comes later is new on any page. */
function Looking() {
  useSeen()
  return null
}
