import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { draftOf, draftReports } from './draft-reports.ts'
import { DraftSchema } from './draft-schema.ts'
import { draftOn, figureIn, testContext } from './testing.ts'

const HEAD = '襄城县总工会把服务送上门\n\n本报讯 '

/** What a figure is most likely of. */
const indicatorOf = (text: string, printed: string, day?: string) => {
  const value = figureIn(text, printed, day).indicator[0]?.value
  return value?.from === 'new' ? `new ${value.name}` : value?.id
}
const localityOf = (text: string, printed: string) => figureIn(text, printed).locality[0]?.value.name
const periodOf = (text: string, printed: string, day?: string) => {
  const period = figureIn(text, printed, day).period[0]?.value
  return period === undefined ? null : `${period.start ?? ''}..${period.end} ${period.basis}`
}

describe('what a number is', () => {
  it.each([
    ['2024年6月', '自2024年6月以来，', 'date'],
    ['12351', '维权热线12351，', 'label'],
    ['第十三师', '第十三师总工会来访，', 'label'],
    ['90后', '“90后”职工，', 'cohort'],
    ['近3年', '翻看近3年的用工数据，', 'duration'],
    ['24小时', '实行24小时值守，', 'duration'],
    ['3小时内', '一般3小时内给出答复，', 'measure'],
    ['1年', '贴息期限为1年，', 'measure'],
    ['2天', '办理时间缩短至2天，', 'measure'],
    ['7年', '师傅在车间坚守7年，', 'private'],
    ['45岁', '他今年45岁，', 'private'],
    ['百人以上', '百人以上企业职代会建制率高，', 'other'],
    ['两天', '律师每周值班两天，', 'measure'],
    ['8小时', '每天工作8小时，', 'measure'],
    ['12小时', '他每天工作12小时，', 'private'],
    ['24小时', '每天24小时值守，', 'duration'],
    ['26家', '帮助26家新建企业建立工会组织，', 'measure'],
  ])('takes %s of “%s” for %s', (printed, text, as) => {
    expect(figureIn(`${text}。`, printed).account[0]?.value).toBe(as)
  })
})

