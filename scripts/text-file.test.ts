import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const said = (command: string, ...args: readonly string[]): string =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, `scripts/${command}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
  }).stderr

it.each([
  ['verify', ['nowhere.txt'], /^cannot read nowhere\.txt: no such file$/mu],
  ['tabulate', ['nowhere.csv'], /^nowhere\.csv: no such file$/mu],
  ['tabulate', ['--answer', 'nowhere.json', 'nowhere.csv'], /^nowhere\.json: no such file$/mu],
] as const)('%s %j says in plain words that a file is not there', (command, args, words) => {
  expect(said(command, ...args)).toMatch(words)
})
