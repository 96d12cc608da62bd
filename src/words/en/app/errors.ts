import type * as zh from '../../zh/app/errors.ts'

export const errors: typeof zh.errors = {
  failedTitle: 'This page could not be shown',
  failedText:
    'The program failed; no data was changed. Try again, or send the details below to whoever maintains it.',
  retry: 'Try again',
  home: 'Go to the overview',
  copyDetails: 'Copy details',
  copied: 'Copied',
  copyFailed: 'The browser refused; select the text by hand',
}
