/** What is wrong with a document, and what to do. */
export const DOCUMENT_FAULTS = {
  empty: '文件里没有文字。请检查是否选错了文件。',
  'too-large': '文件超过10 MB，没有读取。请只保留相关的几页，或把文字复制过来粘贴。',
  binary: '这不是文档（内容是图片或其他二进制数据）。图片里的字请先用识别软件转成文字。',
  'old-word': '这是旧版Word文件（.doc、.wps），读不出来。请在Word或WPS中另存为.docx。',
  rtf: '这是RTF文件，读不出来。请在Word或WPS中另存为.docx。',
  locked: '文件有密码。请先去掉密码，或打开后把文字复制过来粘贴。',
  broken: '文件不完整，无法打开。请重新下载或另存一次。',
  bomb: '文件解开后过大，没有读取。请只保留文字，另存一次。',
  'no-document': '里面没有Word文档。表格请到“导入”页；压缩包请先解压；.odt请另存为.docx。',
  scanned: '这个PDF是扫描件，里面只有图片，没有文字。请先用识别软件转成文字。',
  'no-pdf-here': '单个文件的版本不能读PDF。请打开PDF，把文字复制过来粘贴，或使用网页版。',
  unreadable: '文件读不出来。它可能被移动、改名或正被别的程序占用；请关闭那个程序，再选一次。',
}

/** What to know of how a document was read. */
export const DOCUMENT_NOTES = {
  damaged: '有些字节不是字符，显示为“�”。文件可能不完整，或不是中文常用的编码。',
  'many-pages': '只读取了前100页。',
}
