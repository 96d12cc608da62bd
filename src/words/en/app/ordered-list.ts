import type * as zh from '../../zh/app/ordered-list.ts'

export const orderedListMessages: typeof zh.orderedListMessages = {
  up: 'Move {name} up',
  down: 'Move {name} down',
  remove: 'Take {name} off',
  drag: 'Drag to change the order',
}
