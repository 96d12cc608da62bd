import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractFigures } from './extract-figures.ts'

/** The original page is not ours to keep; where a reader has it beside the repository, the extractor is held to it. */
const FOLDER = '../shared/source'
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : []

/** Every measure and duration of the page, in order, as text with its bound: counts and durations only, no sentence. */
const EXPECTED =
  `7名 3小时内 3张 1周内 8个 7名 1名 3个月 200余名 40% 近3年 91家 26家 2447名 92% 98% 300余名 近400组 几十组 近400组 22个 1年
4.5% 低于4.5% 高于4.5% 4.5% 21个 21个 116.3万元 78.94% 21个 743户 1490名 30余名 四省区 4个 10个 41个 2个 225人次 两起 9家 2万余名 3470人
21人 44人 136人 7年 7年 400余名 138人 200余名 19名 2人 1700余名 6所 1万余人次 超90% 16项 10项 49项 2000余万元 半年多 396万元 11个
90余场（次） 4大 34家 百余名`.split(/\s+/)

describe.skipIf(files.length === 0)(`the page in ${FOLDER} (skipped where it is not present)`, () => {
  it('has every measure found whole, and nothing else called one', () => {
    const text = files.map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')).join('\n')
    const found = extractFigures(text).filter((f) => f.kind === 'measure' || f.kind === 'duration')
    expect(found.map((f) => f.text)).toEqual(EXPECTED)
  })
})
