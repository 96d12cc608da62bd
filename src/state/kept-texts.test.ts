import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeptTexts } from './kept-texts.ts'

const DATABASE = 'union-metrics.texts'
const textOf = (texts: ReturnType<typeof createKeptTexts>, report: string) =>
  texts.store.getState().texts.get(report)?.text

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a text that is deleted', () => {
  it('is gone for the next visit, and may be kept again', async () => {
    const texts = createKeptTexts()
    await texts.keep(['liyang'], '姜茶')
    expect(await texts.forget('liyang')).toMatchObject({ report: 'liyang', text: '姜茶' })
    const next = createKeptTexts()
    await next.load()
    expect(textOf(next, 'liyang')).toBeUndefined()
  })

  it('is still shown where the browser refuses, which is said', async () => {
    const texts = createKeptTexts()
    await texts.keep(['liyang'], '姜茶')
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('the disk is away', 'UnknownError')
    })
    expect(await texts.forget('liyang')).toBe('failed')
    expect(textOf(texts, 'liyang')).toBe('姜茶')
  })
})

it('keeps texts again after what was kept was cleared under the page, and loses none that is shown', async () => {
  const texts = createKeptTexts()
  await texts.keep(['liyang'], '姜茶')
  await deleteDB(DATABASE)
  expect(await texts.keep(['gaotai'], '文化宫')).toBe('kept')
  expect(textOf(texts, 'liyang')).toBe('姜茶')
  const next = createKeptTexts()
  await next.load()
  expect(textOf(next, 'gaotai')).toBe('文化宫')
})
