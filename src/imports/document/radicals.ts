/**
 * Radicals of Unicode's supplement and the hanzi that look the same. Programs that print to PDF write one for the other: ⻓ for 长.
 * Those of the Kangxi block are known to the browser (NFKC).
 */
const PAIRS =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺌小⺍小⺕彐⺛无⺝月⺟母⺠民⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const HANZI = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', hanzi = '']) => [radical, hanzi]),
)

/** The text with hanzi in place of radicals; each is one sign, so that nothing moves. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (sign) => HANZI.get(sign) ?? sign.normalize('NFKC'))
