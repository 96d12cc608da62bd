/** What a page says in every language where it does not know that of its reader. */
export const CANNOT_START = {
  app: '程序没能运行，请重新打开这个文件。',
  deck: '这个文件不完整，请重新导出。',
}
