/** What each drawn mark means: words for the drawing, which every medium has from one scene, so that it can be read without having been taught. */
export const MARK_MEANINGS = {
  atLeast: '实心为已知数，斜纹表示还有更多，多少不详',
  above: '实心为已知数，斜纹表示高于此数，高多少不详',
  atMost: '斜纹止于上限，数值在此范围之内',
  nearly: '实心略低于此数：接近但未达到',
  below: '只有斜纹、没有实心：不到此数，低多少不详',
  about: '斜纹在此数前后，误差不详',
  approx: '须线为已知的区间',
  range: '实心到下限，斜纹到上限',
  vague: '只写文字、不占刻度：原文没有给出具体数值',
  derived: '空心条：由公式推算，不是原数',
  whole: '后面的底条',
  target: '虚线',
}

/** The same marks where values are dots. */
export const DOT_MEANINGS = {
  atLeast: '点为已知数，尾部表示还有更多，多少不详',
  above: '点为已知数，尾部表示高于此数，高多少不详',
  nearly: '点略低于短线：接近短线所示的数，但未达到',
  below: '斜纹止于短线：不到短线所示的数，低多少不详',
  about: '空心点，前后的斜纹表示误差不详',
  approx: '空心点，须线为已知的区间',
  range: '两端之间的某个数',
  derived: '空心点：由公式推算，不是原数',
}

/** The marks behind and beside those of the values. */
export const EXTRA_NAMES = { whole: '整体', target: '目标' }
