import type * as zh from '../../zh/dataset/source-wording.ts'

export const NOT_IN_FILE: string =
  'The imported file does not say how this was counted, so whether it compares is not known.'

export const FILE_LINE: typeof zh.FILE_LINE = '{file}, row {line}, {column}'

export const DISPUTED: typeof zh.DISPUTED = {
  open: 'In conflict with {list}; not settled.',
  kept: 'In conflict with {list}; all are kept.',
  taken: 'In conflict with {list}; this value was chosen.',
  'passed-over': 'In conflict with {list}; the latter was chosen.',
}

export const AGREEING: typeof zh.AGREEING = {
  'more-exact': 'Agrees with {list}; this value is more exact.',
  'less-exact': 'Agrees with {list}, which is more exact.',
  beside: 'Does not contradict {list}: both may hold.',
  taken: 'Agrees with {list}; this value was chosen.',
  'passed-over': 'Agrees with {list}; the latter was chosen.',
}

export const TYPED_OVER: typeof zh.TYPED_OVER = {
  other: 'The file says “{file}”; rewritten as “{text}” when it was imported.',
  empty: 'The cell is empty in the file; filled in as “{text}” when it was imported.',
}

export const TYPED_BRIEFLY: typeof zh.TYPED_BRIEFLY = {
  other: 'changed on import to {text}',
  empty: 'filled in on import: {text}',
}
