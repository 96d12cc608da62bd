import type * as zh from '../../zh/exports/office.ts'

export const officeTags: typeof zh.officeTags = () => ({ lang: 'en-US', altLang: 'zh-CN' })

export const scriptOf: typeof zh.scriptOf = () => 'latin'
