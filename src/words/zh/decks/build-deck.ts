export const MORE_NOTES: string = '各张图的说明'
