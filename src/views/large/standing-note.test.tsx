import { expect, it } from 'vitest'
import type { SourceFault } from '../../sources/data-source.ts'
import { SourceError } from '../../sources/data-source.ts'
import { FaultText } from './standing-note.tsx'
import { drawn } from './testing.tsx'

const fault = (kind: SourceFault, about: string) => <FaultText error={new SourceError(kind, about)} />

it('tells columns that are too much for a source by their headings', async () => {
  expect(await drawn(fault('cannot', 'printed'), 'zh')).toContain('这份数据不能按“原文数字”查找或排序。')
  expect(await drawn(fault('tooManyToSort', 'unit'), 'zh')).toContain(
    '行数太多，不能按“单位”排序。请先筛选。',
  )
  expect(await drawn(fault('tooMany', 'locality,bound'), 'zh')).toContain('“地区、精确度”的不同取值太多')
  expect(await drawn(fault('tooMany', 'locality,bound'))).toContain(
    'too many different values to list (Locality, Exactness).',
  )
})

it('tells a search that a source cannot do in the words of the page', async () => {
  expect(await drawn(fault('cannot', 'search'), 'zh')).toContain('这份数据不能按文字查找')
})

it('tells files and hosts as they are called', async () => {
  expect(await drawn(fault('notFound', 'manifest.json'))).toContain('manifest.json is not there.')
})
