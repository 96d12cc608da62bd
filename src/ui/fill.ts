/** Fills `{name}` in a text; a name without a value stays as it stands, so that a slip is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
