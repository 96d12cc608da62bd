/// <reference types="vite/client" />

declare const __VERSION__: string

/** What the overview says of the bundled data. The build computes it, see scripts/first-view.ts. */
declare module 'virtual:overview' {
  const overview: import('./dataset/overview.ts').Overview
  export default overview
}
