/** The slide that ends a deck, with the code by which everybody in the room takes it along. */
export const CODE_SLIDE = {
  title: '扫码打开这份演示稿',
  notes: '留在屏幕上，方便大家扫码。',
}
