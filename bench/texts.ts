import fc, { type Arbitrary } from 'fast-check'

/** Pieces of which newspapers are made, and of which rules are afraid. */
const PIECES =
  '市 县 区 镇 村 省 委 局 长 市长 副市长 市委 政府 人大 政协 书记 主任 主席 局长 王 泊 宁 王泊宁 岑知远 、 ， 。 ； ： “ ” 《 》 （ ） ( ) \n 　 · 主持 讲话 出席 参加 陪同 到 在 调研 召开 举行 会议 活动 仪式 项目 工程 总投资 3 亿元 4月17日 2023年 我市 该镇 望津区 鹤沚镇 市水利局 云帆集团 由 被 授予 荣获 联合 印发 位于 记者 本报讯 摄 ● ■ 第 一 二 、、 等 和 及 的 了 他 强调 ， 责任单位： 组长：'.split(
    ' ',
  )

/** What a scan, a web page or a hostile hand puts into a text. */
const STRANGE = [
  '\ud842',
  '\udfb7',
  '\ue000',
  '\uf8ff',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufffd',
  '\u{20bb7}',
  '\u{1f600}',
  '（（（（',
  '））））',
  '““““',
  '《《',
  '\r\n',
  '\t',
  '\u2028',
]

const LANGUAGES = [
  'The mayor opened the meeting on 17 April and said that water comes first.',
  'Мэр города открыл совещание и поручил департаменту проверить дамбы.',
  '市長は会議を開き、堤防の点検を指示した。',
  '시장은 회의를 열고 제방 점검을 지시했다.',
  'افتتح رئيس البلدية الاجتماع وأمر بفحص السدود.',
  'שר העיר פתח את הישיבה.',
  'मेयर ने बैठक की शुरुआत की।',
  '<p class="a">市长&nbsp;&amp;&#x738b;</p><script>alert(1)</script>',
  '{"市长": ["王泊宁", null, 1e999]}',
]

/** Any code units at all, lone surrogates among them. */
export const anyText: Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 400 })

/** Words of newspapers in any order. */
export const anyWords: Arbitrary<string> = fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 120 }).map((pieces) => pieces.join(''))

/** Other languages and other notations, with words of newspapers between. */
export const otherLanguages: Arbitrary<string> = fc
  .array(fc.constantFrom(...LANGUAGES, ...STRANGE, ...PIECES), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(''))

type Edit = (text: string, at: number, piece: string) => string

const widen = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const narrow = (text: string) => text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
const BRACKETS = '（）()“”《》〈〉【】'
const NUMERALS = '〇一二三四五六七八九十百千万亿0123456789１２３'

const other = (from: string, at: number) => from[at % from.length] as string

/** Bytes that were broken on the way, read as a browser reads them. */
function breakBytes(text: string, at: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length === 0) return text
  for (const step of [0, 7, 91]) bytes[(at + step) % bytes.length] = (at * 31 + step) & 0xff
  return bytes.toString('utf8')
}

function swapLines(text: string, at: number): string {
  const lines = text.split('\n')
  const i = at % lines.length
  const j = (at * 7) % lines.length
  return lines.map((line, k) => (k === i ? lines[j] : k === j ? lines[i] : line)).join('\n')
}

/** What happens to a page on its way from the press to the reader. */
const EDITS: readonly Edit[] = [
  (text, i) => text.slice(0, i) + text.slice(i + 1 + (i % 7)),
  (text, i, piece) => text.slice(0, i) + piece + text.slice(i),
  (text, i) => `${text.slice(0, i)}\n${text.slice(i)}`,
  (text, i) => text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2),
  (text, i) => text.slice(0, i) + other(STRANGE.join(''), i) + text.slice(i),
  (text, i) => text.slice(0, i) + text.slice(i, i + 40).replace(/[（）()“”《》]/g, () => other(BRACKETS, i)) + text.slice(i + 40),
  (text, i) => text.slice(0, i) + text.slice(i, i + 60).replace(/[一二三四五六七八九十\d]/g, () => other(NUMERALS, i)) + text.slice(i + 60),
  (text, i) => text.slice(0, i) + widen(text.slice(i, i + 80)) + text.slice(i + 80),
  (text, i) => text.slice(0, i) + narrow(text.slice(i, i + 200)) + text.slice(i + 200),
  (text, i) => text.slice(0, i) + text.slice(i, i + 300).replace(/\n/g, '') + text.slice(i + 300),
  (text, i) => text.slice(0, i) + text.slice(i, i + 200).replace(/[，。；：、]/g, '') + text.slice(i + 200),
  (text, i) => text.slice(0, i) + text.slice(i, i + 30) + text.slice(i, i + 30) + text.slice(i + 30),
  (text, i) => breakBytes(text, i),
  (text, i) => swapLines(text, i),
]

const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: EDITS.length - 1 }), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 30 })

/** A page with misprints: characters, lines, widths, brackets, numerals and bytes that are wrong, lost or strange. */
export function misprinted(pages: readonly string[]): Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...pages), edits)
    .map(([page, all]) => all.reduce((text, [at, how, piece]) => (EDITS[how] as Edit)(text, at % (text.length + 1), piece), page))
}

/** A piece of a page, cut anywhere. */
export function cutFrom(pages: readonly string[], longest = 1500): Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.nat()).map(([text, from, length]) => {
    const start = from % text.length
    return text.slice(start, start + (length % longest))
  })
}
