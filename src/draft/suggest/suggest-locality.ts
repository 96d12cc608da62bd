import { itemAt } from '../../lib/item-at.ts'
import type { Gazetteer, Place as Locality } from '../../places/gazetteer.ts'
import type { LocalityAnswer, Span } from '../draft-schema.ts'
import type { Mention } from '../read/find-places.ts'
import type { Place, Range } from '../read/passage.ts'
import type { Reading } from '../read/reading.ts'
import type { Answer } from './suggestions.ts'
import { mustChoose, SHARED_NAME } from './suggestions.ts'

/** Whom a name is about. */
interface Meant {
  /** The likeliest place. */
  readonly answer: LocalityAnswer
  /** Every place that the name may mean, where nothing says which: a person chooses. Empty where it is known. */
  readonly shared: readonly LocalityAnswer[]
}

/** A position in the text from which on it is about another locality. */
interface Turn extends Range, Meant {
  readonly sure: boolean
  readonly rule: string
  /** Whether it is at the beginning of a sentence: the next sentence may then be about it too. */
  readonly opensSentence: boolean
}

/** Which locality a report is about, and where its sentences turn to others. */
export interface Localities {
  readonly report: readonly Answer<LocalityAnswer>[]
  /** Which locality a figure is about. */
  /** @param named the words that name the figure, where it is one of a list after 分别 */
  readonly at: (place: Place, named: Range | null) => readonly Answer<LocalityAnswer>[]
}

const UNION = /^(?:总工会|工会|[省市县区州旗]?总(?![体数计量额产部])|[省市县区州]?(?:直机关)?工会)/u
/** Words before a place which show that the sentence is not about it: 在省总工会指导下, 来自四川的. */
const OBLIQUE = /(?:来自|[与和同跟向赴到往受给经获由及]|以及|联合|携手|会同|支持|援助|帮扶|对口|籍)$/u
const GUIDED = /^[^，。；]{0,24}?(?:指导|支持|帮助|领导|组织)下/u
const SOURCE_VERB = /^(?:[^，。；]{0,12}?)(?:获悉|了解到|统计|消息|通报|介绍|数据)/u
const LEVEL_WORD =
  /(?:全|该|我|三|两|各)(国|省|自治区|市|县|区|州|旗|师|油田)(?!政协|人大|劳模|劳动模范|五一|先进|技能|总工会|文明|示范|工人|第|一线|级)|师市|当地/gu
const FIRM =
  '\\p{Script=Han}{2,24}?(?:油田|集团|公司|煤矿|矿业|钢铁|铁路局|供电局|电厂|大学|学院|医院|研究院|设计院|石化|港务局|[车机工电]务段|供电段|客运段|车辆段)'
/** Names of firms with endings that no place has. */
const PLAIN_FIRM = '\\p{Script=Han}{2,16}?(?:油田|集团|公司|煤矿|供电局|铁路局|车务段|机务段|工务段|电务段)'
/** A firm at the beginning of a line: 大庆油田工会：, 中原油田工会把…, 大庆油田两项…. */
const COMPANY = new RegExp(`^(?:(${FIRM})(?:工会|[：:]|$)|(${PLAIN_FIRM})(?![和与、等的职工矿员]))`, 'u')
/** A firm whose union the first sentences mention. */
const COMPANY_IN_LEAD = new RegExp(
  `(?:^|[，。\\s“从])(?:今年以来|近日|日前)?(${FIRM})(?:直属|机关)?工会`,
  'u',
)
/** The union of a town or an urban quarter, which the gazetteer does not have: it only goes down to counties. */
const TOWN = /(\p{Script=Han}{2,5}?(?:街道|镇|乡|新城|开发区|高新区))(?:总工会|直属机关工会|工会)/gu
/** Visitors: 扬州市总工会检查组来访 is not a report on Yangzhou. */
const VISITORS =
  /^(?:总工会|工会)?(?:[^，。；\s]{0,6}?)(?:检查组|调研组|考察团|督导组|督查组|慰问团|代表团|调研慰问组|考核组)/u

export const nameOf = (locality: Locality, gazetteer: Gazetteer): LocalityAnswer => ({
  id: locality.locality,
  code: locality.code,
  name: gazetteer.fullName(locality),
})

const meant = (locality: Locality, candidates: readonly Locality[], gazetteer: Gazetteer): Meant => ({
  answer: nameOf(locality, gazetteer),
  shared: candidates.map((each) => nameOf(each, gazetteer)),
})

