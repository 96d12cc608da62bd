import type { WorkspaceStorage } from './storage.ts'

/** Everything in storage that could not be read, as it lies there, for a person or a later version of the product to mend. */
export async function unreadableText(storage: WorkspaceStorage): Promise<string> {
  const whole = await storage.read(new Set()).catch((error: unknown) => ({ error: String(error) }))
  const aside = await storage.readAside().catch((error: unknown) => ({ error: String(error) }))
  const text = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)
  return JSON.stringify({ product: 'union-metrics', kind: 'unreadable', whole, aside }, text, 1)
}
