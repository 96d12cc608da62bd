/** What one question may cost. The server holds to it, whoever asks. */
export interface Limits {
  /** Rows that a query may read. */
  readonly rows: number
  /** Seconds that a query may take, and those of an export. */
  readonly seconds: number
  readonly exportSeconds: number
  /** Bytes that a query may hold in memory. */
  readonly memory: number
  /** Rows of one export. */
  readonly exported: number
  /** Questions that are answered at the same time. */
  readonly atOnce: number
}

export const USUAL_LIMITS: Limits = {
  rows: 200_000_000,
  seconds: 20,
  exportSeconds: 900,
  memory: 2_000_000_000,
  exported: 1_000_000,
  atOnce: 8,
}

/** Rows that one query of a page may give: more than any answer has. */
const RESULT_ROWS = 100_000
const RESULT_BYTES = 100_000_000

/**
 * The settings under which a query runs. Reading alone is allowed, every limit ends with an error and never with a part of the answer, and a
 * shard that does not answer is an error too.
 */
export const settingsOf = (limits: Limits, isExport: boolean): Readonly<Record<string, string>> => ({
  readonly: '1',
  max_execution_time: String(isExport ? limits.exportSeconds : limits.seconds),
  timeout_overflow_mode: 'throw',
  max_rows_to_read: String(limits.rows),
  read_overflow_mode: 'throw',
  max_memory_usage: String(limits.memory),
  max_result_rows: String(isExport ? limits.exported : RESULT_ROWS),
  max_result_bytes: isExport ? '0' : String(RESULT_BYTES),
  result_overflow_mode: 'throw',
  skip_unavailable_shards: '0',
  cancel_http_readonly_queries_on_client_close: '1',
})

/** Settings that a user with readonly=1 must have in its profile, since nobody can give them with a query. */
const MUST_BE_SET = ['max_execution_time', 'max_rows_to_read', 'max_memory_usage', 'max_result_rows']
const MUST_BE: Readonly<Record<string, string>> = {
  timeout_overflow_mode: 'throw',
  read_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  skip_unavailable_shards: '0',
}

export const WATCHED: readonly string[] = [...MUST_BE_SET, ...Object.keys(MUST_BE)]

/** What is wrong with the profile of a user whose settings cannot be changed, setting by setting; empty where nothing is. */
export const profileFaults = (settings: ReadonlyMap<string, string>): readonly string[] => [
  ...MUST_BE_SET.filter((name) => !(Number(settings.get(name)) > 0)).map((name) => `${name} is not limited`),
  ...Object.entries(MUST_BE)
    .filter(([name, value]) => settings.get(name) !== value)
    .map(([name, value]) => `${name} is not ${value}`),
]
