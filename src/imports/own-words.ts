import * as v from 'valibot'
import { isOfTime, OWN, ownUnitOf } from '../dataset/edits/own-word.ts'
import { IndicatorId, LocalityId, ThemeId } from '../domain/ids.ts'
import type { Unit } from '../domain/number/unit.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { Indicator, IndicatorKind, Theme } from '../domain/record/indicator.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { isTown } from '../places/town.ts'
import { tight, withoutBlanks } from '../places/written-name.ts'
import { NO_DEFINITION_IN_FILE, OWN_INDICATORS } from '../words/imports/own-words.ts'
import { isNameOfChange } from './table/cell/words.ts'

/** The words of a file that the dataset does not have. */
export interface OwnWords {
  readonly themes: readonly Theme[]
  readonly localities: readonly Locality[]
  readonly indicators: readonly Indicator[]
  readonly units: readonly Unit[]
}

/** All indicators that the user added belong to one theme. */
export const OWN_THEME: Theme = {
  id: v.parse(ThemeId, `${OWN}indicators`),
  name: OWN_INDICATORS,
}

/** Names of a change from an earlier value, which is not a share of anything. */
const CHANGE =
  /增长|增减|升降|变化|变动|±|增幅|增速|同比|环比|升幅|降幅|涨幅|跌幅|下降率|变化率|growth|increase|decrease|change/iu
/** Names of money that is there, or is meant for each: not spent over a period. */
const STOCK = /余额|结余|结存|存量|累计|资产|标准|人均|户均|平均|上限|限额|balance|average|assets|limit/iu
/** Units of money that the data has no word for. */
const MONEY = /[元圆]$/u
const OF_DIFFERENCES = /百分点$/u
const TIMES = new Set(['year', 'month', 'week', 'hour'])

/** What was done, came or went, and so is counted over a time: 新建工会数, 培训人次, New members. 高新发展区 is none. */
const DONE =
  /(?<![高创革更])新(?:增|建|发展|吸收|吸纳|入会|设立|签|聘|培养|成立|组建)|净[增减]|发展(?:工会)?会员|入会(?:人数|职工|会员)|转[入出]|流失|退会|发放|救助|帮扶|慰问|走访|资助|培训|调解|调处|受理|办结|结案|审结|化解|接待|接听|援助|追回|挽回|举办|疗休养|\b(?:new|newly|recruited|joined|left|lost|trained|helped|aided|added|enrolled|settled|mediated|handled|resolved|closed|received|visited|granted|awarded|distributed|held)\b/iu
/** What is there to do it, or stands at some time, whatever its name begins with: 培训基地, 调解委员会. */
const THERE =
  /(?:站|中心|基地|委员会|机构|组织|室|点|队|阵地|平台|窗口|学校|小组|书屋|制度|岗位|调解员|志愿者)(?:总?数|个数)?$/u
/** What is there by now, however it came: 累计新建. */
const BY_NOW = /^(?:累计|现有|在册|在档|建档|在建)/u
/** What happens once is counted in these. */
const OF_EVENTS = /次$|^[场次]/u

/** Whether a name and its unit tell that something adds up over time: new members do, and members do not. */
function isOverTime(name: string, { zh }: Unit): boolean {
  const parts = name.split(' · ')
  if (STOCK.test(name) || parts.some((part) => BY_NOW.test(part))) return false
  if (OF_EVENTS.test(zh)) return true
  // 新建驿站 are new, however long they stand.
  return parts.some((part) => DONE.test(part) && (/^新/u.test(part) || !THERE.test(part)))
}

