import { startTransition, useCallback, useOptimistic } from 'react'

/**
 * What the address says, and at once what was just chosen: the address comes back a moment later. A field that shows the old words until
 * then loses the next key, breaks what an input method composes, and a box seems not to have been ticked.
 * @param write writes the choice to the address; resolved when the page shows it
 */
export function useShownAtOnce<T>(
  said: T,
  write: (next: T) => Promise<unknown>,
): readonly [shown: T, choose: (next: T) => void] {
  const [shown, show] = useOptimistic(said)
  const choose = useCallback(
    (next: T) =>
      startTransition(async () => {
        show(next)
        await write(next)
      }),
    [show, write],
  )
  return [shown, choose]
}
