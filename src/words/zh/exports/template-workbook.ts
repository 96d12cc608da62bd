/** A form to be filled in by the offices that are asked. */
export const TEMPLATE_FORM = {
  sheet: '填报',
  how: '请只填带框线的格子；单位见表头，定义见“指标说明”。不知道的写“不详”，没有的写0。可以写“200余”“近400”，不必写成确数。',
  warning: '这里应填数。如果确实不是一个确数，例如“200余”，可以继续。',
  indicator: '指标',
  unit: '单位',
  definition: '定义',
}