describe('the indicator', () => {
  it('is the one whose name stands at the figure', () => {
    const text = `${HEAD}目前，全县工会会员6.3万人，职工入会率达91%。`
    expect(indicatorOf(text, '6.3万人')).toBe('members')
    expect(indicatorOf(text, '91%')).toBe('joining-rate')
    expect(figureIn(text, '91%').indicator[0]).toMatchObject({ certain: true, rule: 'name-at-figure' })
  })

  it('prefers the longer name: members that were recruited are not all members', () => {
    expect(indicatorOf(`${HEAD}今年，全县新发展会员320人。`, '320人')).toBe('new-members')
  })

  it('follows the unit where words alone do not tell', () => {
    const text = `${HEAD}全县签订集体合同860份，覆盖企业1200家、职工3.4万人。`
    expect(indicatorOf(text, '860份')).toBe('collective-contracts')
    expect(indicatorOf(text, '1200家')).toBe('collective-contract-firms')
    expect(indicatorOf(text, '3.4万人')).toBe('collective-contract-employees')
  })

  it('reads the noun behind the number', () => {
    expect(indicatorOf(`${HEAD}为300余名户外劳动者送去热饮。`, '300余名')).toBe('outdoor-workers-served')
  })

  it('counts the head of a phrase: children of workers in need are no workers in need', () => {
    const indicator = figureIn(`${HEAD}资助困难职工子女715名。`, '715名').indicator
    expect(indicator.find(({ value }) => value.from === 'new')?.rank).toBeLessThanOrEqual(2)
    expect(indicator.every(({ certain }) => !certain)).toBe(true)
  })

  it('draws on no words of another figure', () => {
    const text = `${HEAD}襄城县总工会全年筹集帮扶资金约65.5万元，同比增长12.3%。建成司机之家3个，服务站点20至30个。`
    expect(indicatorOf(text, '12.3%')).toMatch(/^new .*筹集帮扶资金变化$/u)
    expect(indicatorOf(text, '3个')).toBe('new 建成司机之家')
  })

  it('is drafted from the words where none is known', () => {
    expect(indicatorOf(`${HEAD}发放防暑降温包5200份。`, '5200份')).toBe('new 发放防暑降温包')
    expect(indicatorOf(`${HEAD}购置图书4.5万册。`, '4.5万册')).toBe('new 购置图书')
  })

  it('is that of the whole for its parts, and of the parts for their sum', () => {
    const text = `${HEAD}全县建成职工书屋60家，其中机关10家、企业50家。`
    expect(indicatorOf(text, '10家')).toBe('reading-rooms')
    expect(figureIn(text, '50家').breakdown[0]?.value).toMatchObject({ zh: '企业', of: 0 })
  })

  it('tells a level that a change leads to from the change', () => {
    const text = `${HEAD}集体合同覆盖率提升至95%，同时职工诉求响应时间缩短40%。`
    expect(indicatorOf(text, '95%')).toBe('collective-contract-coverage')
    expect(indicatorOf(text, '40%')).toBe('grievance-response-time-change')
  })

  it('is given to each of a list by 分别', () => {
    const text = `${HEAD}工会会员、职工书屋、集体合同分别为6300人、12家和40份。`
    expect(indicatorOf(text, '6300人')).toBe('members')
    expect(indicatorOf(text, '12家')).toBe('reading-rooms')
    expect(indicatorOf(text, '40份')).toBe('collective-contracts')
  })

  it('of a change behind 分别 is that of the figure in the same place', () => {
    const text = `${HEAD}争取贷款贴息资金116万元，慰问职工80名，分别比上年增长12%和8%。`
    expect(indicatorOf(text, '12%')).toBe('loan-interest-subsidy-change')
    expect(indicatorOf(text, '8%')).toBe('new 慰问职工变化')
  })

  it('of a change is named by the words before its verb, wherever the comparison stands', () => {
    expect(indicatorOf('与2023年相比，专项集体合同增加460份。', '460份')).toBe('new 专项集体合同变化')
    expect(indicatorOf('比起2020年，驿站增长了1.6倍。', '1.6倍')).toBe('new 驿站变化')
  })

  it.each(['工会经费收入累计达到0.98亿元', '全年工会经费收入实际达到0.98亿元'])(
    'is the one that is printed whole in “%s”, not one that shares its first words',
    (words) => {
      const text = `${HEAD}全县${words}，工会经费支出0.9亿元。`
      expect(indicatorOf(text, '0.98亿元')).toBe('fee-income')
      expect(indicatorOf(text, '0.9亿元')).toBe('fee-spending')
    },
  )

  it('is none whose values cannot be given in the printed unit', () => {
    const { indicator } = figureIn(`${HEAD}建成工会驿站48个，服务户外劳动者12万余人次。`, '12万余人次')
    expect(indicator[0]?.value).toMatchObject({ from: 'standard', id: 'station-services' })
    expect(indicator.some(({ value }) => value.name === '受助户外劳动者')).toBe(false)
  })

  it('names the words by which it was chosen', () => {
    const figure = figureIn(`${HEAD}目前，职工入会率达91%。`, '91%')
    expect(figure.indicator[0]?.words.map(({ text }) => text).join('')).toBe('职工入会率')
  })
})

describe('a change', () => {
  it.each([
    ['缩短40%', '40%', -40],
    ['增长61.5%', '61.5%', 61.5],
    ['下降了3个百分点', '3个百分点', -3],
  ])('%s has its sign', (words, printed, value) => {
    expect(figureIn(`${HEAD}职工诉求响应时间${words}。`, printed).signed[0]?.value.value).toBe(value)
  })

  it('turns the bound with the sign: a fall by more than 40 % is less than −40', () => {
    expect(figureIn(`${HEAD}响应时间缩短超40%。`, '超40%').signed[0]?.value).toEqual({
      bound: 'below',
      value: -40,
      lower: null,
      upper: -40,
    })
  })

  it('has what it is told against as its scope', () => {
    const text = `${HEAD}争取贴息资金210万元，较2024年同比增长61.5%。`
    expect(figureIn(text, '61.5%').scope[0]).toMatchObject({
      value: { kind: 'comparison', zh: '较2024年同比' },
      certain: true,
    })
  })

  it('is none in 缩短至2天', () => {
    expect(figureIn(`${HEAD}办理时间缩短至2天。`, '2天').signed[0]?.value.value).toBe(2)
  })
})

