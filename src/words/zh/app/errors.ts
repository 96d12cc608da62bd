/** Words for a page that failed. */
export const errors = {
  failedTitle: '这一页没能显示',
  failedText: '程序出了错，数据没有改动。可以重试，或把下面的说明发给维护者。',
  retry: '重试',
  home: '回到总览',
  copyDetails: '复制说明',
  copied: '已复制',
  copyFailed: '浏览器不允许复制，请手动选择文字',
}
