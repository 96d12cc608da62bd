/** Where the column of each role stands. Of several that have the same role the last counts. */
export type RolePlaces = Readonly<Partial<Record<Role, number>>>

/** A line of a table, read by what its columns mean. */
export interface Line {
  /** The cell of a role; empty where no column has it. */
  readonly cell: (role: Role) => string
  /** Its column; null where there is none. */
  readonly at: (role: Role) => number | null
}

/** Finds the columns of the roles once for all lines. */
export function rolePlaces(roles: readonly (Role | null)[]): RolePlaces {
  const places: Partial<Record<Role, number>> = {}
  for (const [at, role] of roles.entries()) if (role !== null) places[role] = at
  return places
}

export const lineOf = (cells: readonly string[], places: RolePlaces): Line => ({
  cell: (role) => {
    const at = places[role]
    return at === undefined ? '' : (cells[at] ?? '')
  },
  at: (role) => places[role] ?? null,
})

/** What a column of a file of ours holds of a value. */
export type Role = 'value' | 'lower' | 'upper' | 'bound' | 'printed'