describe('a new name', () => {
  /** The name that is drafted for a figure, wherever it stands among the answers. */
  const nameOf = (words: string, printed: string): string | null => {
    const drafted = figureIn(`${HEAD}${words}`, printed).indicator.find(({ value }) => value.from === 'new')
    return drafted?.value.name ?? null
  }

  it.each([
    ['举办招聘会21场，现场达成意向190人次。', '190人次', '现场达成意向'],
    ['市总工会则拿出300万元用于职工体检。', '300万元', '职工体检投入'],
    ['今年投入320万元建设职工活动室。', '320万元', '建设职工活动室投入'],
    ['市总工会还走访项目部87个。', '87个', '走访项目部'],
    ['职工流失率由23%降到9%。', '23%', '职工流失率'],
    ['职工流失率由23%降到9%。', '9%', '职工流失率'],
    ['为380名船员办理互助保障。', '380名', '办理互助保障的船员'],
    ['为职工追回欠薪46万元。', '46万元', '追回欠薪'],
    ['收到来信612封，办结598封。', '598封', '办结来信'],
    ['一般诉求3个工作日内答复。', '3个工作日内', '一般诉求答复用时'],
    ['完成全年任务的61%。', '61%', '全年任务完成率'],
    ['女职工占会员总数的41%。', '41%', '女职工占会员总数的比例'],
    ['市总工会压减会议经费15%。', '15%', '会议经费变化'],
    ['市总工会慰问90后210名。', '210名', '慰问90后'],
    ['实现就业130人。', '130人', '实现就业'],
    ['就业130人。', '130人', '就业'],
  ])('of “%s” at %s reads as one: %s', (words, printed, name) => {
    expect(nameOf(words, printed)).toBe(name)
  })

  it.each([
    ['全市计划开办320所。', '320所'],
    ['下半年还将新增300所。', '300所'],
  ])('is none where no words say what is counted: “%s”', (words, printed) => {
    expect(nameOf(words, printed)).toBeNull()
  })

  it('says by whole words how it was found', () => {
    const found = figureIn(`${HEAD}发展会员320名，其中女会员150名。`, '320名').indicator[0]
    expect(found?.words.map(({ text }) => text)).toEqual(['发展会员'])
  })

  it('is no unit alone', () => {
    const text = `${HEAD}评选劳模50名，一线职工24名，占总数48%。`
    expect(indicatorOf(text, '48%')).toBe('new 一线职工占总数的比例')
  })

  it('is drafted from no English words, and cuts none', () => {
    const english =
      'The branch of Unite in Teesside recruited nearly 400 members, and won £1.2m for 200-odd workers.'
    expect(draftOn(english).flatMap(({ figures }) => figures.flatMap(({ indicator }) => indicator))).toEqual(
      [],
    )
    expect(nameOf('全年开展职工技能提升MicrosoftOffice培训课程32场。', '32场')).toBe('培训课程')
  })

  it('is preferred to a known one of which the text has the verb alone', () => {
    expect(indicatorOf(`${HEAD}志愿者队伍从最初100余名发展到800余人。`, '800余人')).not.toBe(
      'members-recruited',
    )
  })
})

describe('a part', () => {
  const text = `${HEAD}“十四五”期间，全县工会经费收入累计达到0.98亿元，其中2025年为2150万元，平均办结时间缩短至3天以内。`

  it('ends where a new statement begins', () => {
    expect(figureIn(text, '3天以内').breakdown).toEqual([])
    expect(figureIn(`${HEAD}发展会员1.2万人，其中女会员3000人，建会率91%。`, '91%').breakdown).toEqual([])
    expect(figureIn(`${HEAD}建成职工书屋60家，其中企业50家。`, '50家').breakdown[0]?.value.zh).toBe('企业')
  })

  it('alone has the time that is given for it', () => {
    expect(periodOf(text, '2150万元', '2026-01-13')).toBe('2025-01-01..2025-12-31 stated')
    expect(periodOf(text, '3天以内', '2026-01-13')).toBe('2021-01-01..2025-12-31 stated')
  })
})

