/** How many places there are, and what parts the two. */
export const PLACE_COUNTS = {
  localities: '{n}个地区',
  enterprises: '{n}家企业',
  both: '{localities}与{enterprises}',
}
