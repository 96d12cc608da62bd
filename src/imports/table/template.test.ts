import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../data/place-names.json' with { type: 'json' }
import places from '../../../data/places.json' with { type: 'json' }
import { nineReports } from '../../dataset/testing.ts'
import { IndicatorId } from '../../domain/ids.ts'
import type { Template } from '../../domain/spec/template.ts'
import { answersTo, TemplateSchema } from '../../domain/spec/template.ts'
import { writeTemplate } from '../../exports/template-workbook.ts'
import { runNow } from '../../lib/steps.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import { readFile } from '../read-file.ts'

import { knownWords } from './cell/known-words.ts'
import { cellLooks } from './cell-look.ts'
import { joinAnswers } from './own/read-template.ts'

import type { Answers } from './reading.ts'
import { tabulateFile } from './tabulate.ts'

const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const words = knownWords(nineReports, gazetteer, [])
const counties = [...gazetteer.places.values()]
  .filter(({ level, key }) => level === 'county' && key.startsWith('41'))
  .slice(0, 39)
const town = { key: 'own-1a2b3c4d', name: '东风街道' }
const template: Template = v.parse(TemplateSchema, {
  id: 'yearly-2025',
  title: '2025年度县区工会主要指标',
  places: [...counties.map((place) => ({ key: place.key, name: gazetteer.fullName(place) })), town],
  indicators: [
    { id: 'members', name: '会员人数', unit: '人', definition: '已建会单位中的会员人数。' },
    { id: 'own-rate', name: '本地特色率', unit: '%', definition: '由本地规定。' },
  ],
  periods: [{ name: '2025年', start: '2025-01-01', end: '2025-12-31' }],
})

/** The workbook of one place with texts or numbers in cells to be filled in, as a person would leave it. */
async function filled(
  of: readonly Template['places'][number][],
  cells: Readonly<Record<string, string | number>>,
  form = template,
): Promise<Blob> {
  const blob = runNow(writeTemplate(form, of))
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const sheet = 'xl/worksheets/sheet1.xml'
  const xml = Object.entries(cells).reduce(
    (text, [place, value]) =>
      text.replace(new RegExp(`<c r="${place}"( s="\\d+")/>`, 'u'), (_, style: string) =>
        typeof value === 'number'
          ? `<c r="${place}"${style}><v>${value}</v></c>`
          : `<c r="${place}"${style} t="inlineStr"><is><t>${value}</t></is></c>`,
      ),
    strFromU8(parts[sheet] ?? new Uint8Array()),
  )
  return new Blob([zipSync({ ...parts, [sheet]: strToU8(xml) })])
}

const tabulate = async (file: string, blob: Blob, answers: Answers = new Map()) =>
  tabulateFile({ file, read: await readFile(blob), dataset: nineReports, words, thisYear: 2026, answers })