describe('the years of a plan', () => {
  it.each([
    ['“十四五”期间，发展会员1.2万人。', '2026-01-13', '2021-01-01..2025-12-31 stated'],
    ['十三五时期，发展会员1.2万人。', '2026-01-13', '2016-01-01..2020-12-31 stated'],
    ['“十四五”以来，发展会员1.2万人。', '2024-05-10', '2021-01-01..2024-05-10 inferred'],
    // A plan is no time, and what is compared has another one.
    ['编制“十四五”规划。发展会员1.2万人。', '2026-01-13', '..2026-01-13 inferred'],
    ['比“十三五”期间增加，2025年发展会员1.2万人。', '2026-01-13', '2025-01-01..2025-12-31 stated'],
  ])('of “%s” are a period', (words, day, period) => {
    expect(periodOf(`${HEAD}${words}`, '1.2万人', day)).toBe(period)
  })
})

describe('the locality', () => {
  const report = [
    '江苏常州：驿站暖人心',
    '',
    '本报讯 江苏省常州市总工会介绍，全市建成工会驿站300个，其中，溧阳市建成80个。全市职工满意度达95%。',
    '在江苏省总工会指导下，市总工会投入210万元。',
    '金坛区建成驿站62个。该区还发放物资900份。',
  ].join('\n')

  it.each([
    ['300个', '常州市'],
    ['80个', '溧阳市'],
    ['95%', '常州市'],
    ['210万元', '常州市'],
    ['62个', '金坛区'],
    ['900份', '金坛区'],
  ])('of %s is %s', (printed, name) => {
    expect(localityOf(report, printed)).toBe(name)
  })

  it('is the nearest of the chain of names', () => {
    expect(
      localityOf('西宁开展暖冬行动\n\n本报讯 青海省西宁市城东区总工会为300名职工送温暖。', '300名'),
    ).toBe('城东区')
  })

  it('is decided by its superiors where several places have the name', () => {
    expect(localityOf('鼓楼区总工会送岗位\n\n本报讯 江苏省南京市鼓楼区总工会送岗位320个。', '320个')).toBe(
      '南京市鼓楼区',
    )
  })

  it.each([
    ['朝阳总工会发展会员1200人，城关总工会慰问80人。', '1200人', '朝阳市 北京市朝阳区 朝阳县 长春市朝阳区'],
    ['朝阳总工会发展会员1200人，城关总工会慰问80人。', '80人', '拉萨市城关区 兰州市城关区'],
    // The list has one 城东; towns of that name are in no list.
    ['城东总工会慰问30人。', '30人', '城东区'],
    ['城关总工会发展会员1200人。\n该区慰问80人。', '80人', '拉萨市城关区 兰州市城关区'],
    ['鼓楼区总工会慰问30人。', '30人', '南京市鼓楼区 徐州市鼓楼区 福州市鼓楼区 开封市鼓楼区'],
  ])('of “%s” at %s has to be chosen from %s', (text, printed, names) => {
    const { locality } = figureIn(text, printed)
    expect(locality.map(({ value }) => value.name).join(' ')).toBe(names)
    expect(locality.every(({ rule, certain }) => rule === 'shared-name' && !certain)).toBe(true)
  })

  it.each([
    ['甘肃省总工会介绍，城关总工会慰问80人。', '80人', '兰州市城关区'],
    ['拉萨城关总工会慰问80人。', '80人', '拉萨市城关区'],
    ['朝阳工会近况\n\n本报讯 北京市总工会介绍，朝阳总工会慰问80人。', '80人', '北京市朝阳区'],
    ['青海省总工会介绍，城东总工会慰问30人。', '30人', '城东区'],
  ])('of “%s” is settled by the province or city', (text, printed, name) => {
    const [first] = figureIn(text, printed).locality
    expect(first?.value.name).toBe(name)
    expect(first?.rule).not.toBe('shared-name')
  })

  it.each([
    ['620102', '兰州市城关区'],
    ['620000', '兰州市城关区'],
  ])('of a name that places share is settled by what the caller says: %s', (code, name) => {
    const given = { published: null, locality: testContext.gazetteer.places.get(code) ?? null }
    const [report] = draftReports('城关总工会慰问80人。', given, testContext)
    const [first] = report?.figures.at(-1)?.locality ?? []
    expect([first?.value.name, first?.rule === 'shared-name']).toEqual([name, false])
  })

  it('does not read a place out of a verb', () => {
    expect(localityOf('兰溪市总工会扩大覆盖\n\n本报讯 今年新建工会35个。', '35个')).toBe('兰溪市')
  })

  it.each([
    ['中原油田工会送清凉到井口\n\n本报讯 慰问职工36人。', '中原油田'],
    ['锦州港集团工会：\n\n为工人减压\n\n本报讯 去年，锦州港集团工会慰问职工36人。', '锦州港集团'],
    ['铜陵有色集团工会：\n\n小改小革\n\n本报讯 慰问职工36人。', '铜陵有色集团'],
  ])('of “%s” is the firm, not the city in its name', (text, name) => {
    expect(localityOf(text, '36人')).toBe(name)
  })

  it('of a list behind 分别 is the place in the same place', () => {
    const text = '吉林省工会近况\n\n本报讯 吉林省总工会介绍，长春市、四平市创新工作室分别为820个、160个。'
    expect(localityOf(text, '820个')).toBe('长春市')
    expect(localityOf(text, '160个')).toBe('四平市')
  })

  it('of places that do something together is none of them', () => {
    const text = '湖南工会近况\n\n本报讯 湖南省总工会介绍，长沙市、株洲市共同举办招聘会36场。'
    expect(localityOf(text, '36场')).toBe('湖南省')
  })

  it('is not carried into the next sentence from a list of parts', () => {
    const text = '武汉工会近况\n\n本报讯 武汉市总工会建成驿站90个，其中黄陂区97个。驿站服务职工600人次。'
    expect(localityOf(text, '600人次')).toBe('武汉市')
  })

  it('is not the place of a level, or of whom a share is told', () => {
    const text = '泰兴市工会近况\n\n本报讯 江苏省泰州市泰兴市总工会建成泰州市级工作室31个，占全省的12%。'
    expect(localityOf(text, '31个')).toBe('泰兴市')
    expect(localityOf(text, '12%')).toBe('泰兴市')
  })

  it('may be the whole country', () => {
    expect(
      localityOf('去年经费稳中有升\n\n本报讯 据中华全国总工会介绍，全国工会经费收入1120亿元。', '1120亿元'),
    ).toBe('全国')
  })

  it('may be a firm that its headline names', () => {
    expect(localityOf('大庆油田工会：\n\n把服务送到井站\n\n本报讯 今年接听咨询1860人次。', '1860人次')).toBe(
      '大庆油田',
    )
  })

  it.each([
    ['渭北煤矿两项成果获奖\n\n本报讯 近年来，渭北煤矿建成创新工作室96个，参加全国评选。', '96个', '渭北煤矿'],
    [
      '云南电网公司服务平台上线\n\n本报讯 今年以来，平台征集云南电网公司职工建议165条。',
      '165条',
      '云南电网公司',
    ],
    [
      '小改小革有回报\n\n本报讯 今年以来，华北能源集团第二化工分公司工会收到建议82条。',
      '82条',
      '华北能源集团第二化工分公司',
    ],
    ['元宵送温暖\n\n本报讯 2月22日，怀化车务段工会慰问职工600人。', '600人', '怀化车务段'],
    [
      '让小哥有个家\n\n本报讯 今年以来，徐州市云龙区环城街道总工会吸纳会员180人。',
      '180人',
      '徐州市云龙区环城街道',
    ],
    ['法律援助这一月\n\n本报讯 松江工会加强与仲裁院对接，4月办理法律援助案件301件。', '301件', '松江区'],
  ])('of “%s” at %s is %s', (text, printed, name) => {
    expect(localityOf(text, printed)).toBe(name)
  })

  it('is never certainly that of visitors', () => {
    const text =
      '无锡市总工会检查组来澄调研\n\n本报讯 19日，无锡市总工会检查组来访。上半年，全市新建工会660家。'
    expect(figureIn(text, '660家').locality.some(({ certain }) => certain)).toBe(false)
  })

  it('is found in text with the narrow commas of web pages', () => {
    const text = '元宵送温暖\n\n本报讯 2月22日,怀化车务段工会慰问职工(含退休)600人,发放慰问金1,200元.'
    expect(localityOf(text, '600人')).toBe('怀化车务段')
    expect(figureIn(text, '1,200元').value).toBe(1200)
  })

  it('is what the caller says', () => {
    const given = { published: null, locality: testContext.gazetteer.places.get('320481') ?? null }
    const [report] = draftReports('今年发展会员320人。', given, testContext)
    expect(report?.figures.at(-1)?.locality[0]?.value.name).toBe('溧阳市')
  })
})

