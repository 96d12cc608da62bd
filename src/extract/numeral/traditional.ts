import type { Figure } from '../figure.ts'

/**
 * Traditional characters as the lexicon writes them.
 *
 * Only characters of numbers, units and the words around them are turned, one for one, so that every offset stays where
 * it is.
 */
const PAIRS = `
萬万 億亿 兩两 幾几 數数 餘余 個个 約约 過过 達达 將将 滿满 從从 內内 來来 間间 後后 於于 為为 總总 計计 無无
戶户 隊队 組组 輪轮 場场 屆届 級级 類类 項项 條条 種种 樣样 門门 臺台 輛辆 雙双 對对 張张 塊块 顆颗 棟栋 處处 層层 盞盏 頓顿
盤盘 籃篮 籠笼 隻只 頭头 單单 筆笔 檔档 劑剂 針针 課课 題题 員员 職职 獎奖 號号 線线 樓楼 車车 團团 師师 連连 營营 強强 廠厂 國国
縣县 區区 鄉乡 鎮镇 學学 業业 會会 節节 標标 農农 劃划 報报 歷历 長长 續续 經经 結结 風风 東东 戰战 勝胜 負负
錢钱 幣币 歐欧 鎊镑 韓韩 盧卢 銀银 銅铜 噸吨 擔担 釐厘 畝亩 頃顷 積积 電电 氣气 壓压 馬马 攝摄 溫温
貳贰 叄叁 陸陆 圓圆
倆俩 點点 時时 鐘钟 鍾钟 週周 歲岁 開开
`

/** What each UTF-16 unit becomes; 0 where it stays. One look-up per unit keeps a long simplified text nearly free. */
const turned = new Uint16Array(65536)
for (const pair of PAIRS.split(/\s+/)) {
  if (pair.length === 2) turned[pair.charCodeAt(0)] = pair.charCodeAt(1)
}

/** Units put together at once; a longer list of arguments would overflow the stack. */
const CHUNK = 1024

/** The first unit from `from` to `to` that is turned, or -1. */
function firstToTurn(text: string, from: number, to: number): number {
  for (let p = from; p < to; p += 1) if (turned[text.charCodeAt(p)] !== 0) return p
  return -1
}

/** The text with its traditional number words in the simplified form, of the same length. What has none of them is not copied. */
export function simplified(text: string): string {
  const first = firstToTurn(text, 0, text.length)
  if (first < 0) return text
  const parts = [text.slice(0, first)]
  for (let from = first; from < text.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, text.length)
    if (firstToTurn(text, from, to) < 0) {
      parts.push(text.slice(from, to))
      continue
    }
    const codes = new Uint16Array(to - from)
    for (let n = 0; n < codes.length; n += 1) {
      const code = text.charCodeAt(from + n)
      codes[n] = turned[code] || code
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/** The figure with its scale and unit in the characters of the print; `read` is its text as it was read. */
export function asPrinted(figure: Figure, read: string): Figure {
  if (figure.text === read) return figure
  const part = (word: string): string => {
    const from = word === '' ? -1 : read.lastIndexOf(word)
    return from < 0 ? word : figure.text.slice(from, from + word.length)
  }
  return { ...figure, scale: part(figure.scale), unit: part(figure.unit) }
}