/** What kind of number an indicator is, as far as its name and its unit tell. */
function kindOf(name: string, unit: Unit): IndicatorKind {
  const { dimension, zh } = unit
  // What is told in percentage points is a difference of two rates.
  if (OF_DIFFERENCES.test(zh)) return 'change'
  // 会员数 · 比上年 is more or less than before, whatever it is counted in.
  if (isNameOfChange(name)) return 'change'
  if (dimension === 'percent') return CHANGE.test(name) ? 'change' : 'rate'
  if (dimension === 'money' || MONEY.test(zh)) return STOCK.test(name) ? 'level' : 'flow'
  if (TIMES.has(dimension) || isOfTime(unit)) return 'duration'
  return isOverTime(name, unit) ? 'flow' : 'level'
}

/** Whether kind and adding up of an indicator of a file are no more than what its name and its unit let infer. */
export const isInferred = ({ name, theme, kind, additive }: Indicator, unit: Unit): boolean =>
  theme === OWN_THEME.id && !additive && kind === kindOf(name.zh, unit)

/** A name as Chinese prints it: names are compared with half-width brackets, and 会员（女） is shown with its own. */
const asPrinted = (name: string): string =>
  name.replace(
    /(?<=\p{Script=Han}[^()]*)\(([^()]*)\)|\(([^()]*\p{Script=Han}[^()]*)\)/gu,
    (_, one = '', other = '') => `（${one}${other}）`,
  )

/** The area that a name of the user's own lies in, with what holds that, nearest first. */
export interface Holder {
  readonly key: string
  readonly name: string
  readonly parents: readonly LocalityId[]
  readonly province: LocalityId | null
}

/** Collects the words of a file that are new, each once. Their ids follow from the words, so that two files speak of the same thing. */
export function createOwnWords() {
  const localities = new Map<string, Locality>()
  const indicators = new Map<string, Indicator>()
  const units = new Map<string, Unit>()
  const add = (made: Unit): Unit => {
    const unit = units.get(made.id) ?? made
    units.set(unit.id, unit)
    return unit
  }
  return {
    /** A name in one area and the same in another are two places. A town is called after its county: 襄城县城关镇. */
    locality: (name: string, holder: Holder | null): string => {
      const id = v.parse(
        LocalityId,
        `${OWN}${fingerprint([withoutBlanks(name), ...(holder === null ? [] : [holder.key])].join('\n'))}`,
      )
      if (!localities.has(id)) {
        const isAlone = holder !== null && isTown(name) && !name.startsWith(holder.name)
        const called = isAlone ? `${holder.name}${name}` : name
        const isTaken = [...localities.values()].some((other) => other.name.zh === called)
        const own = isTaken && holder !== null ? `${called}（${holder.name}）` : called
        localities.set(id, {
          kind: 'own',
          id,
          name: { zh: own, en: own },
          parents: [...(holder?.parents ?? [])],
          province: holder?.province ?? null,
          code: null,
        })
      }
      return id
    },
    /**
     * An indicator is known by its name and its unit: 人数 of persons and of person-times are two.
     * @param en its name in English, as far as that is known
     */
    indicator: (name: string, unit: Unit, en: string = name): string => {
      const id = v.parse(IndicatorId, `${OWN}${fingerprint(`${tight(name)}\n${unit.dimension}`)}`)
      if (!indicators.has(id)) {
        indicators.set(id, {
          id,
          name: { zh: asPrinted(name), en: asPrinted(en) },
          definition: NO_DEFINITION_IN_FILE,
          unit: unit.id,
          theme: OWN_THEME.id,
          kind: kindOf(name, unit),
          better: 'neither',
          additive: false,
        })
      }
      return id
    },
    indicatorOf: (id: string): Indicator | undefined => indicators.get(id),
    /** A word for a unit; the name of what it counts tells how English calls it. */
    unit: (word: string, indicator = ''): Unit => add(ownUnitOf(word, indicator)),
    /** Keeps a unit that was made for the file. */
    add,
    all: (): OwnWords => ({
      themes: indicators.size === 0 ? [] : [OWN_THEME],
      localities: [...localities.values()],
      indicators: [...indicators.values()],
      units: [...units.values()],
    }),
  }
}
