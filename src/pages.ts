import type { ComponentType } from 'react'
import { Plot } from './ui/chart/later-plot.ts'

/** A page with charts, and what draws them. */
const withPlots = async <T>(view: Promise<T>): Promise<T> => (await Promise.all([view, Plot.load()]))[0]

/**
 * Loads each page but the first. This is not in the module of the routes: the lists of the files that each page needs would be a tenth of
 * our own code before the overview answers.
 */
export const pages = {
  LocalityView: async () => (await withPlots(import('./views/locality/locality-view.tsx'))).LocalityView,
  IndicatorView: async () => (await withPlots(import('./views/indicator/indicator-view.tsx'))).IndicatorView,
  CompareView: async () => (await withPlots(import('./views/compare/compare-view.tsx'))).CompareView,
  ReportView: async () => (await import('./views/report/report-view.tsx')).ReportView,
  ValueView: async () => (await import('./views/value/value-view.tsx')).ValueView,
  TableView: async () => (await import('./views/table/table-view.tsx')).TableView,
  CircularView: async () => (await import('./views/circular/circular-view.tsx')).CircularView,
  ScorecardView: async () => (await import('./views/scorecard/scorecard-view.tsx')).ScorecardView,
  DatasetView: async () => (await import('./views/dataset/dataset-view.tsx')).DatasetView,
  LargeView: async () => (await import('./views/large/large-view.tsx')).LargeView,
  ImportView: async () => (await import('./views/import/import-view.tsx')).ImportView,
  WorkbenchView: async () => (await import('./views/workbench/workbench-view.tsx')).WorkbenchView,
  DraftView: async () => (await import('./views/workbench/draft-view.tsx')).DraftView,
  OwnView: async () => (await import('./views/own/own-view.tsx')).OwnView,
  ReviewView: async () => (await import('./views/review/review-view.tsx')).ReviewView,
  TemplatesView: async () => (await import('./views/templates/templates-view.tsx')).TemplatesView,
  PublishView: async () => (await import('./views/publish/publish-view.tsx')).PublishView,
  ChangesView: async () => (await import('./views/changes/changes-view.tsx')).ChangesView,
  DecksView: async () => (await import('./views/decks/decks-view.tsx')).DecksView,
  DeckView: async () => (await import('./views/decks/deck-view.tsx')).DeckView,
  PresentView: async () => (await import('./views/present/present-view.tsx')).PresentView,
  NotesView: async () => (await import('./views/present/present-view.tsx')).NotesView,
  PrintView: async () => (await import('./views/print/print-view.tsx')).PrintView,
} as const satisfies Record<string, () => Promise<ComponentType>>
