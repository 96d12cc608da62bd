import type { Group } from './groups.ts'
import type { CurrentView } from './view/current-view.ts'

/** A line of the table on the screen: the head of a group, or a row with its place among the rows of the view. */
export type Line =
  | { readonly kind: 'group'; readonly group: Group; readonly key: string; readonly shut: boolean }
  | { readonly kind: 'row'; readonly row: number; readonly place: number }

/** The lines of a view, without those that shut groups hide. Shutting a group folds the screen and leaves the view as it is. */
export interface Lines {
  readonly count: number
  readonly at: (line: number) => Line | undefined
}

/** Names a group within the view, so that it stays shut while rows around it change. */
export const groupKey = (path: readonly Group[]): string =>
  path.map(({ column, entry }) => `${column}=${entry?.key ?? ''}`).join('/')

/** The keys of all groups of a view, inner ones too. */
export function groupKeys(groups: readonly Group[]): ReadonlySet<string> {
  const path: Group[] = []
  return new Set(
    groups.map((group) => {
      path.length = group.depth
      path.push(group)
      return groupKey(path)
    }),
  )
}

/** Whether the group at a place holds groups of a deeper level: those follow it. */
function hasGroupsWithin(groups: readonly Group[], place: number): boolean {
  const [group, next] = [groups[place], groups[place + 1]]
  return group !== undefined && next !== undefined && next.depth > group.depth
}

/** Lays the view out in lines. */
export function linesOf({ rows, groups }: CurrentView, shut: ReadonlySet<string>): Lines {
  if (groups.length === 0) {
    return {
      count: rows.length,
      at: (line) => {
        const row = rows[line]
        return row === undefined ? undefined : { kind: 'row', row, place: line }
      },
    }
  }
  const heads: { readonly group: Group; readonly key: string; readonly shut: boolean }[] = []
  // A line is the place of a row, or, from −1 down, a head.
  const lines: number[] = []
  const path: Group[] = []
  let hiddenTo = 0
  for (const [place, group] of groups.entries()) {
    path.length = group.depth
    path.push(group)
    if (group.start < hiddenTo) continue
    const key = groupKey(path)
    const isShut = shut.has(key)
    heads.push({ group, key, shut: isShut })
    lines.push(-heads.length)
    const end = group.start + group.count
    if (isShut) hiddenTo = end
    else if (!hasGroupsWithin(groups, place)) {
      for (let row = group.start; row < end; row += 1) lines.push(row)
    }
  }
  return {
    count: lines.length,
    at: (line) => {
      const place = lines[line]
      if (place === undefined) return undefined
      const head = place < 0 ? heads[-place - 1] : undefined
      if (head !== undefined) return { kind: 'group', ...head }
      const row = rows[place]
      return row === undefined ? undefined : { kind: 'row', row, place }
    },
  }
}
