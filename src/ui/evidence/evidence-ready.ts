let say: () => void = () => undefined

/** Resolved once the evidence card can be opened. */
export const evidenceReady = new Promise<void>((resolve) => {
  say = resolve
})

/** Told by the card when it is there. */
export const sayEvidenceReady = (): void => say()
