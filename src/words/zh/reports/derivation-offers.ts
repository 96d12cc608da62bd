/** Names and definitions of indicators that are computed from the values of a report. */
export const OFFERED = {
  category: '{indicator}（{category}）',
  share: '{part}占{whole}的比例',
  shareMeans: '{part}除以{whole}。',
  increase: '{indicator}增加额',
  increaseMeans: '{indicator}比上年同期增加的数量。',
  yearBefore: '与上年同期相比',
  each: '按{count}平均的{amount}',
  eachMeans: '{amount}除以{count}。',
  difference: '{indicator}增减',
  differenceMeans: '{indicator}与前一个数值之差。',
  against: '与{period}相比',
}

/** A name within a sentence. */
export const nameWithin = (name: string): string => name

/** What an amount is shared among, by the names of one of them and of the indicator that counts them. */
export const sharedAmong = (_one: string, indicator: string): string => indicator
