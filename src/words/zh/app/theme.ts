/** Words of the choice of a theme. */
export const themeMessages = {
  label: '按主题看',
  all: '全部主题',
  nothingHere: '这个主题在这里没有观测值。',
}
