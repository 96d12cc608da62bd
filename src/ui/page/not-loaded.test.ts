import { expect, it } from 'vitest'
import { isNotLoaded, loadedPage } from './not-loaded.ts'

// As Chromium, Firefox, Safari and the loader of the build word it.
const AWAY = [
  'Failed to fetch dynamically imported module: https://union.example/assets/own-view-1.js',
  'error loading dynamically imported module: https://union.example/assets/own-view-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/own-view-1.css',
]

it('tells a file that did not come from a fault of the program', () => {
  expect(AWAY.map((message) => isNotLoaded(new TypeError(message)))).toEqual([true, true, true, true])
  expect(isNotLoaded(new TypeError('x is not a function'))).toBe(false)
})

it('words the fault so that the router does not load the document again', async () => {
  for (const message of AWAY) {
    const fault = await loadedPage(() => Promise.reject(new TypeError(message))).catch(
      (error: unknown) => error,
    )
    if (!(fault instanceof Error)) throw new Error('there is no fault')
    expect(isNotLoaded(fault)).toBe(true)
    // The router looks at how a message begins.
    expect(fault.message).toBe(`Not loaded: ${message}`)
  }
  const own = new TypeError('x is not a function')
  await expect(loadedPage(() => Promise.reject(own))).rejects.toBe(own)
})
