import { describe, expect, it } from 'vitest'
import type { DraftFigure } from './draft-schema.ts'
import { figureIn } from './testing.ts'

type Question = 'account' | 'indicator' | 'locality' | 'period' | 'scope' | 'breakdown' | 'signed'

const isCertain = (figure: DraftFigure, question: Question): boolean => figure[question][0]?.certain === true

const HEAD = '溧阳市总工会近况\n\n本报讯 江苏省常州市溧阳市总工会传来消息。\n'

describe('certain', () => {
  it.each<[Question, string, string]>([
    ['account', '2447名', `${HEAD}发展会员2447名。`],
    ['indicator', '91%', `${HEAD}目前，职工入会率达91%。`],
    ['indicator', '6.3万人', `${HEAD}全市共有工会会员6.3万人。`],
    ['locality', '91%', `${HEAD}目前，职工入会率达91%。`],
    ['locality', '80家', `${HEAD}其中，金坛区建成职工书屋80家。`],
    ['period', '120份', `${HEAD}2024年，签订集体合同120份。`],
    ['period', '120份', `${HEAD}截至2025年6月底，签订集体合同120份。`],
    ['scope', '12%', `${HEAD}发展会员320名，同比增长12%。`],
    ['signed', '12%', `${HEAD}群体性案件同比下降12%。`],
  ])('is the %s of %s in “%s”', (question, printed, text) => {
    expect(isCertain(figureIn(text, printed), question)).toBe(true)
  })

  it.each<[string, Question, string, string]>([
    ['without a unit', 'account', '300', `${HEAD}发展会员300。`],
    ['of a unit that stands in names', 'account', '10公里', `${HEAD}举办10公里健步走。`],
    ['of a duration', 'account', '1年', `${HEAD}贴息期限为1年。`],
    ['that counts another thing', 'indicator', '715名', `${HEAD}资助困难职工子女715名。`],
    ['of a word that changes the name', 'indicator', '20人', `${HEAD}非会员20人。`],
    ['of what is new', 'indicator', '86个', `${HEAD}新建户外劳动者服务站点86个。`],
    ['of a part', 'indicator', '20人', `${HEAD}全市会员100人，其中残疾会员20人。`],
    ['of a share', 'indicator', '85%', `${HEAD}工会会员占职工总数的85%。`],
    ['of a mean', 'indicator', '800元', `${HEAD}人均工会经费800元。`],
    ['of another unit', 'indicator', '2.6万人次', `${HEAD}帮扶困难职工2.6万人次。`],
    ['of a word that is no name', 'indicator', '36场', `${HEAD}组织劳动竞赛36场。`],
    ['where the text names another place', 'locality', '36场', `${HEAD}金坛区同样如此。\n组织宣讲36场。`],
    [
      'of a place that others share a name with',
      'locality',
      '36场',
      '鼓楼区总工会有新招\n\n本报讯 组织宣讲36场。',
    ],
    ['of one of several places', 'locality', '36场', `${HEAD}金坛区、武进区举办招聘会36场。`],
    ['of a list behind 分别', 'locality', '36场', `${HEAD}金坛区、武进区招聘会分别为36场、40场。`],
    ['of a word for a place', 'locality', '36场', `${HEAD}金坛区也来取经。全市组织宣讲36场。`],
    ['whose year is inferred', 'period', '36场', `${HEAD}截至6月底，组织宣讲36场。`],
    ['of what happened up to a day', 'period', '120场', `${HEAD}截至2025年6月底，开展各类活动120场。`],
    ['that is carried down', 'period', '36场', `${HEAD}2024年工作出色。组织宣讲36场。`],
    ['that tells the age of a thing', 'period', '36场', `${HEAD}2019年建成的文化宫举办活动36场。`],
    ['that a change is told against', 'period', '12%', `${HEAD}比2023年增长12%。`],
    [
      'with further clauses between',
      'period',
      '300名',
      `${HEAD}2020年，工会组建志愿队，队员换了几批，现有300名。`,
    ],
    ['of a fall that is said apart', 'signed', '40%', `${HEAD}缩短响应时间40%。`],
    ['of an amount that is saved', 'signed', '40万元', `${HEAD}成本降低40万元。`],
    ['of a condition', 'scope', '3小时内', `${HEAD}一般3小时内答复。`],
    ['of a part that is not known', 'breakdown', '20人', `${HEAD}全市会员100人，其中残疾会员20人。`],
  ])('is never an answer %s: the %s of %s in “%s”', (_, question, printed, text) => {
    expect(isCertain(figureIn(text, printed), question)).toBe(false)
  })

  it('does not read places out of other words', () => {
    for (const text of ['每校一师一优课，获奖36人。', '走进新城区，慰问36人。', '华北、河北区域慰问36人。'])
      expect(figureIn(text, '36人').locality).toEqual([])
  })
})
