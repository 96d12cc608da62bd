import * as v from 'valibot'
import { faultOf } from '../../domain/number/bound.ts'
import type { Bilingual } from '../../domain/text.ts'
import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Asking, DataSource } from '../data-source.ts'
import { SourceError, wholeOnly } from '../data-source.ts'
import type { SourceRow, SourceView } from '../view.ts'
import { SHARED_COLUMNS, SOURCE_COLUMNS, TEXT_COLUMNS, WIRE_VERSION } from '../view.ts'
import type { Line } from './messages.ts'
import { gatewayAddress, messagesOf, USUAL_LINE } from './messages.ts'
import type { Answered, AnswerTo, Question } from './wire.ts'
import { ANSWERS } from './wire.ts'

/**
 * The rows of a ClickHouse server, by its gateway. Nothing that comes from there is taken as true before it is checked.
 * @param text the address of the gateway
 * @throws {SourceError} if there is no gateway at the address, or it does not answer.
 */
export async function clickhouseSource(
  text: string,
  asking: Asking = {},
  line: Line = USUAL_LINE,
): Promise<DataSource> {
  const address = gatewayAddress(text)
  const { host } = address
  const reached = { name: host, hasAnswered: false }

  /** Asks for one answer. */
  async function answerTo<A extends Answered>(
    kind: A,
    question: Question,
    { signal, onProgress }: Asking = {},
  ): Promise<AnswerTo<A>> {
    for await (const message of messagesOf(address, question, signal, line, reached)) {
      switch (message.is) {
        case 'progress':
          onProgress?.(message)
          break
        case 'answer':
          return parsed(kind, message.answer, host)
        case 'fault':
          throw new SourceError(message.fault, message.about || host)
        case 'rows':
        case 'end':
          throw new SourceError('broken', host)
      }
    }
    throw new SourceError('lost', host)
  }

  const about = await answerTo('about', { ask: 'about', version: WIRE_VERSION }, asking)
  return {
    about: { kind: 'clickhouse', title: titleOf(about.title, host), rows: about.rows, made: about.made },
    can: {
      search: false,
      sort: SOURCE_COLUMNS,
      sortFew: [],
      sortUpTo: about.rows,
      facets: SHARED_COLUMNS.filter((column) => about.facets.includes(column)),
      text: ['scope', ...TEXT_COLUMNS],
      exportUpTo: about.exported,
    },
    async page(view, asking) {
      const answer = await answerTo('page', { ask: 'page', view }, asking)
      const { rows, counts, parts } = answer
      const { offset, limit } = view.page
      // Of a part of the source fewer rows may come than are known of.
      const due = Math.min(limit, Math.max(0, counts.shown - offset))
      if (
        rows.length > due ||
        (parts.answered === parts.asked && rows.length < due) ||
        counts.shown > counts.total
      )
        throw new SourceError('broken', host)
      check(rows, host)
      return answer
    },
    async groups(view, asking) {
      const answer = await answerTo('groups', { ask: 'groups', view }, asking)
      wholeOnly(answer.parts)
      if (answer.groups.some(({ column, depth }) => view.groups[depth] !== column))
        throw new SourceError('broken', host)
      return answer
    },
    async facets(view, column, asking) {
      const answer = await answerTo('facets', { ask: 'facets', view, column }, asking)
      if (new Set(answer.facets.map(({ name }) => name?.key)).size < answer.facets.length)
        throw new SourceError('broken', host)
      return answer
    },
    async aggregate(view, asking) {
      const answer = await answerTo('aggregate', { ask: 'aggregate', view }, asking)
      wholeOnly(answer.parts)
      return answer
    },
    async *rows(view: SourceView, { signal, onProgress }: Asking = {}) {
      let count = 0
      for await (const message of messagesOf(address, { ask: 'rows', view }, signal, line, reached)) {
        switch (message.is) {
          case 'progress':
            onProgress?.(message)
            break
          case 'rows':
            wholeOnly(message.parts)
            check(message.rows, host)
            count += message.rows.length
            yield { parts: message.parts, rows: message.rows }
            break
          case 'end':
            if (message.rows !== count) throw new SourceError('partial', host)
            return
          case 'fault':
            throw new SourceError(message.fault, message.about || host)
          case 'answer':
            throw new SourceError('broken', host)
        }
      }
    },
  }
}

/** What the data is called; by its host where it has no name. */
const titleOf = ({ zh, en }: Bilingual, host: string): Bilingual => ({
  zh: withoutHiddenSigns(zh).trim() || host,
  en: withoutHiddenSigns(en).trim() || host,
})

function parsed<A extends Answered>(kind: A, raw: unknown, host: string): AnswerTo<A>
function parsed(kind: Answered, raw: unknown, host: string): AnswerTo<Answered> {
  const answer = v.safeParse(ANSWERS[kind], raw)
  if (answer.success) return answer.output
  const isOther = kind === 'about' && v.is(OtherVersion, raw)
  throw new SourceError(isOther ? 'version' : 'broken', host)
}

const OtherVersion = v.object({ version: v.pipe(v.number(), v.notValue(WIRE_VERSION)) })

/** @throws {SourceError} if two rows have the same position, or the numbers of a row contradict each other. */
function check(rows: readonly SourceRow[], host: string): void {
  if (new Set(rows.map(({ position }) => position)).size < rows.length) throw new SourceError('broken', host)
  if (rows.some((row) => faultOf(row) !== null)) throw new SourceError('broken', host)
}
