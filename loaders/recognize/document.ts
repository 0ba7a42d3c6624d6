import type { Span } from '../../schema/types.ts'
import type { Sighting, View } from '../sighting.ts'

/** A title between 《 and 》: the span of the words inside. */
interface Title {
  readonly span: Span
  readonly words: string
}

const LONGEST_TITLE = 120

/** What the titles of public papers end in, a bracket like (试行) apart. */
const PAPER =
  /(?:法|法典|条例|规定|办法|决定|决议|意见|通知|方案|规划|计划|纲要|报告|报告书|公约|条约|协定|协议|协议书|合同|备忘录|公告|通告|公报|通报|倡议|倡议书|责任书|承诺书|告知书|建议书|意见书|保证书|任务书|说明书|指导书|公开信|一封信|手册|指南|指引|标准|规范|规程|细则|规则|章程|党章|宪法|名单|清单|目录|汇编|读本|选集|选编|文选|摘编|论述摘编|谈治国理政|要点|预案|措施|示意图|平面图|分布图|规划图|图解|图册|制度|准则|守则|批复|复函|函|令|白皮书|蓝皮书|绿皮书|皮书|纪要|台账|导则|公示|图谱|宣言|草案|议案|提案|建议|总结|讲话|年鉴|统计表|登记表|审批表|一览表|任务分解表|明白卡|许可证|证书|学习纲要|问答|简史|总体设计|实施办法|要求|须知|契约|政策|解读|调查|白皮书|政策解读|考核表|评定书|裁定书|判决书|决定书|通知书|裁决书|批准书|声明|承诺|规约|民约|案例|典型案例|典型案例汇编|经验|报表|册|机制|体系|战略|共识|台帐)$/

/** Works of art, papers and broadcasts that stand in the same marks. */
const WORK_BEHIND =
  /^(?:杂志|周刊|报社?|栏目|节目|专栏|专题片|一[歌曲书文剧片]|剧组|剧|歌曲|歌|舞蹈|等(?:歌曲|节目|剧目|曲目|作品|电影|影片|文章|书籍)|作者|剧照)/
const WORK_BEFORE =
  /(?:电影|影片|故事片|纪录片|宣传片|警示片|专题片|教育片|微电影|动画片|电视剧|连续剧|情景剧|舞台剧|歌剧|话剧|戏剧|豫剧|京剧|越剧|曲剧|戏曲|剧目|节目|小品|相声|快板|歌曲|合唱|独唱|对唱|齐唱|演唱了?|高唱|唱响|唱起|曲目|舞蹈|歌舞|舞|歌|曲|演奏|独奏|诗朗诵|朗诵了?|诵读|诗歌|长诗|散文|小说|长篇|作品|论文|专著|译著|文章|评论|社论|专栏|栏目|刊物|杂志|期刊|报纸|演讲|课文|绘本|童话|油画|国画|书法|剪纸|雕塑|摄影|组照|号外|论坛报|据|题为|主演的?)$/
const PRESS =
  /(?:[日晚晨早午时周商导快学]报|周刊|月刊|季刊|文摘|都市报|青年报|新闻联播|焦点访谈|电讯|杂志|之声|评论员文章|新闻周刊|新闻网|记者报|教育报|法制报|法治报|工人报|农民报|妇女报|科技报|文化报|旅游报|经济报|新闻\d+分)$/

/** Verbs that only public papers and books of study are the object of. */
const GOVERNED =
  /(?:学习|学习了|传达|传达了|传达学习|学习贯彻|贯彻|贯彻落实|落实|印发|印发了|印发的|下发|下发了|出台|出台了|出台的|制定|制定了|制定的|制订|制订了|编制|编制了|编写|编写了|发布|发布了|公布|颁布|审议|审议了|讨论|审议通过|审议通过了|表决通过|通过|通过了|解读|宣读|宣读了|宣读的|根据|按照|依据|依照|遵守|违反|执行|签订|签订了|签署|签署了|修订|签发|发出|递交|听取|听取了|起草|关于)$/

/** Words that name a kind of paper only: with an earlier title in sight they point back to it. */
const KIND_ONLY =
  /^(?:决定|决议|意见|通知|方案|规划|计划|纲要|报告|规定|办法|条例|细则|规则|章程|措施|公告|通告|倡议书|协议|实施方案|实施意见|工作方案|实施细则|管理办法|要点|手册|指南|标准|规范|清单|预案|指导意见|若干措施|总体规划|备忘录|合同|公约)$/

/** Every closed pair of 《》 on one line, outermost only; a pair inside a pair belongs to the outer title. */
function findTitles({ article, prose: { text } }: View): Title[] {
  const found: Title[] = []
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    let depth = 0
    for (let at = open; at < text.length && at - open <= LONGEST_TITLE && text[at] !== '\n'; at++) {
      if (text[at] === '《') depth++
      else if (text[at] === '》' && --depth === 0) {
        const span = { start: open + 1, end: at }
        const words = article.text.slice(span.start, span.end).replace(/\s/g, '')
        if (words) found.push({ span, words })
        open = at
        break
      }
    }
  }
  return found
}

/** Whether a title names a public paper or a book of study: 《…办法》, 《党章》; no newspaper, film or song. */
function isPaper({ span, words }: Title, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 9), span.start - 1).replace(/[“”'《》、\s]+$/, '')
  const after = text.slice(span.end + 1, span.end + 9)
  if (PRESS.test(words) || WORK_BEFORE.test(before) || WORK_BEHIND.test(after)) return false
  const bare = words.replace(/[(（][^()（）]*[)）]$/, '').replace(/[”"]$/, '')
  return PAPER.test(bare) || GOVERNED.test(before)
}

/** 《…规定》(以下简称《规定》): the short title and where it stands. */
function readShortened(title: Title, { article, prose: { text } }: View): Title | null {
  const said = /^》[^(《。\n]{0,4}\((?:以下)?(?:统称|简称|合称)为?[:,]?[“"《]?/.exec(text.slice(title.span.end, title.span.end + 24))
  if (!said) return null
  const start = title.span.end + said[0].length
  const end = start + (/^[^)”"》,;。\n]{1,20}/.exec(text.slice(start, start + 20))?.[0].length ?? 0)
  return end > start ? { span: { start, end }, words: article.text.slice(start, end).replace(/\s/g, '') } : null
}

/** The earlier title that a short one points back to: the one it was shortened from, else the nearest that holds it. */
function antecedent(words: string, shortened: ReadonlyMap<string, string>, earlier: readonly string[]): string | null {
  const said = shortened.get(words)
  if (said) return said
  if (!KIND_ONLY.test(words)) return words
  return earlier.findLast((name) => name.length > words.length && name.replace(/[(（][^()（）]*[)）]$/, '').includes(words)) ?? null
}

/**
 * Reads the public papers named in 《》: 市人社局印发《云岫市零工市场管理办法(试行)》. The name is the words inside; a later
 * 《办法》 points back to them.
 */
export function readDocuments(view: View): Sighting[] {
  const found: Sighting[] = []
  const shortened = new Map<string, string>()
  const earlier: string[] = []
  for (const title of findTitles(view)) {
    if (!isPaper(title, view.prose.text)) continue
    const name = antecedent(title.words, shortened, earlier)
    if (!name) continue
    const rule = name === title.words ? 'document/title' : 'document/points-back'
    found.push({ type: 'Document', span: title.span, name, rule })
    if (rule === 'document/title') earlier.push(name)
    const short = readShortened(title, view)
    if (!short) continue
    shortened.set(short.words, name)
    found.push({ type: 'Document', span: short.span, name, rule: 'document/shortened' })
  }
  return found
}
