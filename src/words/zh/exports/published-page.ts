/** What a published page shows before it runs, in every language. */
export const WAITING: string = '正在打开……一直停在这里，说明文件不完整，请重新索取。'

export const NO_SCRIPT: string = '打开这个文件需要 JavaScript。'
