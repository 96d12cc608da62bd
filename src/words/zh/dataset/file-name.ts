/** What a table is called that was pasted: it has no name of its own. */
export const PASTED_TABLE: string = '粘贴的表格'
