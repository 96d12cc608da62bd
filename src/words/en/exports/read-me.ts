export const DATA_FOLDER: string = `Unpack this archive into the folder of the project. Files of data/ are replaced: their rows stay as they are, and those of the
reports stand behind them. Then run
  npm run audit
and, where texts came along (text/), for each of them
  npm run verify -- --partial text/NAME.txt
Rows of the project that this edition of the app does not know yet would be gone: commit them first, and merge them back.
Dropped on the import page, the archive comes in as the reports that it holds.
`
export const OWN_DATASET: string = `This dataset holds your own reports and nothing else, for a site of your own. Unpack it, and run in the folder of the project
  npm run audit -- --data UNPACKED
  npm run build -- --data UNPACKED
`
