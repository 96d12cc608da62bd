/**
 * How fast the extractor reads, in UTF-16 units a second, at 10 kB to 10 MB and on hostile text.
 *
 * usage: npx tsx bench/extract-speed.ts [--hostile]
 */
import { extractFigures } from '../src/extract/extract-figures.ts'

/** Text in the manner of union news, made up for this bench; about one figure in thirty characters, twice as dense as a news page. */
const SENTENCES = [
  '本报讯 近日，云溪市总工会召开职工服务工作推进会，全市300余名工会干部参加。',
  '截至2025年6月底，全市新建基层工会1280家，发展会员4.6万余人，建会率提升至91.5%，比上年同期提高3.2个百分点。',
  '“以前下了班没有地方歇脚，现在站点里有热水、有微波炉，心里暖和。”一位骑手说。',
  '该市投入专项资金2600余万元，建成户外劳动者服务站点近400个，其中两处为24小时开放。',
  '活动现场，工会干部面对面讲解政策，帮助职工解决实际困难，得到大家的一致好评。',
  '三年来，累计开展技能培训120多场次，培训职工上万人次，超九成学员取得证书。',
  '下一步，工会将统一部署、统筹推进，把服务送到一线职工的心坎上，进一步提升职工的获得感。',
  '企业负责人介绍，工资集体协商后，一线职工人均月增收200元至300元，流失率由12%下降到7%左右。',
  '走进车间，机器轰鸣，工人师傅们正在各自的岗位上紧张忙碌，墙上的光荣榜格外醒目，新老职工结成的师徒对子你追我赶，学技术、比贡献的氛围越来越浓。',
  '“工会不仅教我们技能，还帮我们解决了孩子放学后没人看管的难题，大家干起活来更安心了。”说起这些变化，这位多年扎根基层的老班长感慨地说。',
  '该负责人表示，将坚持问题导向，深入企业、深入职工开展调研，把职工的急难愁盼当作工作的着力点，推动各项服务举措落地见效，让发展成果更多更公平惠及广大劳动者。',
]

const manner = (length: number): string => {
  const block = `${SENTENCES.join('')}\n`
  return block.repeat(Math.ceil(length / block.length)).slice(0, length)
}

function measure(name: string, text: string): void {
  const rounds = Math.max(3, Math.min(200, Math.round(4e6 / text.length)))
  let figures = extractFigures(text).length
  let best = Number.POSITIVE_INFINITY
  let total = 0
  for (let k = 0; k < rounds; k += 1) {
    const from = performance.now()
    figures = extractFigures(text).length
    const took = performance.now() - from
    best = Math.min(best, took)
    total += took
  }
  const rate = (ms: number) => `${((text.length / ms) * 1e-3).toFixed(1).padStart(8)} M/s`
  const size = text.length.toLocaleString('en-US').padStart(11)
  console.log(`${name.padEnd(18)}${size}${String(figures).padStart(10)}${rate(total / rounds)}${rate(best)}`)
}

console.log(
  `${'text'.padEnd(18)}${'units'.padStart(11)}${'figures'.padStart(10)}${'mean'.padStart(12)}${'best'.padStart(12)}`,
)
for (const size of [1e4, 1e5, 1e6, 1e7]) measure('news', manner(size))
if (process.argv.includes('--hostile')) {
  for (const unit of [
    '9',
    '一',
    '余',
    '近',
    '万',
    '1万',
    '（',
    '几',
    '第',
    '半',
    '1.',
    '1,',
    '第1、',
    '十',
    '百',
    '1:',
    '1-',
    'a1',
    'a',
    '20至',
    '2024年',
    '1/',
    '数',
    '约',
    '〔',
    '个',
    '1、',
    '1+',
    '三分之',
    '“一',
    '1个/',
    '  1',
    '二〇',
  ]) {
    measure(JSON.stringify(unit), unit.repeat(Math.round(1e6 / unit.length)))
  }
}
