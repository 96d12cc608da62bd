import { written } from '../../../places/written-name.ts'
import { likelyUnit, splitUnit } from './unit-text.ts'
import { isSharePart } from './words.ts'

/* What the programs write into a table that they sum up from another: 求和项:会员数, 列标签, Sum of Members. */

/** What was done with a field, and the word for it behind the name; the sum of a field, or how many lines it has, is told by its name alone. */
const DONE: readonly (readonly [RegExp, string])[] = [
  [/^(?:求和项|以下项目的(?:总和|合计))[:：]\s*|^(?:total )?sum of (?=\S)/iu, ''],
  [
    /^(?:(?:非重复)?(?:数值)?计数项|以下项目的(?:非重复)?计数)[:：]\s*|^(?:total )?(?:distinct )?count of (?=\S)/iu,
    '计数',
  ],
  [/^(?:平均值项|以下项目的平均值)[:：]\s*/iu, '平均'],
  [/^(?:total )?average of (?=\S)/iu, 'Average '],
  [/^(?:最大值项|以下项目的最大值)[:：]\s*/iu, '最大值'],
  [/^(?:total )?max of (?=\S)/iu, 'maximum'],
  [/^(?:最小值项|以下项目的最小值)[:：]\s*/iu, '最小值'],
  [/^(?:total )?min of (?=\S)/iu, 'minimum'],
]

/** What is counted by a number of its own, so that how many lines have one says another thing. */
const HAS_NUMBER = /数$|[数量率额款费]\)?$/u

/** A field that was summed up: its name as the table has it, what was done with it, and whether all of it is meant: 求和项:会员数汇总. */
export interface PivotField {
  readonly name: string
  /** Empty where the name says enough. */
  readonly measure: string
  readonly isTotal: boolean
}

/** The field that a heading says was summed up; null where it says none. */
export function pivotField(heading: string): PivotField | null {
  const text = written(heading)
  for (const [words, measure] of DONE) {
    const found = words.exec(text)
    if (found === null) continue
    const rest = text.slice(found[0].length).trim()
    const isTotal = /汇总$/u.test(rest) || /^total /iu.test(text)
    const name = rest.replace(/\s*汇总$/u, '')
    if (name === '') return null
    const { name: bare, unit } = splitUnit(name)
    const isRate =
      unit?.unit === '%' || likelyUnit(bare) === '%' || /\b(?:share|rate|ratio|percentage)\b/iu.test(bare)
    // 平均工资 is a name whole.
    if (/^(?:平均|average)/iu.test(measure))
      return { name: isRate ? name : `${measure}${name}`, measure: '', isTotal }
    const isPlain = measure === '计数' && !HAS_NUMBER.test(bare) && unit?.unit !== '元'
    // 计数项:企业 is how many firms there are, and no part of what stands beside it.
    const counted = measure === '计数' && isSharePart(bare) ? name.replace(bare, `${bare}数`) : name
    return { name: counted, measure: isPlain ? '' : measure, isTotal }
  }
  return null
}

/** Whether a heading only says where the fields of an axis stand. */
export const isPivotLabel = (heading: string): boolean =>
  /^(?:行标签|列标签|值标签|row labels?|column labels?)$/iu.test(written(heading))

/** Whether it heads the names of the lines. */
export const isRowLabel = (heading: string): boolean => /^(?:行标签|row labels?)$/iu.test(written(heading))

/** Whose lines a line sums up: 襄城县 of 襄城县 汇总. A name that ends in 汇总 has no blank before it. Empty where it sums none. */
export const pivotSubtotal = (text: string): string => /^(.*\S)\s+汇总$/u.exec(text.trim())?.[1] ?? ''
