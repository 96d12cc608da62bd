import { runInSlices } from '../dataset/table/steps.ts'
import { zipFiles } from './zip.ts'

/**
 * Packs the parts of a workbook, in place of the XLSX writer's own packing (see the alias in `vite.config.ts`). The writer's starts a
 * worker from a text, which Trusted Types forbid, so that a workbook of more than about a thousand rows would fail.
 */
export default async function zipToArrayBuffer(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ArrayBuffer> {
  const packed = Object.entries(files).map(([name, bytes]) => ({ name, parts: [bytes] }))
  return (await runInSlices(zipFiles(packed))).arrayBuffer()
}
