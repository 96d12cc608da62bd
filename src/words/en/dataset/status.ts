import type * as zh from '../../zh/dataset/status.ts'

export const STATUS_NAMES: typeof zh.STATUS_NAMES = {
  reported: 'reported',
  entered: 'own report',
  derived: 'derived',
  imported: 'imported',
}
