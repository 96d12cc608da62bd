// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/tile-map.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/tile-map.ts'

export const TILE_STATES = inEveryLanguage({ zh: zh.TILE_STATES, en: en.TILE_STATES })

export const tileMapWords = inEveryLanguage({ zh: zh.tileMapWords, en: en.tileMapWords })
