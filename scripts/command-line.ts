/** What a command line asks for: options that take no value, options that take one, and file names. */
export interface CommandLine {
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
  readonly files: readonly string[]
}

/** Raised for a command line that cannot be understood; the command prints it and exits with 2. */
export class UsageError extends Error {}

/**
 * Reads a command line.
 * @throws {UsageError} for an option that is not known or lacks its value.
 */
export function readCommandLine(
  args: readonly string[],
  known: { readonly flags?: readonly string[]; readonly values?: readonly string[] },
): CommandLine {
  const flags = new Set<string>()
  const values = new Map<string, string>()
  const files: string[] = []
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', inline] = arg.split(/=(.*)/su)
    if (!arg.startsWith('--')) files.push(arg)
    else if (known.flags?.includes(arg)) flags.add(arg)
    else if (known.values?.includes(name)) {
      const value = inline ?? rest.shift()
      if (value === undefined) throw new UsageError(`${name} needs a value`)
      values.set(name, value)
    } else throw new UsageError(`unknown option ${arg}`)
  }
  return { flags, values, files }
}

/** Runs a command: what it returns is the exit code; a usage error is printed with the usage and gives 2. */
export async function runCommand(
  usage: string,
  command: (args: readonly string[]) => number | Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\nusage: ${usage}`)
    process.exitCode = 2
  }
}