/** The answers of a name: the place that is meant, or each that may be. */
const offered = (
  { answer, shared }: Meant,
  reason: Omit<Answer<LocalityAnswer>, 'value'>,
): readonly Answer<LocalityAnswer>[] =>
  shared.length === 0
    ? [{ ...reason, value: answer }]
    : shared.map((value, at) => ({
        ...reason,
        value,
        score: reason.score - at / 100,
        certain: false,
        rule: SHARED_NAME,
      }))

/** None of the answers is likely where a person has to choose. */
const lowered = (answers: readonly Answer<LocalityAnswer>[]): readonly Answer<LocalityAnswer>[] =>
  mustChoose(answers) ? answers.map((answer) => ({ ...answer, score: answer.score / 2 })) : answers

/** Finds which locality a report is about, from its headline and first sentences, and where the text turns to others. */
export function followLocalities(
  { text, reading }: { readonly text: string; readonly reading: Reading },
  mentions: readonly Mention[],
  headlineEnd: number,
  gazetteer: Gazetteer,
  given: Locality | null,
): Localities {
  const span = ({ start, end }: Range): Span => reading.span(start, end)
  const own: readonly Owner[] =
    given === null
      ? ownerOf(text, mentions, headlineEnd, gazetteer)
      : [{ locality: given, ...meant(given, [], gazetteer), words: [], sure: true, rule: 'given' }]
  const [first] = own
  const home = first?.locality ?? null
  const report = lowered(
    own.flatMap(({ words, sure, rule, ...owner }, at) =>
      offered(owner, {
        score: 0.9 - at * 0.3,
        certain: sure && at === 0,
        rule,
        words: words.map(span),
      }),
    ),
  )
  const turns = turnsOf(text, mentions, first ?? null, headlineEnd, gazetteer)
  const isAlone = mentions.every(
    ({ locality }) => home !== null && (locality.key === home.key || home.parents.includes(locality.key)),
  )
  const answersOf = (turn: Turn, score: number, certain: boolean, rule: string) =>
    lowered([...offered(turn, { score, certain, rule, words: [span(turn)] }), ...others(turn.answer)])
  const others = ({ name }: LocalityAnswer) =>
    report
      // Another name of several places says nothing about this one.
      .filter(({ value, rule }) => value.name !== name && rule !== SHARED_NAME)
      .map((answer) => ({
        ...answer,
        score: answer.score * 0.6,
        certain: false,
        rule: 'carried-from-report',
      }))
  let next = 0
  let last: Turn | null = null
  return {
    report,
    at: ({ figure, fullSentence, clause }, named) => {
      const listed =
        named === null ? undefined : turns.find(({ start, end }) => start >= named.start && end <= named.end)
      if (listed !== undefined) return answersOf(listed, 0.92, false, 'one-of-list')
      if (next > 0 && itemAt(turns, next - 1).start >= figure.start) [next, last] = [0, null]
      while (next < turns.length && (turns[next]?.start ?? Number.POSITIVE_INFINITY) < figure.start) {
        last = turns[next] ?? null
        next += 1
      }
      const here = last
      const paragraph = text.lastIndexOf('\n', figure.start) + 1
      const isHere = here !== null && here.start >= fullSentence.start
      const isNear = here !== null && here.start >= paragraph
      const isCarried = isNear && here.opensSentence && here.rule !== 'in-passing'
      if (here === null || (isHere ? here.rule === 'several-places' : !isCarried))
        return report.map((answer) => ({
          ...answer,
          rule: answer.rule === SHARED_NAME ? SHARED_NAME : 'carried-from-report',
          certain: answer.certain && isAlone && named === null,
        }))
      const isOwn = here.answer.name === first?.answer.name
      const isCertain = isOwn
        ? (report[0]?.certain ?? false) && isAlone
        : isHere && here.sure && here.start >= clause.start && here.rule === 'named-at-figure'
      const score = isHere ? 0.92 : 0.7
      const rule = isHere ? here.rule : 'carried-in-paragraph'
      return answersOf(here, score, isCertain && named === null, rule)
    },
  }
}

interface Owner extends Meant {
  /** Null where the gazetteer has no such place, and where it is one of several. */
  readonly locality: Locality | null
  readonly words: readonly Range[]
  readonly sure: boolean
  readonly rule: string
}

/** How many characters at the beginning of a report are searched for its locality. */
const BEGINNING = 320

