import type * as zh from '../../zh/app/shell.ts'

export const shell: typeof zh.shell = {
  product: 'Union Metrics',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  overview: 'Overview',
  compare: 'Compare',
  table: 'Table',
  scorecard: 'Scorecard',
  workbench: 'Workbench',
  import: 'Import',
  review: 'Review',
  data: 'Data',
  present: 'Present',
  search: 'Search',
  footerTruth:
    'Every number leads back to its printed figure, and none is shown as more exact than its source.',
  footerOffline: 'Runs on this computer only; nothing is uploaded.',
}
