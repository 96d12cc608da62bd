import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { finishedReport, OWN_TEXT, ownReport } from '../dataset/own-reports/testing.ts'
import { createKeptTexts, keptTexts } from './kept-texts.ts'
import { addOwnReport, removeOwnReport, restoreOwnReport, takeReports } from './own-reports.ts'
import { workspace } from './workspace/workspace.ts'

const reports = () => workspace.store.getState().content.reports

it('keeps a finished report, and its text only where the user wants it', async () => {
  expect(await addOwnReport(finishedReport('without'), { keepText: false })).toEqual({
    kind: 'added',
    id: 'without',
    outcome: 'kept',
    text: null,
  })
  expect(await addOwnReport(finishedReport('with'), { keepText: true })).toMatchObject({ text: 'kept' })
  expect(reports().map(({ id }) => id)).toEqual(['without', 'with'])
  const nextVisit = createKeptTexts()
  await nextVisit.load()
  expect([...nextVisit.store.getState().texts.values()].map(({ report, text }) => [report, text])).toEqual([
    ['with', OWN_TEXT],
  ])
})

it('keeps what was computed from a report that is finished again, as far as it still can be', async () => {
  const anew = { ...finishedReport('without'), derivations: [] }
  await addOwnReport(anew, { keepText: false })
  const derived = () =>
    reports()
      .find(({ id }) => id === 'without')
      ?.derivations.map(({ formula }) => formula)
  expect(derived()).toEqual(['base-from-growth'])
  // 36% is said to be none of the report's indicators any more.
  const figures = anew.figures.map((figure) => {
    if (figure.printed !== '36%' || !('observation' in figure)) return figure
    const { observation: _, ...rest } = figure
    return { ...rest, reason: 'other' as const }
  })
  const observations = anew.observations.filter(({ printed }) => printed !== '36%')
  expect(await addOwnReport({ ...anew, figures, observations }, { keepText: false })).toMatchObject({
    kind: 'added',
  })
  expect(derived()).toEqual([])
})

it('changes nothing where a report is not whole', async () => {
  const before = reports()
  const faulty = { ...finishedReport('faulty'), figures: [] }
  expect(await addOwnReport(faulty, { keepText: true })).toMatchObject({ kind: 'faulty' })
  expect(reports()).toBe(before)
  expect(keptTexts.store.getState().texts.has('faulty')).toBe(false)
})

it('deletes a report with its text, and brings both back', async () => {
  const own = reports().find(({ id }) => id === 'with')
  const removed = own === undefined ? null : await removeOwnReport(own)
  expect(reports().map(({ id }) => id)).toEqual(['without'])
  expect(keptTexts.store.getState().texts.has('with')).toBe(false)
  expect(removed === null ? null : await restoreOwnReport(removed)).toBe('kept')
  expect(reports().map(({ id }) => id)).toEqual(['without', 'with'])
  expect(keptTexts.store.getState().texts.get('with')?.text).toBe(OWN_TEXT)
})

it('takes reports of an archive in, but none that is here already or does not pass the audit', async () => {
  const fresh = ownReport('fresh')
  const broken = { ...ownReport('broken'), figures: [] }
  const result = await takeReports([ownReport('with'), fresh, broken], new Map([['fresh', OWN_TEXT]]))
  expect(result).toMatchObject({ taken: [fresh], here: [{ id: 'with' }], outcome: 'kept' })
  expect(result.faulty.map(({ own, problem }) => [own.id, problem])).toEqual([
    ['broken', expect.stringContaining('data/observations.json')],
  ])
  expect(reports().map(({ id }) => id)).toEqual(['without', 'with', 'fresh'])
  expect(keptTexts.store.getState().texts.get('fresh')?.text).toBe(OWN_TEXT)
})