/** The localities that a report may be about, likeliest first. */
function ownerOf(
  text: string,
  mentions: readonly Mention[],
  headlineEnd: number,
  gazetteer: Gazetteer,
): readonly Owner[] {
  const isHost = ({ end }: Mention) => !VISITORS.test(text.slice(end, end + 20))
  const head = mentions.find((mention) => mention.start < headlineEnd && isHost(mention))
  const body = mentions.filter(
    (mention) => mention.start >= headlineEnd && mention.start < headlineEnd + BEGINNING && isHost(mention),
  )
  const lead = body.find(({ end }) => UNION.test(text.slice(end, end + 6))) ?? body[0]
  const owner = (mention: Mention, sure: boolean, rule: string, more: readonly Range[] = []): Owner => ({
    locality: mention.candidates.length > 0 ? null : mention.locality,
    ...meant(mention.locality, mention.candidates, gazetteer),
    words: [mention, ...more],
    sure,
    rule,
  })
  const isPartOf = (one: Range, name: Range) => one.start >= name.start && one.end < name.end
  const isWithin = (one: Mention, other: Mention) => one.locality.parents.includes(other.locality.key)
  const company = companyIn(text, headlineEnd)
  const firm = company?.words[0]
  // 铜陵 in 铜陵有色集团 is part of the firm's name; 长庆油田 is itself a locality of the dataset.
  const isFirm =
    firm !== undefined &&
    (firm.start < headlineEnd || lead === undefined || lead.start >= firm.end || isPartOf(lead, firm)) &&
    (head === undefined || head.start >= firm.end || isPartOf(head, firm))
  if (company !== null && isFirm) {
    return [company, ...(lead === undefined ? [] : [owner(lead, false, 'lead')])]
  }
  const town = head === undefined ? townIn(text, headlineEnd, lead) : null
  if (town !== null) return [town, ...(lead === undefined ? [] : [owner(lead, false, 'lead')])]
  const country = countryIn(text, headlineEnd, gazetteer)
  const [first] = [head, ...body].filter((mention) => mention !== undefined)
  if (first === undefined) return country
  // The headline says 全国工会, and a province is only named further down.
  const national = country[0]?.words[0]
  if (national !== undefined && national.start < Math.min(first.start, headlineEnd))
    return [...country, owner(first, false, 'lead')]
  if (head === undefined) return lead === undefined ? [] : [owner(lead, false, 'lead')]
  if (lead === undefined || lead.locality.key === head.locality.key)
    return [owner(head, head.sure && lead !== undefined, 'headline', lead === undefined ? [] : [lead])]
  if (isWithin(lead, head)) {
    const isFirst = body[0] === lead
    return isFirst
      ? [owner(lead, false, 'lead-within-headline', [head]), owner(head, false, 'headline')]
      : [owner(head, false, 'headline'), owner(lead, false, 'lead')]
  }
  return [owner(head, head.sure && isWithin(head, lead), 'headline'), owner(lead, false, 'lead')]
}

/** The whole country, where the beginning of the report names it; empty otherwise. */
function countryIn(text: string, headlineEnd: number, gazetteer: Gazetteer): readonly Owner[] {
  const country = gazetteer.places.get('000000')
  const found = /中华全国总工会|全国总工会|全总|全国/u.exec(text.slice(0, headlineEnd + BEGINNING))
  if (country === undefined || found === null) return []
  const words = [{ start: found.index, end: found.index + found[0].length }]
  return [{ locality: country, ...meant(country, [], gazetteer), words, sure: false, rule: 'country' }]
}

/** The town or quarter whose union the beginning mentions, with the larger places that are named directly before it. */
function townIn(text: string, headlineEnd: number, lead: Mention | undefined): Owner | null {
  for (const match of text.slice(headlineEnd, headlineEnd + BEGINNING).matchAll(TOWN)) {
    const from = headlineEnd + match.index
    const end = from + itemAt(match, 1).length
    const above = lead !== undefined && lead.end >= from && lead.end < end ? lead : null
    const isAlone = /(?:^|[，。；\s“])$/u.test(text.slice(Math.max(0, from - 1), from))
    if (above === null && !isAlone) continue
    const start = above?.start ?? from
    const words = [{ start, end }]
    const answer = { id: null, code: null, name: text.slice(start, end) }
    return { locality: null, answer, shared: [], words, sure: false, rule: 'town-in-lead' }
  }
  return null
}

function companyIn(text: string, headlineEnd: number): Owner | null {
  let start = 0
  for (const line of text.slice(0, headlineEnd).split('\n')) {
    const found = COMPANY.exec(line)
    const name = found?.[1] ?? found?.[2]
    if (name !== undefined) {
      const words = [{ start, end: start + name.length }]
      return {
        locality: null,
        answer: { id: null, code: null, name },
        shared: [],
        words,
        sure: false,
        rule: 'organisation-in-headline',
      }
    }
    start += line.length + 1
  }
  const lead = COMPANY_IN_LEAD.exec(text.slice(headlineEnd, headlineEnd + BEGINNING))
  const name = lead?.[1]
  if (lead === null || name === undefined) return null
  const at = headlineEnd + lead.index + lead[0].lastIndexOf(name)
  const words = [{ start: at, end: at + name.length }]
  return {
    locality: null,
    answer: { id: null, code: null, name },
    shared: [],
    words,
    sure: false,
    rule: 'organisation-in-lead',
  }
}

