/** Words around the original text that a reader loads. */
export const originalTextMessages = {
  title: '原文对照',
  invite:
    '手头有报纸原文？载入后，每个数字都会在原句中标出，与台账不符的会立即指出。原文不会上传；要不要留在这台电脑上，由您决定。',
  keepNow: '保留原文',
  keepInstead: '改为保留这个版本',
  isKept: '原文留在这台电脑的这个浏览器里，不进备份，也不进任何导出的文件。',
  isNotKept: '原文没有保留，关闭页面后就没有了。',
  isOther: '这里对照的是刚载入的版本，保留的版本没有改动。',
  forget: '删除保留的原文',
  forgotten: '保留的原文已删除。',
  notForgotten: '浏览器没能删除，原文还在。请重新加载页面后再试。',
  bringBack: '恢复',
  another: '换一个版本对照',
  noRoom: '浏览器的存储空间不够，原文只留到页面关闭。',
  session: '这个浏览器不允许保存，原文只留到页面关闭。',
  movedList: '位置不符',
  missingList: '没有找到',
  newList: '台账里没有',
  choose: '选择文件（.txt、.docx、.pdf、.html）',
  reading: '正在读取……',
  failed: '程序出错，文件没有读完。请刷新页面再试。',
  paste: '或将原文粘贴到这里',
  use: '对照',
  remove: '移除原文',
  agrees: '{n}个数字与台账全部相符，没有遗漏。',
  absent: '载入的文字里没有这篇报道。',
  disagrees:
    '{found}个数字的位置与台账相符，{moved}个位置不符，{missing}个没有找到，另有{leftover}个数字不在台账中。',
  misquoted: '说明引用了原文没有的话：{quotes}',
  text: '报道原文',
  paragraphAbsent: '第{n}段不在载入的文字里',
  moved: '位置与台账不符',
  leftover: '不在台账中',
}

export const TEXT_PROBLEMS = {
  empty: '没有文字。请粘贴或选择含有原文的文件。',
  'too-long': '文字超过500万字，不像报纸版面。请只载入相关的版面。',
  'not-text': '这不是文本文件。请另存为纯文本（.txt）后再载入。',
}
