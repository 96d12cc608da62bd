// Asks the embedded ClickHouse the questions of the tests and writes down what goes over the wire.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { nineReports } from '../../src/dataset/testing.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { messagesTo } from '../src/server/serve.ts'
import { QUESTIONS } from '../src/testing/questions.ts'
import type { Exchange } from '../src/testing/recorded.ts'
import { listening, RECORDED, received } from '../src/testing/recorded.ts'
import { gatewayOf, loadInto, startEngine } from './engines.ts'

const engine = await startEngine(0)
const rows = [...nineReports.observations.values()].map((row, place) =>
  sourceRow(row, place, nineReports.localities),
)
await loadInto([engine], {
  rows: () => [rows],
  title: { zh: '九篇报道', en: 'Nine reports' },
  made: '2026-11-29',
})

const exchanges: Exchange[] = []
const between = createServer((request, response) => {
  void received(request).then(async ({ query, params }) => {
    const answer = await fetch(new URL(request.url ?? '/', engine.address.url), {
      method: 'POST',
      body: query,
    })
    const text = await answer.text()
    exchanges.push({ query, params, status: answer.status, answer: text })
    response.writeHead(answer.status)
    response.end(text)
  })
})
const url = await listening(between)
const { gateway, close } = gatewayOf([{ ...engine, address: { ...engine.address, url } }])
for (const question of QUESTIONS)
  for await (const message of messagesTo(gateway, question, {}))
    if (message.is === 'answer') console.log(`${question.ask}: answered`)
const once = [
  ...new Map(
    exchanges.map((exchange) => [JSON.stringify([exchange.query, exchange.params]), exchange]),
  ).values(),
]
writeFileSync(RECORDED, `${JSON.stringify(once, null, 2)}\n`)
console.log(`${once.length} queries and answers in ${RECORDED.pathname}`)
between.closeAllConnections()
between.close()
await close()
await engine.kill()
