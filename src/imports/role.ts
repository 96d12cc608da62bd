/** What a column of a file of ours holds of a value. */
export type Role = 'value' | 'lower' | 'upper' | 'bound' | 'printed'
