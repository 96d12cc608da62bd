import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../../data/place-names.json' with { type: 'json' }
import places from '../../../../data/places.json' with { type: 'json' }
import catalogue from '../../../../data/standard-indicators.json' with { type: 'json' }
import { withImports } from '../../../dataset/edits/with-imports.ts'
import { nineReports } from '../../../dataset/testing.ts'
import type { Import } from '../../../domain/record/imported.ts'
import { StandardIndicatorsSchema } from '../../../domain/record/standard-indicator.ts'
import { runNow } from '../../../lib/steps.ts'
import { gazetteerOf } from '../../../places/gazetteer.ts'
import { tabulatePasted } from '../testing.ts'
import { makeImports } from './make-imports.ts'
import { planImport } from './plan-import.ts'

const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators

/** The names of the indicators that a table brings in, in both languages, beside what came in before. */
function namesOf(table: string, before: readonly Import[] = [], kept: readonly string[] = []) {
  const { dataset } = withImports(nineReports, before)
  const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
  const files = [tabulatePasted(table, {}, { dataset, file: '表.csv' })]
  const choices = { clashes: new Map(), earlier: new Map(), kept: new Set(kept) }
  const plan = runNow(planImport({ files, dataset, imports: before, gazetteer, standard, choices }))
  const { imports } = runNow(makeImports(files, plan, new Date('2026-02-01T00:00:00Z')))
  const names = new Map(
    [...dataset.indicators.values(), ...plan.words.indicators].map(({ id, name }) => [String(id), name]),
  )
  const ids = imports.flatMap(({ rows }) => rows.map(({ indicator }) => String(indicator)))
  return {
    ids,
    imports,
    zh: ids.map((id) => names.get(id)?.zh),
    en: ids.map((id) => names.get(id)?.en),
    renamed: plan.renamed.map(({ word, name }) => `${word}: ${name.zh}`),
  }
}

const MEMBERS = `
襄城县2025年会员情况
县区|会员数（人）|同比增长（%）|其中：女会员（人）
襄城县|45210|4.9|18300`

describe('parts of a known indicator that a file calls otherwise', () => {
  it('are called after it as the whole is, and are named once', () => {
    const { zh, renamed } = namesOf(MEMBERS)
    expect(zh).toEqual(['会员人数', '会员人数 · 同比增长', '会员人数 · 女会员'])
    expect(renamed).toEqual(['会员数: 会员人数'])
  })

  it('are in English as far as their words are known', () => {
    expect(namesOf(MEMBERS).en).toEqual([
      'Members',
      'Members · growth on the year before',
      'Members · women members',
    ])
    const { en } = namesOf(`
襄城县2025年情况
县区|集体合同覆盖率（%）|完成率（%）|职工体检（人次）|完成率（%）
襄城县|91.6|99.6|2150|107.5`)
    expect(en).toEqual([
      'Collective-contract coverage',
      'Collective-contract coverage · completion rate',
      '职工体检',
      '职工体检 · completion rate',
    ])
  })

  it('keep the word of the file with their whole', () => {
    const { zh, en } = namesOf(MEMBERS, [], ['会员数'])
    expect(zh).toEqual(['会员数', '会员数 · 同比增长', '会员数 · 女会员'])
    expect(en).toEqual(zh)
  })

  it('are called as the file does where it counts the whole in another unit', () => {
    const { zh } = namesOf(`
襄城县2025年会员情况
县区|会员数（家）|其中：女会员（家）
襄城县|1250|300`)
    expect(zh).toEqual(['会员数', '会员数 · 女会员'])
  })

  it('are the same indicator in a file that says the name in full', () => {
    const first = namesOf(MEMBERS)
    const next = namesOf(MEMBERS.replaceAll('会员数', '会员人数').replace('2025年', '2026年'), first.imports)
    expect(next.ids).toEqual(first.ids)
  })
})
