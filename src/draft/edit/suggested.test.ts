import { describe, expect, it } from 'vitest'
import { testContext } from '../testing.ts'
import { joinWithNext, moveEdge, splitAt } from './commands.ts'
import type { DraftDocument, Patch } from './document.ts'
import { documentOf, patched } from './document.ts'
import { beginDocument, createSuggester } from './suggested.ts'

const TEXT =
  '本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，发展会员320名。\n目前，集体合同覆盖率达93%，惠及女职工80人。\n本报讯 甘肃省高台县总工会开班12期，培训职工430人。'

/** A draft of which every part is long enough to be read in slices. */
function draft() {
  const patient = createSuggester(testContext, 0)
  let document: DraftDocument = documentOf(beginDocument('草稿', TEXT, testContext))
  patient(document)
  return {
    patient,
    document: () => document,
    do: (patch: (now: DraftDocument) => Patch | null) => {
      const made = patch(document)
      if (made === null) throw new RangeError('the act is not possible here')
      document = patched(document, made).document
    },
  }
}

describe('suggestions for a long report in which something has changed', () => {
  it('stand as they were for every figure, until it is read anew; then they are those of a fresh look', () => {
    const { patient, document, do: act } = draft()
    const before = patient(document())
    act((now) => {
      const members = now.entries[2]
      return members === undefined ? null : moveEdge(now, members, 'end', -1)
    })
    const meanwhile = patient(document())
    expect(meanwhile.figures).toEqual(before.figures)
    // Asking again begins nothing anew.
    expect(patient(document())).toBe(meanwhile)
    let isNew: boolean | null = false
    while (isNew === false) isNew = patient.goOn()
    expect(isNew).toBe(true)
    expect(patient(document())).toEqual(createSuggester(testContext)(document()))
    expect(patient.goOn()).toBeNull()
  })

  it('keep those of both reports that are joined', () => {
    const { patient, document, do: act } = draft()
    const readAnew = () => {
      patient(document())
      while (patient.goOn() !== null);
    }
    act((now) => splitAt(now, TEXT.lastIndexOf('本报讯')))
    readAnew()
    const before = patient(document())
    expect(before).toEqual(createSuggester(testContext)(document()))
    act((now) => joinWithNext(now, 0))
    expect(patient(document()).figures).toEqual(before.figures)
    readAnew()
    expect(patient(document())).toEqual(createSuggester(testContext)(document()))
  })
})
