import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compoundFile } from '../compound-for-tests.ts'
import { LARGEST_DOCUMENT } from './document-read.ts'
import { readDocument } from './read-document.ts'

const fileOf = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts)
const example = (name: string) => fileOf(readFileSync(new URL(`examples/${name}.pdf`, import.meta.url)))
const faultOf = (file: Blob) =>
  readDocument(file).then(
    () => null,
    (error: unknown) => Object(error).fault,
  )

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordFile = (body: string, name = 'word/document.xml') =>
  new Uint8Array(
    zipSync(
      {
        '[Content_Types].xml': strToU8('<Types/>'),
        [name]: strToU8(`<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
      },
      { level: 1 },
    ),
  )
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const docx = async (body: string) => (await readDocument(fileOf(wordFile(body)))).text

describe('a text file', () => {
  it('is read in the encoding that its bytes tell, and kept as it is', async () => {
    const text = '今年发展会员300余名。\r\n\r\n😀覆盖率达95%。'
    expect(await readDocument(fileOf(`\uFEFF${text}`))).toEqual({
      kind: 'text',
      text,
      encoding: 'UTF-8',
      notes: [],
    })
    // 会员12名, as GB 18030 has it.
    const gb = new Uint8Array([0xbb, 0xe1, 0xd4, 0xb1, 0x31, 0x32, 0xc3, 0xfb])
    expect(await readDocument(fileOf(gb))).toMatchObject({ text: '会员12名', encoding: 'GB18030' })
  })
})

describe('a web page', () => {
  it('gives a line for each block, without what does not show', async () => {
    const page = `<!doctype html><html><head><title>站名</title><style>p{}</style></head><body>
      <script>var a = "99名";</script><div style="display: none">88名<p>77名</p></div>
      <h1>溧阳：小分队&amp;企业</h1><p>调研企业24家，<b>发展会员</b>
      1360名。</p><ul><li>书屋60余家<li hidden>66家</ul><noscript>55</noscript><p>第二段<br/>第二行</p></body></html>`
    expect(await readDocument(fileOf(page))).toMatchObject({
      kind: 'html',
      text: '溧阳：小分队&企业\n\n调研企业24家，发展会员 1360名。\n\n书屋60余家\n\n第二段\n\n第二行',
    })
  })
})

describe('a Word document', () => {
  it('gives a line for each paragraph, in tables and text boxes too', async () => {
    const box = `<w:p><w:r><w:t>标题</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框内5家')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框内5家')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`
    const table = `<w:tbl><w:tr><w:tc>${paragraph('书屋')}</w:tc><w:tc>${paragraph('60余家')}</w:tc></w:tr></w:tbl>`
    expect(await docx(box + paragraph('会员 &lt;1360&gt; 名') + table)).toBe(
      '框内5家\n标题\n会员 <1360> 名\n书屋\n60余家',
    )
  })

  it('joins the runs of a paragraph, and takes tracked changes as made', async () => {
    const runs =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>会员13</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>0名</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>99名</w:t></w:r><w:r><w:tab/><w:t>完</w:t><w:br/><w:t>下行</w:t></w:r></w:p><w:p/>'
    expect(await docx(runs)).toBe('会员1360名\t完\n下行')
  })

  it('is refused where it is no such document, cut off or too large when unpacked', async () => {
    const file = wordFile(paragraph('会员'))
    expect(await faultOf(fileOf(wordFile(paragraph('会员'), 'xl/workbook.xml')))).toBe('no-document')
    expect(await faultOf(fileOf(file.subarray(0, file.length - 40)))).toBe('broken')
    expect(await faultOf(fileOf(wordFile(`${paragraph('会员')}<!DOCTYPE x>`)))).toBe('broken')
    expect(await faultOf(fileOf(wordFile('x'.repeat(30_000_000))))).toBe('bomb')
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])
    expect(await faultOf(fileOf(old))).toBe('old-word')
  })
})

describe('a Word document with a password', () => {
  /** As MS-OFFCRYPTO has it for agile encryption: version 4.4, flags 0x40, and the XML that says how the package is locked. */
  const info = new Uint8Array([
    ...[4, 0, 4, 0, 0x40, 0, 0, 0],
    ...strToU8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"/></encryption>',
    ),
  ])

  it('is called locked, and one that only speaks of it old', async () => {
    const plain = wordFile(paragraph('会员1360名'))
    const cipher = createCipheriv('aes-256-cbc', new Uint8Array(32).fill(7), new Uint8Array(16).fill(9))
    const size = new Uint8Array(new BigUint64Array([BigInt(plain.length)]).buffer)
    const encrypted = new Uint8Array([...size, ...cipher.update(plain), ...cipher.final()])
    const locked = compoundFile({ EncryptedPackage: encrypted, EncryptionInfo: info })
    expect(await faultOf(fileOf(locked))).toBe('locked')
    const words = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0])
    expect(await faultOf(fileOf(compoundFile({ WordDocument: new Uint8Array(words) })))).toBe('old-word')
  })
})

describe('a PDF', () => {
  it('gives its paragraphs, with broken lines joined', async () => {
    expect(await readDocument(example('with-text'))).toEqual({
      kind: 'pdf',
      encoding: null,
      notes: [],
      text: [
        '溧阳：小分队进企业',
        '2026年3月，溧阳市总工会组织小分队调研企业24家，发展会员1360名，其中女会员近600名。发放贷款贴息54.4万元，同比增长36%。',
        '职工书屋60余家',
        '目前，全市企业集体合同覆盖率达95%。',
        '咨询电话12351。',
      ].join('\n\n'),
    })
  })

  it('is read where its font numbers hanzi in an older way', async () => {
    // 会员12名 in GBK, with a font that is not part of the file.
    const content = 'BT /F1 12 Tf 72 700 Td <BBE1D4B13132C3FB> Tj ET'
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
      '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 683 /StemV 80 >>',
    ]
    const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
    const file = fileOf(`%PDF-1.4\n${body}trailer\n<< /Size 8 /Root 1 0 R >>\n%%EOF\n`)
    expect((await readDocument(file)).text).toBe('会员12名')
  })

  it('says that a scan holds no text, that a file has a password, and that one is cut off', async () => {
    expect(await faultOf(example('scan'))).toBe('scanned')
    expect(await faultOf(example('locked'))).toBe('locked')
    expect(await faultOf(example('with-text').slice(0, 900))).toBe('broken')
  })
})

it.each([
  ['nothing', fileOf(''), 'empty'],
  ['blanks', fileOf(' \r\n\t'), 'empty'],
  ['a picture', fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])), 'binary'],
  ['rich text', fileOf('{\\rtf1 hello}'), 'rtf'],
  ['more than a page can be', fileOf(new Uint8Array(LARGEST_DOCUMENT + 1)), 'too-large'],
])('%s is refused with its reason', async (_, file, fault) => {
  expect(await faultOf(file)).toBe(fault)
})
