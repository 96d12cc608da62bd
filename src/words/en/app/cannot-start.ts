import type * as zh from '../../zh/app/cannot-start.ts'

export const CANNOT_START: typeof zh.CANNOT_START = {
  app: 'The app could not start: please open this file again.',
  deck: 'This file is incomplete. Please export it again.',
}
