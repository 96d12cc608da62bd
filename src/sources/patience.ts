import { SourceError } from './data-source.ts'

/** A host that is asked for data, and whether it ever answered. */
export interface Host {
  readonly name: string
  hasAnswered: boolean
}

/** A request that is given up once its reader gives up, or once nothing was heard of the host for a while. */
export interface PatientRequest {
  readonly signal: AbortSignal
  /** Called whenever something came. */
  readonly hear: () => void
  /** What is thrown in place of what went wrong: the reader's own reason, else the fault of the host. */
  readonly failure: (cause: unknown) => unknown
  /** Called in the end, whatever came of it. */
  readonly done: () => void
}

/** @param patience milliseconds without a word after which nobody waits on */
export function patientRequest(
  host: Host,
  patience: number,
  signal: AbortSignal | undefined,
): PatientRequest {
  signal?.throwIfAborted()
  const stop = new AbortController()
  const giveUp = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', giveUp, { once: true })
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stop.abort(new SourceError('tooSlow', host.name)), patience)
  }
  wait()
  return {
    signal: stop.signal,
    hear: () => {
      host.hasAnswered = true
      wait()
    },
    failure: (cause) => {
      if (signal?.aborted === true) return signal.reason
      if (cause instanceof SourceError) return cause
      const { reason } = stop.signal
      if (reason instanceof SourceError) return reason
      return new SourceError(host.hasAnswered ? 'lost' : 'unreachable', host.name, { cause })
    },
    done: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      stop.abort()
    },
  }
}