function isWithinName(text: string, start: number, end: number, name: string): boolean {
  const at = name.indexOf(text.slice(start, end))
  return at >= 0 && end - start < name.length && text.startsWith(name, start - at)
}

/** The positions in a text where it turns to another locality or back. */
function turnsOf(
  text: string,
  mentions: readonly Mention[],
  owner: Owner | null,
  headlineEnd: number,
  gazetteer: Gazetteer,
): readonly Turn[] {
  const home = owner?.locality ?? null
  const turns: Turn[] = []
  /** 郑州、洛阳两市 means both cities and not one of them. */
  const isOneOfMany = (at: number): boolean => {
    const [before, own, behind] = [mentions[at - 1], mentions[at], mentions[at + 1]]
    const joined = (from: number, to: number) => /^[、和与及]$/u.test(text.slice(from, to))
    if (own === undefined) return false
    return (
      (before !== undefined && joined(before.end, own.start)) ||
      (behind !== undefined && joined(own.end, behind.start))
    )
  }
  for (const [at, { start, end, locality, candidates, sure }] of mentions.entries()) {
    if (start < headlineEnd) continue
    // 云龙区 in 云龙区环城街道 is part of that name, where the report is about the quarter.
    if (home === null && owner !== null && isWithinName(text, start, end, owner.answer.name)) continue
    const before = text.slice(Math.max(0, start - 4), start)
    const after = text.slice(end, end + 30)
    const isSource = SOURCE_VERB.test(after)
    if (OBLIQUE.test(before) && !isSource) continue
    if (GUIDED.test(after)) continue
    const isAbove = home?.parents.includes(locality.key) ?? false
    const opens =
      start === 0 || /[。！？；，、,：:\n]$/u.test(before) || /(?:其中|据|[从在为])$/u.test(before)
    if (isAbove && !opens) continue
    // A sentence is about 许昌市 where a union follows the name; elsewhere the name may only say where something is.
    const rule = isOneOfMany(at) ? 'several-places' : opens ? 'named-at-figure' : 'in-passing'
    const opensSentence = start === 0 || /[。！？\n“](?:在|从|记者从|据)?$/u.test(before)
    turns.push({ start, end, ...meant(locality, candidates, gazetteer), sure, rule, opensSentence })
  }
  if (owner !== null) {
    for (const match of text.matchAll(LEVEL_WORD)) {
      const level = match[1]
      const start = match.index
      // 占全省的四分之一 is not a statement about the province.
      if (/[占居列]$/u.test(text.slice(Math.max(0, start - 1), start))) continue
      if (start < headlineEnd || mentions.some((one) => one.start <= start && start < one.end)) continue
      const place = levelled(match[0], level, start, home, mentions, gazetteer)
      if (place !== null)
        turns.push({
          start,
          end: start + match[0].length,
          ...(place === 'home'
            ? { answer: owner.answer, shared: owner.shared }
            : meant(place.locality, place.candidates, gazetteer)),
          sure: false,
          rule: 'word-for-place',
          opensSentence: /[。！？\n]$/u.test(text.slice(Math.max(0, start - 1), start)),
        })
    }
  }
  return turns.toSorted((a, b) => a.start - b.start)
}

const ENDS: Readonly<Record<string, RegExp>> = {
  省: /省$/u,
  自治区: /自治区$/u,
  市: /市$/u,
  县: /县$/u,
  区: /区$/u,
  州: /州$/u,
  旗: /旗$/u,
}

/** The locality that 全市 or 该县 means in a report on `home`. */
function levelled(
  word: string,
  level: string | undefined,
  at: number,
  home: Locality | null,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Pick<Mention, 'locality' | 'candidates'> | 'home' | null {
  const known = (locality: Locality | undefined) =>
    locality === undefined ? null : { locality, candidates: [] }
  if (word === '全国') return known(gazetteer.places.get('000000'))
  const ending = level === undefined ? undefined : ENDS[level]
  if (word.startsWith('该') && ending !== undefined) {
    const near = mentions.findLast(
      ({ start, locality }) => start < at && start > at - 200 && ending.test(locality.name),
    )
    if (near !== undefined) return near
  }
  if (home === null || ending === undefined || ending.test(home.name)) return 'home'
  const above = home.parents
    .map((key) => gazetteer.places.get(key))
    .find((one) => one !== undefined && ending.test(one.name))
  return (word.startsWith('全') ? known(above) : null) ?? 'home'
}
