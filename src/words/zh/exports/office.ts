/** The tags by which office programs choose spelling and line breaks: the text's own, then that of its other script. */
export const officeTags = (): { readonly lang: string; readonly altLang: string } => ({
  lang: 'zh-CN',
  altLang: 'en-US',
})

/** By which faces and heights of lines are chosen. */
export const scriptOf = (): 'han' | 'latin' => 'han'
