import type * as zh from '../../zh/exports/circular-docx.ts'

export const letterForm: typeof zh.letterForm = () => ({
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' },
  head: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' },
  isJustified: false,
  isSignatureIndented: false,
  pageNumber: ['', ''],
})
