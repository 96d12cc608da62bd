const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' } as const

interface Font {
  readonly ascii: string
  readonly hAnsi: string
  readonly eastAsia: string
}

/** How a letter of an office is set. */
interface LetterForm {
  readonly text: Font
  readonly head: Font
  readonly title: Font
  readonly isJustified: boolean
  readonly isSignatureIndented: boolean
  /** Before and behind the number of a page. */
  readonly pageNumber: readonly [before: string, behind: string]
}

/** After GB/T 9704-2012. */
export const letterForm = (): LetterForm => ({
  text: { ...LATIN, eastAsia: '仿宋' },
  head: { ...LATIN, eastAsia: '黑体' },
  title: { ...LATIN, eastAsia: '宋体' },
  isJustified: true,
  isSignatureIndented: true,
  pageNumber: ['— ', ' —'],
})
