/** In Chinese no verb is said, see {@link atPeriod}. */
export const FROM: string = ''

export const MOST = {
  share: '最高',
  time: '最长',
  count: '最多',
}
