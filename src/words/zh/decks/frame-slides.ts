export const OPENING_NOTES: string =
  '本稿由数据生成，每张图下面都写着来源。带“余”“近”“超”的数字不是确数，图上没有说清的部分画成斜纹。'

export const EXACT = {
  printed: '报道数值都是确数。',
  given: '除推算值外，数值都是确数。',
}
