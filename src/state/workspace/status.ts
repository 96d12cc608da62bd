/** The outcome of a change. `kept` is given only after the transaction has completed; nothing is changed unless `kept` or `session`. */
export type Outcome = 'kept' | 'session' | 'read-only' | 'no-room' | 'failed'

/** Whether what was asked for has happened. */
export const isDone = (outcome: string): outcome is 'kept' | 'session' =>
  outcome === 'kept' || outcome === 'session'

/**
 * The state of the workspace.
 *
 * - `opening`: not read yet; nothing may be written.
 * - `waiting`: the browser has not opened the storage for a while, since another tab holds it; nothing may be written.
 * - `ready`: read and kept on this computer.
 * - `session`: this browser refuses to store; all works and is gone when the page closes.
 * - `cleared`: what was stored was deleted while the page was open; what it shows lives on until it closes.
 * - `newer`: written by a later version of the product; may be read, not written.
 * - `elsewhere`: another tab writes it; may be read, not written.
 * - `published`: what a page was published with, which may only be read.
 * - `unreadable`: what is stored cannot be read; it is kept as it is and offered for download.
 */
export type WorkspaceStatus =
  | 'opening'
  | 'waiting'
  | 'ready'
  | 'session'
  | 'cleared'
  | 'newer'
  | 'elsewhere'
  | 'published'
  | 'unreadable'

/** Whether changes may be made, if only until the page closes. */
export const mayWrite = (status: WorkspaceStatus): boolean =>
  status === 'ready' || status === 'session' || status === 'cleared'

/** Whether it is not known yet what the workspace holds. */
export const isOpening = (status: WorkspaceStatus): boolean => status === 'opening' || status === 'waiting'
