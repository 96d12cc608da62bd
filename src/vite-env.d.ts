/// <reference types="vite/client" />

declare const __VERSION__: string

/** The page that shows a deck, deflated and as base64, see scripts/player-page.ts. */
declare module 'virtual:player' {
  const packed: string
  export default packed
}
