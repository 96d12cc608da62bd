/// <reference types="vite/client" />

declare const __VERSION__: string

/** What the overview says of the bundled data. The build computes it, see scripts/first-view.ts. */
declare module 'virtual:overview' {
  const overview: import('./dataset/compare/overview.ts').Overview
  export default overview
}

/** Found by the reader of PDF where it is to work without a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown
}

/** The single file in parts, deflated and as base64, see scripts/app-parts.ts; null in the single file itself. */
declare module 'virtual:app-parts' {
  const packed: string | null
  export default packed
}

/** The page that shows a deck, deflated and as base64, see scripts/player-page.ts. */
declare module 'virtual:player' {
  const packed: string
  export default packed
}