describe('the period', () => {
  it.each([
    ['截至2025年6月底，全县会员有100人。', '..2025-06-30 stated'],
    ['截至6月底，全县会员有100人。', '..2025-06-30 inferred'],
    ['截至11月底，全县会员有100人。', '..2024-11-30 inferred'],
    ['今年上半年，发展会员100人。', '2025-01-01..2025-06-30 inferred'],
    ['前8个月，发展会员100人。', '2025-01-01..2025-08-31 inferred'],
    ['今年1至5月，发展会员100人。', '2025-01-01..2025-05-31 inferred'],
    ['2024年，发展会员100人。', '2024-01-01..2024-12-31 stated'],
    ['今年以来，发展会员100人。', '2025-01-01..2025-09-10 inferred'],
    ['去年，发展会员100人。', '2024-01-01..2024-12-31 inferred'],
    ['自2024年6月以来，发展会员100人。', '2024-06-01..2025-09-10 inferred'],
    ['目前，全县会员有100人。', '2025-09-01..2025-09-10 inferred'],
    ['8月12日，慰问职工100人。', '2025-08-12..2025-08-12 inferred'],
    ['近年来，培训职工100人。', '..2025-09-10 inferred'],
    ['发展会员100人。', '..2025-09-10 inferred'],
    ['2023-2024年，发展会员100人。', '2023-01-01..2024-12-31 stated'],
    ['从1992年至2011年期间，发展会员100人。', '1992-01-01..2011-12-31 stated'],
    ['2024年10月至2025年8月，发展会员100人。', '2024-10-01..2025-08-31 stated'],
  ])('of “%s” is %s', (text, period) => {
    expect(periodOf(text, '100人')).toBe(period)
  })

  it('of 本年度 is the year before in a report of its first weeks', () => {
    expect(periodOf('本年度，救助职工100人。', '100人', '2025-01-03')).toBe('2024-01-01..2024-12-31 inferred')
    expect(periodOf('本年度，救助职工100人。', '100人', '2025-09-03')).toBe('2025-01-01..2025-09-03 inferred')
  })

  it('is carried down to the sentences behind, and no further than the next', () => {
    const text = '今年上半年，慰问职工80名。另有志愿者100人参加。\n2024年，慰问职工70名。'
    expect(periodOf(text, '100人')).toBe('2025-01-01..2025-06-30 inferred')
    expect(periodOf(text, '70名')).toBe('2024-01-01..2024-12-31 stated')
  })

  it('is not that which a change is told against', () => {
    expect(periodOf('2025年，慰问职工80名，比2023年增长12%。', '12%')).toBe('2025-01-01..2025-12-31 stated')
  })

  it('tells the two ends of a change apart', () => {
    const text = '目前，入库率由去年底的83%提升至97%。'
    expect(periodOf(text, '83%')).toBe('..2024-12-31 inferred')
    expect(periodOf(text, '97%')).toBe('2025-09-01..2025-09-10 inferred')
  })

  it('is not the year of a plan, nor the age of a thing', () => {
    const text = '今年上半年，发展会员80名，完成全年目标的61%，慰问职工90人。'
    expect(periodOf(text, '90人')).toBe('2025-01-01..2025-06-30 inferred')
    expect(periodOf('上半年，2019年建成的文化宫接待职工90人。', '90人')).toBe(
      '2025-01-01..2025-06-30 inferred',
    )
  })

  it('is not invented where the report has no date', () => {
    const [report] = draftReports('今年，发展会员100人。', { published: null, locality: null }, testContext)
    expect(report?.figures.at(-1)?.period).toEqual([])
  })
})

