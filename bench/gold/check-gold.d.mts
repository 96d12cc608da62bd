/** Throws where a figure is out of order, overlaps, is not the slice that it says, or breaks the rule of its bound. */
export function checkGold(text: string, figures: readonly object[]): void
