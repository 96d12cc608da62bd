/** How a value came about, read out behind it. */
export const SPOKEN_STATUS = { derived: '推算得出。', imported: '来自导入的文件。' }
