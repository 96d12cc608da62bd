/** Words for a page that failed. */
export const errors = {
  failedTitle: '这一页没能显示',
  failedText: '程序出了错，数据没有改动。可以重试，或把下面的说明发给维护者。',
  notLoadedTitle: '这一页没能加载',
  notLoadedText:
    '程序的一个文件没有取到：可能断网了，也可能网站已换成新版本。本机保存的数据没有改动。网络恢复后请重试。',
  stillAway: '网站还是没有响应，请稍后再试。',
  retry: '重试',
  home: '回到总览',
  copyDetails: '复制说明',
  copied: '已复制',
  copyFailed: '浏览器不允许复制，请手动选择文字',
}
