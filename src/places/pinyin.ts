import { customPinyin, pinyin } from 'pinyin-pro'

/** Names of places that are read otherwise than their signs are elsewhere, as far as no other word has these signs; 都 of any of them. */
const PLACE_READINGS: Readonly<Record<string, readonly string[]>> = {
  都: ['du'],
  乐亭: ['lao', 'ting'],
  蔚县: ['yu', 'xian'],
  万柏林: ['wan', 'bai', 'lin'],
  洪洞: ['hong', 'tong'],
  繁峙: ['fan', 'shi'],
  穆棱: ['mu', 'ling'],
  六合区: ['lu', 'he', 'qu'],
  歙县: ['she', 'xian'],
  涡阳: ['guo', 'yang'],
  单县: ['shan', 'xian'],
  浚县: ['xun', 'xian'],
  泌阳: ['bi', 'yang'],
  召陵: ['shao', 'ling'],
  黄陂: ['huang', 'pi'],
  曾都: ['zeng', 'du'],
  大埔: ['da', 'bu'],
  筠连: ['jun', 'lian'],
  吴堡: ['wu', 'bu'],
  宕昌: ['tan', 'chang'],
  尉犁: ['yu', 'li'],
  喀什: ['ka', 'shi'],
}

customPinyin(Object.fromEntries(Object.entries(PLACE_READINGS).map(([name, read]) => [name, read.join(' ')])))

/** The readings of the hanzi of a text, one syllable each, without tones; ü is written v. It is heavy: load it when it is first needed. */
export const readHanzi = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
