import type * as zh from '../../zh/decks/imprint.ts'

export const imprintMessages: typeof zh.imprintMessages = {
  heading: 'Imprint and QR code',
  unitIn: 'Unit ({language})',
  speakerIn: 'Speaker ({language})',
  date: 'Date',
  logo: 'Logo',
  logoShown: 'The logo as it is',
  chooseLogo: 'Choose an image…',
  changeLogo: 'Choose another image…',
  removeLogo: 'Remove the logo',
  logoTaken: 'The logo is now {file}.',
  logoRemoved: 'The logo is removed.',
  logoType: '{file} was not taken: a logo is a PNG, JPEG, WebP or SVG image.',
  logoLarge: '{file} was not taken: it is larger than 5 MB. Choose a smaller image.',
  logoUnread: '{file} was not taken: the browser cannot draw it. Save it as PNG and try again.',
  code: 'End with a QR code of the link',
  codeHint: 'Only where the deck fits a link, and the app was opened from a website.',
}
