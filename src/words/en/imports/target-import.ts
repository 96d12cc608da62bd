import type * as zh from '../../zh/imports/target-import.ts'

export const targetImportMessages: typeof zh.targetImportMessages = {
  readAs: 'The numbers of this sheet are',
  values: 'values',
  targets: 'targets',
  columns: 'targets where the column says so, else values',
  title: 'Targets ({n})',
  note: 'Targets are not added to the table of values: they only serve to work out completion. This file is recorded as their source.',
  sides: 'Is higher or lower better for these? The table does not say; their targets wait until you choose.',
  up: 'Higher is better',
  down: 'Lower is better',
  unmet:
    'Nothing here has a value under these names ({n}): {names}. Their targets are kept, and hold once values come in under the same names; where a name is only spelled otherwise, make it the same first.',
  and: ', ',
  waiting: '{n} {n:target waits|targets wait} until you say which way is better',
  replaced: '{n} of them take the place of targets that are set.',
  instead: '(was {value})',
  ofYear: '{year}:',
  more: '{n} more.',
  confirm: 'Import {n} {n:target|targets}',
  confirmBoth: 'Import {n} {n:value|values} and {m} {m:target|targets}',
  done: '{n} {n:target is|targets are} set.',
  scorecard: 'See them on the scorecard',
  reasons: {
    side: '{n} {n:waits|wait} until you say above which way is better:',
    place: '{n} {n:is|are} of a locality that is not known yet:',
    period: 'of {n} it is not known which year they are for; please answer the question above:',
    part: '{n} {n:is|are} of a quarter or another part of a year and left out, since targets are set for whole years:',
    vague: '{n} {n:gives|give} no definite number to reach:',
    limits: '{n} {n:is|are} outside what the rate can be (a share lies between 0 and 100%):',
    neither:
      '{n} {n:is|are} for an indicator that is neither better higher nor lower, which takes no target:',
  },
}
