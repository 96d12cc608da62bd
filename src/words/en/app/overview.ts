import type * as zh from '../../zh/app/overview.ts'

export const overviewMessages: typeof zh.overviewMessages = {
  title: 'Union Metrics',
  lead: 'Every figure printed in the {reports} {reports:report|reports} is on record, with its source. Choose any number to see where it is printed and how exact it is.',
  leadWithOwn:
    'Every figure printed in the {reports} {reports:report|reports}, and in {own} that you entered, is on record with its source. Choose any number to see where it is printed and how exact it is.',
  headlines: 'Headline numbers',
  headlinesNote: '{observations} observations: {origins}',
  localities: 'Localities',
  localitiesNote: 'One page each: numbers, charts, table, reports',
  known: 'Data available by locality',
  themeCharts: 'Charts on this theme',
  knownNote: 'Observations by theme and locality',
  chartsOfMany: 'The first {n}; the rest are on the pages of the localities',
  morePlaces: '{n} more localities: see all of them in the table',
  observations: '{n} {n:observation|observations}',
}
