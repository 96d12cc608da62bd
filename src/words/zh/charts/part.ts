/** A part and its whole, as a title says them. English leaves the name of the whole to the chart. */
interface Part {
  readonly place: string
  readonly whole: string
  readonly wholeValue: string
  readonly part: string
  readonly partValue: string
}

export const partTitle = ({ place, whole, wholeValue, part, partValue }: Part) =>
  `${place}${whole}${wholeValue}，${part}${partValue}`

/** The same with the share that the part has. */
export const withShare: string = '{title}，占{share}'
