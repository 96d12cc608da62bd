/** What is wrong with a file, and what to do. */
export const FILE_FAULTS = {
  empty: '文件是空的。请检查是否选错了文件。',
  'too-large': '文件超过200 MB，没有读取。请拆成几个文件，分次导入。',
  'too-large-whole': '这种格式的文件超过32 MB，没有读取。请在Excel或WPS中另存为.xlsx或.csv。',
  binary: '这不是表格文件（内容是二进制数据）。请在Excel或WPS中另存为.xlsx或.csv。',
  'old-excel': '这个旧版文件（.xls、.et、.doc等）读不出来。请在Excel或WPS中另存为.xlsx。',
  encrypted: '工作簿有密码。请在Excel或WPS中去掉密码，再导入。',
  'broken-zip': '工作簿不完整，无法打开。请重新下载或另存一次。',
  'zip-bomb': '工作簿解开后过大，或者压缩得异常，没有读取。请只保留需要的工作表，再另存一次。',
  'too-large-unpacked': '这种格式的文件解开后超过128 MB，没有读取。请在Excel或WPS中另存为.xlsx或.csv。',
  'odd-zip': '文件内部的部件过多或过大，不像表格程序保存的，没有读取。请在Excel或WPS中另存一次。',
  doctype: '工作簿里有不该有的内容（DOCTYPE声明），为安全起见没有读取。请在Excel或WPS中另存一次。',
  'no-workbook': '里面没有.xlsx工作簿。压缩包请先解压；.ods、.xlsb等请在Excel或WPS中另存为.xlsx。',
  'broken-json': 'JSON格式有误，或里面不是由对象组成的列表。请检查文件是否完整。',
  'no-rows': '文件里只有表头，没有数据行。',
  'too-wide': '表格超过500列，没有读取。请只保留需要的列。',
  'too-tall': '表格超过65,536行，这种格式读不了这么多，没有读取。请另存为.xlsx或.csv。',
  'web-page': '这是网页，不是表格（有些系统把网页存成.xls）。请用Excel或WPS打开，另存为.xlsx。',
  'own-view':
    '这是本应用导出给别的程序用的文件（SDMX-CSV或Markdown），信息不全，不能再导入。请导入同一张表的CSV、Excel或JSON文件。',
  unreadable: '文件读不出来。它可能被移动、改名或正被别的程序占用；请关闭那个程序，再选一次。',
}

/** What to know of how a file was read. */
export const FILE_NOTES = {
  formulas: '有些单元格是公式，取用了文件里保存的结果。',
  merged: '有上下合并的单元格：地区、指标、时期等按合并的每一行读取，一个数值合并了几行的，会问是谁的。',
  'open-quote': '有引号没有配对，按普通字符读取。请检查那一行。',
  damaged: '有些字节不是字符，显示为“�”。如果文字不对，请换一种编码；也可能是文件不完整。',
  'hidden-marks': '去掉了看不见的控制字符。',
  ragged: '有些行的单元格比表头多或少；缺的按空白处理，多的没有列名。',
}
