import type * as zh from '../../zh/app/errors.ts'

export const errors: typeof zh.errors = {
  failedTitle: 'This page could not be shown',
  failedText:
    'The program failed; no data was changed. Try again, or send the details below to whoever maintains it.',
  notLoadedTitle: 'This page could not be loaded',
  notLoadedText:
    'A file of the program did not arrive: the network may be down, or the site has a newer version than this page. What is kept on this computer is unchanged. Try again when the network is back.',
  stillAway: 'The site still does not answer. Try again later.',
  retry: 'Try again',
  home: 'Go to the overview',
  copyDetails: 'Copy details',
  copied: 'Copied',
  copyFailed: 'The browser refused; select the text by hand',
}
