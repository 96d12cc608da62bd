import type * as zh from '../../zh/imports/file-read.ts'

export const FILE_FAULTS: typeof zh.FILE_FAULTS = {
  empty: 'The file is empty. Check that it is the right one.',
  'too-large': 'The file is larger than 200 MB and was not read. Split it, and import the parts.',
  'too-large-whole':
    'A file of this format is read up to 32 MB; this one is larger. Save it as .xlsx or .csv in Excel or WPS.',
  binary: 'This is not a spreadsheet: it holds binary data. Save it as .xlsx or .csv in Excel or WPS.',
  'old-excel': 'This old Excel (.xls, .et) or Word file could not be read. Save it as .xlsx in Excel or WPS.',
  encrypted: 'The workbook has a password. Remove it in Excel or WPS, then import the file.',
  'broken-zip': 'The workbook is incomplete and cannot be opened. Download it again, or save it once more.',
  'zip-bomb':
    'Unpacked, the workbook is too large, or compressed in an unusual way; it was not read. Keep only the sheets that you need, and save it once more.',
  'too-large-unpacked':
    'Unpacked, this file is larger than the 128 MB up to which its format is read. Save it as .xlsx or .csv in Excel or WPS.',
  'odd-zip':
    'The file is made of too many or too large parts for a spreadsheet; it was not read. Save it once more in Excel or WPS.',
  doctype:
    'The workbook holds a DOCTYPE, which no spreadsheet program writes; to be safe it was not read. Save it once more in Excel or WPS.',
  'no-workbook':
    'There is no .xlsx workbook in it. Unpack an archive first; save .ods or .xlsb as .xlsx in a spreadsheet program.',
  'broken-json': 'This is not valid JSON, or not a list of objects. Check that the file is complete.',
  'no-rows': 'The file has a header and no rows.',
  'too-wide': 'The table has more than 500 columns and was not read. Keep only those that you need.',
  'too-tall':
    'The table has more than the 65,536 rows up to which this format is read. Save it as .xlsx or .csv.',
  'web-page':
    'This is a web page, which some systems save as .xls. Open it in Excel or WPS, and save it as .xlsx.',
  'own-view':
    'This app exported the file for other programs (SDMX-CSV or Markdown). It holds too little to be imported again. Import the same table as CSV, Excel or JSON.',
  unreadable:
    'The file could not be read. It may have been moved or be in use by another program; close that, and choose it again.',
}

export const FILE_NOTES: typeof zh.FILE_NOTES = {
  formulas: 'Some cells are formulas; the results saved in the file were taken.',
  merged:
    'Some cells are merged with those below: a locality, an indicator or a period counts for each of those lines, and you are asked whose a value is.',
  'open-quote': 'A quotation mark is never closed; it was read as a sign like any other. Check that line.',
  damaged:
    'Some bytes stand for no character and are shown as “�”. If the text looks wrong, choose another encoding; or the file is incomplete.',
  'hidden-marks': 'Invisible control characters were removed.',
  ragged:
    'Some lines have more or fewer cells than the header; missing ones count as blank, others have no heading.',
}
