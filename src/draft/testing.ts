import * as v from 'valibot'
import placeNames from '../../data/place-names.json'
import places from '../../data/places.json'
import standard from '../../data/standard-indicators.json'
import { nineReports } from '../dataset/testing.ts'
import { StandardIndicatorsSchema } from '../domain/record/standard-indicator.ts'
import { gazetteerOf } from '../places/gazetteer.ts'
import { draftContext } from './draft-context.ts'
import { draftReports } from './draft-reports.ts'
import type { DraftFigure, DraftReport } from './draft-schema.ts'

/** What tests draft with: the nine reports, the standard catalogue and all places. */
export const testContext = draftContext(
  nineReports,
  gazetteerOf(places, placeNames, nineReports.localities.values()),
  v.parse(StandardIndicatorsSchema, standard).indicators,
)

/** Drafts a text as published on a day. */
export const draftOn = (text: string, day = '2025-09-10'): DraftReport[] =>
  draftReports(text, { published: { start: day, end: day, basis: 'stated' }, locality: null }, testContext)

/** The figure printed so, the first of them. @throws {RangeError} where there is none */
export function figureIn(text: string, printed: string, day?: string): DraftFigure {
  const figure = draftOn(text, day)
    .flatMap(({ figures }) => figures)
    .find((each) => each.printed === printed)
  if (figure === undefined) throw new RangeError(`no figure is printed ${printed}`)
  return figure
}
