import { format } from 'date-fns'
import type { Edition } from '../../../dataset/table/view/view-statement.ts'

/** The edition of a file made now: the day is the reader's, whatever it is in Greenwich. */
export const editionOf = (version: string): Edition => ({ date: format(new Date(), 'yyyy-MM-dd'), version })
