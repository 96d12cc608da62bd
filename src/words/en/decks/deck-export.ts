import type * as zh from '../../zh/decks/deck-export.ts'

export const deckExportMessages: typeof zh.deckExportMessages = {
  download: 'Download',
  downloadDeck: 'Download deck: {name}',
  pptx: 'PowerPoint, whole deck',
  pptxSlide: 'PowerPoint, this slide',
  page: 'Web page that presents itself',
  failedPage:
    'Could not make {file} ({reason}). Nothing was downloaded. Try again, or take the PowerPoint file instead.',
  images: 'PNG images (zip, one per slide)',
  print: 'Print or save as PDF',
  making: 'Making {file}: {done} %',
  cancel: 'Cancel',
  cancelled: 'Cancelled',
  saved: 'Made {file}',
  failedPptx: 'Could not make {file} ({reason}). Nothing was downloaded. Try again, or print to PDF instead.',
  failedImages:
    'Could not draw {file} ({reason}). Nothing was downloaded. Try again, or take the PowerPoint file instead.',
  printTitle: 'Print: {name}',
  printLead: '{slides} slides, one a page, 16:9. In the print window you can save them as PDF.',
  printNow: 'Print…',
}
