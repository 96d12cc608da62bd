import { useEffectEvent, useLayoutEffect } from 'react'

/** Listens at the window while the component is on the page, with the listener of its last drawing. */
export function useWindowEvent<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
): void {
  const hear = useEffectEvent(listener)
  // Before the picture is painted: who sees the page may press a key at once.
  useLayoutEffect(() => {
    const listen = (event: WindowEventMap[Type]) => hear(event)
    window.addEventListener(type, listen)
    return () => window.removeEventListener(type, listen)
  }, [type])
}
