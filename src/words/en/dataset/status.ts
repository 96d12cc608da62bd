import type * as zh from '../../zh/dataset/status.ts'

export const STATUS: typeof zh.STATUS = {
  reported: 'reported',
  entered: 'own report',
  derived: 'derived',
  imported: 'imported',
}
