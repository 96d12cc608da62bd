import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { finishedReport, OWN_TEXT } from '../dataset/own-reports/testing.ts'
import { createKeptTexts, keptTexts } from './kept-texts.ts'
import { addOwnReport, removeOwnReport, restoreOwnReport } from './own-reports.ts'
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
