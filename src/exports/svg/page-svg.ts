import type { PagePicture } from '../../charts/slide/page-scene.ts'
import { pageScenes } from '../../charts/slide/page-scene.ts'
import type { Language } from '../../domain/text.ts'
import { STAGE } from './palette.ts'
import type { SvgFile } from './scene-svg.ts'
import { sceneSvg } from './scene-svg.ts'

/** A page as long drawings, 1080 pixels wide: one, or more where it is higher than a browser can draw. */
export function pageSvgs(page: PagePicture, language: Language): SvgFile[] {
  const { title, charts } = page
  const description = charts.map((chart) => chart.description).join(language === 'zh' ? '' : ' ')
  return pageScenes(page, language).map((scene) =>
    sceneSvg(scene, { title, description, language, palette: STAGE, ground: true }),
  )
}
