import * as v from 'valibot'
import { LocalityId } from '../ids.ts'
import { ShownText } from '../text-schema.ts'

/** Characters of the name of a group at most. */
export const LONGEST_GROUP_NAME = 80

/** Places of one group at most: more than any province has counties. */
const MOST_PLACES = 2000

export const GroupId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.maxLength(80),
  v.brand('GroupId'),
)
export type GroupId = v.InferOutput<typeof GroupId>

/** Places that an office judges together (片区): the hill towns, the districts on the river. A place is in one group at most. */
export const PlaceGroupSchema = v.strictObject({
  id: GroupId,
  name: v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(LONGEST_GROUP_NAME)),
  places: v.pipe(v.array(LocalityId), v.maxLength(MOST_PLACES)),
})
export type PlaceGroup = v.InferOutput<typeof PlaceGroupSchema>

/** The group that a place is in: the first that names it. */
export const groupOf = (groups: readonly PlaceGroup[], locality: LocalityId): PlaceGroup | null =>
  groups.find(({ places: localities }) => localities.includes(locality)) ?? null
