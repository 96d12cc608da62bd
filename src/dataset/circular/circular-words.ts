/** How sentences of a circular end, alone and before another, and what stands before a number and a period in them. */
export const JOINS = {
  zh: { stop: '。', end: '。', number: '', when: (text: string) => text },
  en: { stop: '.', end: '. ', number: ' ', when: (text: string) => `, ${text}` },
} as const
