/** Opens a long list of what changed. Apart from the words that the overview needs. */
export const LIST_CHANGES: string = '列出{n}个数值'
