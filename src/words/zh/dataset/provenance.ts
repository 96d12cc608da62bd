/** The sources and values behind what is shown, counted by kind. */
export const PROVENANCE_COUNTS = {
  reports: '{n}篇报道',
  ownReports: '{n}篇用户录入的报道',
  reported: '{n}个报道数值',
  derived: '{n}个推算值',
  files: '{n}个导入的文件',
  imported: '{n}个导入的数值',
}

/** The first of many places, and how many there are in all, or how many more, as the language counts them. */
export const SOME_PLACES = (names: string, all: number, _left: number): string => `${names}等${all}个地区`
