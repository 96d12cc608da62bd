/**
 * How long drafts take, in milliseconds of the processor. The first run of a program is slower than those that follow.
 *
 * usage: tsx bench/draft/speed.ts
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftReports } from '../../src/draft/draft-reports.ts'
import { context } from './context.ts'
import { readMarked } from './markup.ts'

const LENGTH = 100_000
/** What stands between the figures of a report: half of it is told without numbers. */
const PROSE =
  '工会干部走进车间和工地，和职工坐在一起拉家常、听意见，能办的当场就办，办不了的记在本子上带回去商量。'
const page = readMarked(readFileSync(join(import.meta.dirname, 'dev.txt'), 'utf8'))
  .map(({ text }) => `${text}\n${PROSE.repeat(Math.ceil(text.length / PROSE.length))}`)
  .join('\n\n')
const text = page.repeat(Math.ceil(LENGTH / page.length)).slice(0, LENGTH)
const given = {
  published: { start: '2026-01-01', end: '2026-01-31', basis: 'stated' as const },
  locality: null,
}

for (let run = 1; run <= 8; run += 1) {
  const began = process.cpuUsage()
  const reports = draftReports(text, given, context)
  const { user, system } = process.cpuUsage(began)
  const figures = reports.reduce((sum, report) => sum + report.figures.length, 0)
  console.log(`${figures} figures in ${text.length} characters: ${Math.round((user + system) / 1000)} ms`)
}
