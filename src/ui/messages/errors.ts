import type { Bilingual } from '../../domain/text.ts'

/** Words for a page that failed. */
export const errors = {
  failedTitle: { zh: '这一页没能显示', en: 'This page could not be shown' },
  failedText: {
    zh: '程序出了错，数据没有改动。可以重试，或把下面的说明发给维护者。',
    en: 'The program failed; no data was changed. Try again, or send the details below to whoever maintains it.',
  },
  retry: { zh: '重试', en: 'Try again' },
  home: { zh: '回到总览', en: 'Go to the overview' },
  copyDetails: { zh: '复制说明', en: 'Copy details' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '浏览器不允许复制，请手动选择文字', en: 'The browser refused; select the text by hand' },
} as const satisfies Record<string, Bilingual>
