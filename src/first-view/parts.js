// Runs the code of the single file, which cannot import what it holds itself. It is put into the page as it is, see scripts/single-file.ts.
export default function (written, needs) {
  const made = {}
  const opened = []
  // The page's policy names the hash of every part: no other text is run, whatever is given here.
  const scripts = globalThis.trustedTypes?.createPolicy('parts', { createScript: (text) => text })

  const unpack = async (number) => {
    const text = document.getElementById(`part-${number}`).textContent
    const packed = new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))])
    const code = await new Response(
      packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).text()
    const script = document.createElement('script')
    script.text = scripts?.createScript(code) ?? code
    document.head.append(script)
    script.remove()
  }
  globalThis.unionMetricsPart = (part) => Object.assign(written, part)

  const require = (id) => {
    if (made[id] === undefined) {
      if (written[id] === undefined) throw new Error(`${id} is not in this file`)
      made[id] = { exports: {} }
      written[id](require, made[id].exports, made[id])
    }
    return made[id].exports
  }
  require.later = async (id) => {
    await Promise.all((needs[id] ?? []).map((number) => (opened[number] ??= unpack(number))))
    return require(id)
  }
  return require
}
