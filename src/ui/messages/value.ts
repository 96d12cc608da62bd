import type { Bilingual } from '../../domain/text.ts'

/** Words of the page of one value. */
export const valueMessages = {
  kicker: { zh: '一个数值', en: 'One value' },
  evidence: { zh: '依据', en: 'Evidence' },
  citation: { zh: '引用', en: 'Citation' },
  address: { zh: '链接', en: 'Address' },
  addressNote: {
    zh: '链接始终指向这个数值。您导入的数值只在保存它的电脑上才能打开。',
    en: 'The address always leads to this value. A value of yours opens only on the computer that holds it.',
  },
  copyCitation: { zh: '复制引文', en: 'Copy the citation' },
  copyLink: { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  refused: {
    zh: '浏览器不允许复制，请手动选择上面的文字',
    en: 'The browser refused; select the text above by hand',
  },
  unknown: { zh: '没有编号为“{id}”的数值。', en: 'There is no value with the id “{id}”.' },
} as const satisfies Record<string, Bilingual>
