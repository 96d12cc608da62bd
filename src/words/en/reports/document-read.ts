import type * as zh from '../../zh/reports/document-read.ts'

export const DOCUMENT_FAULTS: typeof zh.DOCUMENT_FAULTS = {
  empty: 'There is no text in the file. Check that it is the right one.',
  'too-large':
    'The file is larger than 10 MB and was not read. Keep only the pages in question, or copy the text and paste it.',
  binary:
    'This is not a document: it holds a picture or other binary data. Turn a picture into text first, with a program that reads pictures.',
  'old-word':
    'This is an old Word file (.doc, .wps), which could not be read. Save it as .docx in Word or WPS.',
  rtf: 'This is an RTF file, which could not be read. Save it as .docx in Word or WPS.',
  locked: 'The file has a password. Remove it first, or open the file, copy the text and paste it.',
  broken: 'The file is incomplete and cannot be opened. Download it again, or save it once more.',
  bomb: 'Unpacked, the file is far too large; it was not read. Keep only its text, and save it once more.',
  'no-document':
    'There is no Word document in it. Take spreadsheets to the import page; unpack an archive first; save .odt as .docx.',
  scanned:
    'This PDF is a scan: it holds pictures and no text. Turn them into text first, with a program that reads pictures.',
  'no-pdf-here':
    'The one-file edition does not read PDF. Open the PDF, copy its text and paste it, or use the hosted edition.',
  unreadable:
    'The file could not be read. It may have been moved or be in use by another program; close that, and choose it again.',
}

export const DOCUMENT_NOTES: typeof zh.DOCUMENT_NOTES = {
  damaged:
    'Some bytes stand for no character and are shown as “�”: the file may be incomplete, or encoded in an unusual way.',
  'many-pages': 'Only the first 100 pages were read.',
}
