import type * as zh from '../../zh/places/value.ts'

export const valueMessages: typeof zh.valueMessages = {
  kicker: 'One value',
  evidence: 'Evidence',
  citation: 'Citation',
  address: 'Address',
  addressNote:
    'The address always leads to this value. A value of yours opens only on the computer that holds it.',
  targetStays: 'Targets are each reader’s own and do not go with a link. To show yours, publish them along:',
  copyCitation: 'Copy the citation',
  copyLink: 'Copy the link',
  copied: 'Copied',
  refused: 'The browser refused; select the text above by hand',
  unknown: 'There is no value with the id “{id}”.',
}