describe('scope, breakdown and base', () => {
  it('reads conditions and parts', () => {
    expect(figureIn('一般3小时内给出答复。', '3小时内').scope[0]?.value).toEqual({
      kind: 'condition',
      zh: '一般',
    })
    expect(figureIn('在陇东片区完成9家单位的测评。', '9家').scope[0]?.value).toEqual({
      kind: 'part',
      zh: '在陇东片区',
    })
    expect(figureIn('计划帮扶职工80名。', '80名').scope[0]?.value).toEqual({ kind: 'condition', zh: '计划' })
  })

  it.each([
    ['两天', '律师每周值班两天', '每周'],
    ['200元', '为困难职工每人每月发放200元', '每人每月'],
    ['一次', '每月走访一次', '每月'],
    ['1200人次', '每天接待1200人次', '每天'],
    ['3场', '每周三举办3场', undefined],
    ['5家', '每年3月走访5家', undefined],
  ])('reads for which time %s in “%s” is', (printed, text, scope) => {
    expect(figureIn(`${HEAD}${text}。`, printed).scope[0]?.value.zh).toBe(scope)
  })

  it.each([
    ['7天', '2025年，平均办理时限由7天缩短到2天', '缩短前', '2天'],
    ['7天', '2025年，平均办理时限从原来的7天压缩至2天', '原来', '2天'],
    ['85%', '2025年，职工入会率由85%提升至93%', '提升前', '93%'],
    ['20家', '2025年，职工书屋由20家增至50家', '此前', '50家'],
    ['7天', '2025年，平均办理时限7天→2天', '此前', '2天'],
  ])('tells %s in “%s” as the value before the change', (printed, text, scope, after) => {
    const before = figureIn(`${HEAD}${text}。`, printed)
    expect(before.scope[0]).toMatchObject({ value: { kind: 'condition', zh: scope }, certain: false })
    // The year is that of the value after it.
    expect(before.period.filter(({ certain }) => certain)).toEqual([])
    const now = figureIn(`${HEAD}${text}。`, after)
    expect([now.scope, now.relations]).toEqual([[], []])
  })

  it('takes the noun at the end of a list for all of it', () => {
    const text = '建成5个片区级、12个厂处级、38个作业区级心理服务阵地。'
    for (const [printed, category] of [
      ['5个', 'area'],
      ['12个', 'plant'],
      ['38个', 'work-area'],
    ] as const) {
      const figure = figureIn(text, printed)
      expect(figure.indicator[0]?.value).toMatchObject({ id: 'support-stations' })
      expect(figure.breakdown[0]?.value).toMatchObject({ dimension: 'level', category })
    }
  })

  it('knows the classes of an indicator', () => {
    const text = '现有A类核心人才20人，另有B类骨干45人。'
    expect(figureIn(text, '45人').breakdown[0]?.value).toMatchObject({ dimension: 'class', category: 'b' })
  })

  it('reads what a rate is a share of', () => {
    const text = '目前，已建会企业集体合同覆盖率达95%。'
    expect(figureIn(text, '95%').base[0]).toMatchObject({
      value: { base: 'unionised-firms' },
      certain: false,
    })
    expect(figureIn('职工入会率达95%。', '95%').base[0]?.value.base).toBe('unstated')
  })
})

