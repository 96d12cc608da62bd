import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..', '..')
const ROOT = /<(?:Popover|Menu|Dialog|AlertDialog|Select|ContextMenu|PreviewCard|Drawer)\.Root[\s>]/u
/** It is opened from anywhere, so a store of its own holds it, and is closed likewise. */
const PALETTE = join('ui', 'palette', 'palette.tsx')

test('everything that floats is closed with the visit of its page', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && ROOT.test(readFileSync(join(source, file), 'utf8')),
  )
  const wild = files.filter((file) => !/\busePopup\(\)/u.test(readFileSync(join(source, file), 'utf8')))
  expect(files.length).toBeGreaterThan(8)
  expect(wild).toEqual([PALETTE])
})
