import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { packChunks } from './single-file.ts'

const chunk = (fileName: string, code: string, imports: string[] = []) => ({ fileName, code, imports })

/** A loader that runs a script of the page at once, and a packed part when it is first needed. */
const LOADER = `function (written, needs) {
  globalThis.unionMetricsPart = (part) => Object.assign(written, part)
  const made = {}
  const require = (id) => {
    if (made[id] === undefined) {
      made[id] = { exports: {} }
      written[id](require, made[id].exports, made[id])
    }
    return made[id].exports
  }
  require.later = (id) => {
    for (const number of needs[id]) run(number)
    return require(id)
  }
  return require
}`

function run(chunks: readonly ReturnType<typeof chunk>[]) {
  const { script, parts } = packChunks(chunks, 'index.js', LOADER)
  const ran: number[] = []
  const said: string[] = []
  const context = {
    say: (text: string) => said.push(text),
    run: (number: number): void => {
      ran.push(number)
      runInNewContext(parts[number] ?? '', context)
    },
    unionMetricsPart: undefined,
  }
  Object.assign(context, { globalThis: context })
  runInNewContext(script, context)
  return { ran, said, parts }
}

const LARGE = `/*${'x'.repeat(60_000)}*/`
const LATER = 'Promise.resolve().then(()=>require(`./table.js`))'

describe('the single file', () => {
  it('runs what it needs at once, and unpacks the rest when it is asked for', () => {
    const { ran, said } = run([
      chunk('index.js', `say(require('./words.js').word);say(${LATER}.word)`, ['words.js']),
      chunk('words.js', "exports.word='at once'"),
      chunk('table.js', "exports.word=require('./rows.js').word", ['rows.js']),
      chunk('rows.js', "exports.word='later'"),
    ])
    expect(said).toEqual(['at once', 'later'])
    expect(ran).toEqual([0])
  })

  it('packs what is large on its own, and unpacks it with what needs it alone', () => {
    const { ran, parts } = run([
      chunk('index.js', `${LATER}`),
      chunk('table.js', "require('./library.js')", ['library.js']),
      chunk('library.js', LARGE),
      chunk('reader.js', LARGE),
    ])
    expect(parts).toHaveLength(3)
    expect(ran).toEqual([1, 0])
  })

  it('ends no script early', () => {
    const { script } = packChunks([chunk('index.js', "say('</script><!--')")], 'index.js', LOADER)
    expect(script).not.toMatch(/<\/script|<!--/u)
  })

  it('is refused where chunks import each other, or in a form that is not known', () => {
    const circle = [chunk('index.js', '', ['a.js']), chunk('a.js', '', ['b.js']), chunk('b.js', '', ['a.js'])]
    expect(() => packChunks(circle, 'index.js', LOADER)).toThrow('a.js > b.js > a.js')
    const other = [chunk('index.js', 'x.then(()=>require("./a.js"))')]
    expect(() => packChunks(other, 'index.js', LOADER)).toThrow('index.js imports in a form')
  })
})
