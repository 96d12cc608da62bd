import { useEffect } from 'react'
import { nameOfControl } from './left-focus.ts'

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

/** What stands in the gap by now, or behind it. */
function inGap({ parent, before, after }: Gap): Node | null {
  if (before === null) return parent.firstChild
  return before.isConnected ? before.nextSibling : after
}

/** Keys are for letters there, so that nobody should come upon it unasked. */
const isField = (element: Element) =>
  element.matches('input:not([type=checkbox], [type=radio]), textarea, select')

/** The control nearest to a gap: the same one drawn anew, else the first behind it, the last before it, and so outwards. */
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
export function useKeptFocus(wanted: boolean): void {
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