describe('what figures have to do with each other', () => {
  it('finds the whole of 其中 in the sentence before', () => {
    const [report] = draftOn('全市创新工作室增至112个，申请专利168项。其中，省级工作室8个。')
    expect(report?.figures[2]?.relations).toEqual([{ is: 'part-of-figure', figure: 0 }])
    expect(report?.figures[2]?.breakdown[0]?.value).toMatchObject({ dimension: 'level', zh: '省级' })
  })

  it('tells which figure a part is of', () => {
    const [report] = draftOn('全县会员有6.3万人，其中女会员2万余人。')
    expect(report?.figures[1]?.relations).toEqual([{ is: 'part-of-figure', figure: 0 }])
    expect(report?.figures[1]?.indicator[0]?.value).toMatchObject({ id: 'women-members' })
    expect(report?.figures[1]?.breakdown).toEqual([])
  })

  it('tells the repeat of an earlier figure', () => {
    const [report] = draftOn('小分队有7名队员。\n7名队员分片包干。')
    expect(report?.figures[1]?.repeats[0]).toMatchObject({ value: 0, rule: 'same-number-and-words' })
    expect(report?.figures[0]?.repeats).toEqual([])
  })

  it('dates a figure of the headline as the text dates it', () => {
    const text =
      '襄城：会员增至1.2万余人 建会率达92%\n\n本报讯 2025年9月底，襄城县总工会发展会员1.2万余人，建会率达92%，同比提高1.5个百分点。'
    expect(periodOf(text, '1.2万余人', '2025-10-08')).toBe('..2025-09-30 stated')
    expect(periodOf(text, '92%', '2025-10-08')).toBe('..2025-09-30 stated')
    const undated = text.replace('2025年9月底，', '')
    expect(periodOf(undated, '92%', '2025-10-08')).toBe('2025-10-01..2025-10-08 inferred')
  })

  it('tells figures of the same thing that cannot both be right', () => {
    const [report] = draftOn('今年，新发展会员320人。\n今年，新发展会员350人。')
    expect(report?.figures.at(-1)?.relations).toEqual([{ is: 'contradicts-figure', figure: 0 }])
  })

  it('does not hold what is new against what there is', () => {
    const [report] = draftOn('今年，全市新设固定站点18个，累计达到40个。', '2025-08-28')
    expect(report?.figures.flatMap(({ relations }) => relations)).toEqual([])
  })

  it('holds figures against the dataset', () => {
    const text = '襄城县总工会又有新进展\n\n本报讯 目前，襄城县企业集体合同覆盖率达92%，职工诉求化解率达75%。'
    expect(figureIn(text, '92%', '2026-01-31').relations).toEqual([
      { is: 'agrees-with-observation', observation: 'xiangcheng-collective-contract-coverage' },
    ])
    expect(figureIn(text, '75%', '2026-01-31').relations).toEqual([
      { is: 'contradicts-observation', observation: 'xiangcheng-grievance-resolution-rate' },
    ])
  })

  it('holds nothing against the data of a place that is only one of several of its name', () => {
    const related = (place: string) =>
      figureIn(
        `${place}总工会又有新进展\n\n本报讯 目前，职工诉求化解率达75%。`,
        '75%',
        '2026-01-31',
      ).relations.map(({ is }) => is)
    expect([related('襄城县'), related('襄城')]).toEqual([['contradicts-observation'], []])
  })

  it('calls a value of another time no contradiction, and one of another part nothing at all', () => {
    const text = (words: string) => `襄城县总工会又有新进展\n\n本报讯 ${words}`
    // The data has 2447 of twenty months: 1850 in one year may be right beside it.
    expect(figureIn(text('2025年，襄城县发展会员1850名。'), '1850名', '2026-02-10').relations).toEqual([
      { is: 'near-observation', observation: 'xiangcheng-members-recruited' },
    ])
    expect(
      figureIn(text('目前，一般情况下襄城县职工诉求化解率达75%。'), '75%', '2026-01-31').relations,
    ).toEqual([])
  })

  it('finds totals whose parts stand beside them', () => {
    const [before] = draftOn('建成职工书屋55家，其中机关4家、企业10家、学校41家。')
    expect(before?.sums).toEqual([{ parts: [1, 2, 3], total: 0, value: 55 }])
    const [listed] = draftOn('评出一等奖30项、二等奖10项、三等奖20项。')
    expect(listed?.sums).toEqual([])
    const [behind] = draftOn('评出一等奖10项、二等奖20项、三等奖30项，共60项。')
    const printed = (at: number) => behind?.figures[at]?.printed
    expect(
      behind?.sums.map(({ parts, total }) => [parts.map(printed), total === null ? null : printed(total)]),
    ).toEqual([[['10项', '20项', '30项'], '60项']])
  })

  it('adds up parts of one thing that the text does not add up', () => {
    const [report] = draftOn('建成5个片区级、12个厂处级、38个作业区级心理服务阵地。')
    expect(report?.sums).toEqual([{ parts: [0, 1, 2], total: null, value: 55 }])
  })
})

describe('a draft', () => {
  it('fits its schema and holds the ledger columns of data/', () => {
    const draft = draftOf(
      'report.txt',
      `${HEAD}截至6月底，全县会员有6.3万人，其中女会员2万余人。`,
      { published: { start: '2025-07-01', end: '2025-07-31', basis: 'stated' }, locality: null },
      testContext,
    )
    expect(v.parse(DraftSchema, JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    const [, total, women] = draft.reports[0]?.figures ?? []
    expect(total).toMatchObject({
      paragraph: 2,
      printed: '6.3万人',
      value: 63000,
      lower: 63000,
      upper: 63000,
      bound: 'exact',
      unit: '人',
      kind: 'measure',
    })
    expect(women).toMatchObject({
      printed: '2万余人',
      value: 20000,
      lower: 20000,
      upper: null,
      bound: 'atLeast',
    })
    expect(women?.indicator[0]?.value).toMatchObject({ id: 'women-members' })
  })
})
