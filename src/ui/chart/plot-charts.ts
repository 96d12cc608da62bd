// The charts that the chart library draws, in one place, so that they and it are loaded together.
export { RowsChart } from './rows-chart.tsx'
export { StackChart } from './stack-chart.tsx'
export { TrendChart } from './trend-chart.tsx'
