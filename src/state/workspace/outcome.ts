/** What came of a change. `kept` is said only after the transaction has completed; nothing is changed unless `kept` or `session`. */
export type Outcome = 'kept' | 'session' | 'read-only' | 'no-room' | 'failed'

/** Whether what was asked for has happened. */
export const isDone = (outcome: string): outcome is 'kept' | 'session' =>
  outcome === 'kept' || outcome === 'session'
