/** What units count, where this helps to tell indicators apart. Units of one line can replace each other. */
const CLASSES = [
  ['percent', '% ％ 成'],
  ['point', '个百分点 百分点'],
  ['money', '元 美元 欧元 块 块钱'],
  ['person-time', '人次 人·次 人天'],
  ['person', '人 名 位 员 个人'],
  ['household', '户'],
  ['body', '个 家 所 座 处 间 支 台 辆 点'],
  ['event', '场 场次 场（次） 场(次) 次 期 届 场/次'],
  ['case', '件 起 宗 例 桩 项 条'],
  ['paper', '份 册 本 张 套'],
  ['family', '组 对'],
  ['time', '年 个月 月 周 天 日 小时 分钟 个工作日 工作日 秒 个小时 星期 个星期'],
  ['times', '倍'],
] as const

export type UnitClass = (typeof CLASSES)[number][0]

const classesOf = new Map<string, Set<UnitClass>>()
for (const [name, units] of CLASSES)
  for (const unit of units.split(' ')) {
    const known = classesOf.get(unit) ?? new Set<UnitClass>()
    classesOf.set(unit, known.add(name))
  }

/** Whether a unit counts things, people, events or money, or is a share. Not 公里 and 级, which are just as often part of a name. */
export const isCounting = (unit: string): boolean => {
  const classes = classesOf.get(unit)
  return classes !== undefined && !classes.has('time')
}

export const isOfClass = (unit: string, name: UnitClass): boolean => classesOf.get(unit)?.has(name) ?? false

/** Classes whose units count the same with the same number. 年 and 月, 元 and 美元 are of one class, but no such words. */
const SAME_COUNT = ['person', 'body', 'event', 'case', 'paper'] as const satisfies readonly UnitClass[]

/** Whether two words count the same things, so that a number keeps its value under either: 名 and 人, 场 and 场（次）, but not 人 and 人次. */
export function countsAlike(one: string, other: string): boolean {
  if (one === other) return true
  return (
    unitFit(one, other) > 0.9 && SAME_COUNT.some((name) => isOfClass(one, name) && isOfClass(other, name))
  )
}

const fits = new Map<string, number>()

/** How well a printed unit fits the unit of an indicator: 1 for the same, 0 for not at all. */
export function unitFit(printed: string, unit: string): number {
  if (printed === unit) return 1
  const [one, other] = [classesOf.get(printed), classesOf.get(unit)]
  if (one === undefined || other === undefined) return printed === '' || unit === '' ? 0.4 : 0
  const key = `${printed} ${unit}`
  const known = fits.get(key)
  if (known !== undefined) return known
  const fit = fitOfClasses(one, other, [printed, unit].toSorted().join('') === '个家')
  fits.set(key, fit)
  return fit
}

function fitOfClasses(one: ReadonlySet<UnitClass>, other: ReadonlySet<UnitClass>, isFirm: boolean): number {
  // 家 counts firms and places, 个 counts almost anything.
  if (isFirm) return 0.75
  if ([...one].some((each) => other.has(each))) return 0.95
  const isPeople = (set: ReadonlySet<UnitClass>) => set.has('person') || set.has('person-time')
  if (isPeople(one) && isPeople(other)) return 0.6
  // Projects, bodies and cases mostly use the same measure words.
  const isThing = (set: ReadonlySet<UnitClass>) => set.has('body') || set.has('case') || set.has('paper')
  if (!isThing(one) || !isThing(other)) return 0
  return one.has('paper') === other.has('paper') ? 0.5 : 0.3
}
