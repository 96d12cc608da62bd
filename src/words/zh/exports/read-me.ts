/** What goes along with files that are unpacked into the folder of the project. */
export const DATA_FOLDER: string = `把这个压缩包解压到项目文件夹，data/ 里的同名文件会被替换：原有的行不变，自录报道的行接在后面。然后运行
  npm run audit
如果有原文（text/），再逐个运行
  npm run verify -- --partial text/文件名.txt
如果项目里有这个应用还没有的行，它们会不见：请先提交，解压后用版本管理工具把它们合并回来。
把压缩包拖到“导入”页，报道就会回到应用里。
`
/** What goes along with a dataset of one's own. */
export const OWN_DATASET: string = `这是一套只含自录报道的数据，可以单独建站。解压后，在项目文件夹里运行
  npm run audit -- --data 解压后的文件夹
  npm run build -- --data 解压后的文件夹
`
