import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that need an engine. They are no part of `npm test`, see the README. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
