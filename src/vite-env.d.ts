/// <reference types="vite/client" />

declare const __VERSION__: string

/** Found by the reader of PDF where it is to work without a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown
}
