/** Words of a list whose order is chosen. */
export const orderedListMessages = {
  up: '上移“{name}”',
  down: '下移“{name}”',
  remove: '去掉“{name}”',
  drag: '拖动以改变顺序',
}