describe('a template', () => {
  it('sent to forty places comes back without a question, with who has not answered', async () => {
    const files = await Promise.all(
      template.places.map(async (place, at) => {
        // One does not answer, one in part.
        const cells = at === 7 ? {} : at === 8 ? { C4: 1008 } : { C4: 1000 + at, D4: 90.5 }
        return await tabulate(`${place.name}.xlsx`, await filled([place], cells))
      }),
    )
    expect(files.flatMap(({ questions }) => questions)).toEqual([])
    expect(files.flatMap(({ leftOut }) => leftOut)).toEqual([])
    expect(files[0]?.observations).toMatchObject([
      {
        locality: { kind: 'place', place: { key: counties[0]?.key } },
        indicatorId: 'members',
        period: { start: '2025-01-01', end: '2025-12-31' },
        quantity: { bound: 'exact', value: 1000 },
        unit: '人',
      },
      { indicatorId: 'own-rate', quantity: { value: 90.5 }, unit: '%' },
    ])
    expect(files.at(-1)?.observations[0]?.locality).toEqual({ kind: 'new', name: '东风街道' })
    const [joined, ...others] = joinAnswers(files.map(({ template: answers }) => answers))
    if (joined === undefined) throw new Error('no file is known as a template')
    expect(others).toEqual([])
    const { full, part, none } = answersTo(joined.template, joined.answered)
    expect([full.length, part, none]).toEqual([38, [template.places[8]], [template.places[7]]])
  })

  it('of which one workbook goes to all takes each line, words for numbers, and names what is none', async () => {
    const cells = { C4: '200余', C5: '不详', C6: '很多', D6: '5万元', C7: 0 }
    const {
      questions,
      observations,
      leftOut,
      template: answers,
    } = await tabulate('all.xlsx', await filled(template.places, cells))
    expect(questions).toEqual([])
    expect(observations.map(({ quantity, cell }) => [cell, quantity.bound, quantity.value])).toEqual([
      ['C4', 'atLeast', 200],
      ['C7', 'exact', 0],
    ])
    expect(leftOut.map(({ where, reason }) => [where, reason])).toEqual([
      ['填报!C5', 'not known'],
      ['填报!C6', 'no number'],
      ['填报!D6', '元 where the template asks for %'],
    ])
    // Who says what the form asks to be said where a number is not known has answered.
    expect([...(answers?.answered.keys() ?? [])]).toEqual([
      counties[0]?.key,
      counties[1]?.key,
      counties[3]?.key,
    ])
  })

  it('asks about what no answer can be, as any other table', async () => {
    const cells = {
      C4: 45210,
      C5: -5,
      C6: 0.92,
      C7: 41200,
      D4: 88.5,
      D5: 45210,
      D6: -5,
      D7: '近9万',
      D8: 90.1,
    }
    const form = v.parse(TemplateSchema, {
      ...template,
      indicators: [template.indicators[0], { ...template.indicators[1], name: '建会率' }],
    })
    const { asked, observations, waiting } = await tabulate(
      'slipped.xlsx',
      await filled(template.places, cells, form),
    )
    expect(asked.map(({ kind, about, values }) => [kind, about, values?.n ?? 1])).toEqual([
      ['over', 'whether 建会率 may be 90000%', 2],
      ['negative', 'whether 会员人数 may be -5', 1],
      ['scale', 'how 0.92 in 会员人数 is meant', 1],
      ['negative', 'whether 建会率 may be -5', 1],
    ])
    expect(waiting).toBe(5)
    expect(observations.map(({ cell, quantity }) => [cell, quantity.value])).toEqual([
      ['C4', 45210],
      ['D4', 88.5],
      ['C7', 41200],
      ['D8', 90.1],
    ])
  })

  it('says of a formula that the file has no result of it', async () => {
    const { leftOut } = await tabulate('sum.xlsx', await filled(template.places, { C4: '=SUM(C5:C6)' }))
    expect(leftOut.map(({ where, reason }) => [where, reason])).toEqual([
      ['填报!C4', 'a formula without a result'],
    ])
  })

  it('is coloured as the form that it is', async () => {
    const { sheets } = await tabulate('all.xlsx', await filled(template.places, { C4: 1 }))
    const looks = sheets.map(cellLooks)
    const at = (row: number, column: number) => looks[0]?.(row, column)
    expect([at(0, 0), at(2, 0), at(2, 2), at(3, 0), at(3, 1), at(3, 2)]).toEqual([
      'title',
      'heading-1',
      'heading-1',
      'key',
      'key',
      'value',
    ])
  })

  it('whose heading somebody changed to 万元 was filled in 万元', async () => {
    const income: Template = {
      ...template,
      indicators: [
        { id: v.parse(IndicatorId, 'own-income'), name: '经费收入', unit: '元', definition: '经费。' },
      ],
    }
    const blob = await filled(income.places.slice(0, 2), { C4: 316.5, C5: '12元' }, income)
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const sheet = 'xl/worksheets/sheet1.xml'
    const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace('经费收入（元）', '经费收入（万元）')
    const changed = new Blob([zipSync({ ...parts, [sheet]: strToU8(xml) })])
    const asked = await tabulate('a.xlsx', changed)
    expect(asked.questions.map(({ options }) => options[0])).toEqual(['经费收入（元）'])
    const answers = new Map(asked.questions.map(({ id }) => [id, '经费收入（元）']))
    const { observations } = await tabulate('a.xlsx', changed, answers)
    expect(observations.map(({ quantity, unit }) => [quantity.value, unit])).toEqual([
      [3_165_000, '元'],
      [12, '元'],
    ])
  })

  it('shows no sheet of its own as left out, though a program unhid it', async () => {
    const parts = unzipSync(new Uint8Array(await (await filled(template.places, { C4: 5 })).arrayBuffer()))
    const book = 'xl/workbook.xml'
    const shown = strFromU8(parts[book] ?? new Uint8Array()).replace(/ state="hidden"/u, '')
    const { leftOut, questions } = await tabulate(
      'a.xlsx',
      new Blob([zipSync({ ...parts, [book]: strToU8(shown) })]),
    )
    expect([leftOut, questions]).toEqual([[], []])
  })

  it('lets only the cells to be filled in be changed, and is known by a hidden sheet', async () => {
    const parts = unzipSync(new Uint8Array(await runNow(writeTemplate(template)).arrayBuffer()))
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection sheet="1"/u)
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<dataValidation type="decimal"[^>]*sqref="D4:D43"/u)
    expect(text('xl/styles.xml')).toMatch(/<protection locked="0"\/>/u)
    expect(text('xl/workbook.xml')).toMatch(/name="_template"[^>]*state="hidden"/u)
  })
})

describe('a filled-in number that has a scale of its own in a column of 万元', () => {
  const income: Template = {
    ...template,
    indicators: [
      { id: v.parse(IndicatorId, 'fee-income'), name: '经费收入', unit: '万元', definition: '全年收入。' },
    ],
  }
  const place = template.places[0] ?? town
  const read = async (answer?: string) => {
    const answers = new Map(answer === undefined ? [] : [['twice:经费收入（万元）', answer]])
    return await tabulate('a.xlsx', await filled([place], { C4: '20余万' }, income), answers)
  }

  it('is asked about, and waits', async () => {
    const { observations, questions, waiting } = await read()
    expect(observations).toEqual([])
    expect(waiting).toBe(1)
    expect(questions.map(({ options }) => options)).toEqual([
      ['20余万 = 200,000+元', '20余万 × 万元 = 2,000,000,000+元'],
    ])
  })

  it('is what the answer says', async () => {
    const alone = await read('20余万 = 200,000+元')
    const twice = await read('20余万 × 万元 = 2,000,000,000+元')
    expect([alone, twice].map(({ observations }) => observations[0]?.quantity.lower)).toEqual([
      200_000, 2_000_000_000,
    ])
  })
})
