import { expect, it } from 'vitest'
import type { SourceFault } from '../../sources/data-source.ts'
import { SourceError } from '../../sources/data-source.ts'
import { FaultText } from './standing-note.tsx'
import { drawn } from './testing.tsx'

const fault = (kind: SourceFault, about: string) => <FaultText error={new SourceError(kind, about)} />

it('tells columns that are too much for a source by their headings', async () => {
  expect(await drawn(fault('cannot', 'unit'), 'zh')).toContain('这份数据做不到这一步（单位）。')
  expect(await drawn(fault('tooMany', 'locality,bound'), 'zh')).toContain('“地区、精确度”的不同取值太多')
  expect(await drawn(fault('tooMany', 'locality,bound'))).toContain(
    'too many different values to list (Locality, Exactness).',
  )
})

it('tells files and hosts as they are called', async () => {
  expect(await drawn(fault('notFound', 'manifest.json'))).toContain('manifest.json is not there.')
})
