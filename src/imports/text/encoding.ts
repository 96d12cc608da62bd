/** How the bytes of a text may stand for its characters; each is also a label that `TextDecoder` knows. */
export const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const isEncoding = (text: string): text is Encoding => ENCODINGS.some((encoding) => encoding === text)
