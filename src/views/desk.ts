/**
 * The pages of an official's desk, loaded together: they rest on the same cross-table, and the first view has to name the files of each page
 * that is loaded alone.
 */
export { CircularView } from './circular/circular-view.tsx'
export { ScorecardView } from './scorecard/scorecard-view.tsx'
