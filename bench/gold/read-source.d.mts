export declare function readSource(
  name: string,
  content: string,
): { readonly id: string; readonly text: string; readonly figures: readonly unknown[] }
