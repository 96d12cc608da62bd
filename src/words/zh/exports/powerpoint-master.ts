export const LAYOUT_NAMES = {
  opening: '开场',
  'title-only': '标题和内容区',
  text: '标题和文字',
}

export const MASTER_WORDS = {
  title: '单击此处编辑标题',
  body: '单击此处编辑文字',
}
