import { describe, expect, it } from 'vitest'
import { extract, extractWith, toReader, VERSION } from '../../../loaders/extract.ts'
import type { Extraction } from '../../../schema/types.ts'
import type { Tag, Tagger } from '../../../services/hanlp/tagger.ts'
import { CLAUSE, pageOf } from '../pages.ts'

/** A second voice that takes these names for people wherever they stand. */
const hearing =
  (...names: readonly string[]): Tagger =>
  async (texts) =>
    texts.map((text) =>
      names.flatMap((name) => {
        const tags: Tag[] = []
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
          tags.push({ kind: 'human', span: { start: at, end: at + name.length } })
        return tags
      }),
    )

const page = (text: string) => pageOf(text, CLAUSE)
const people = ({ entities }: Extraction) => entities.filter(({ key }) => key.kind === 'human').map(({ name, type }) => `${name} ${type}`)
const rules = ({ readings }: Extraction) =>
  readings.flatMap(({ article, mentions }) =>
    mentions.filter(({ type }) => type === 'Person').map(({ span, rule }) => `${article.text.slice(span.start, span.end)} ${rule}`),
  )
const heard = async (text: string, ...names: readonly string[]) => extractWith(hearing(...names), page(text))

describe('person/second-voice', () => {
  it.each([
    ['签约仪式上，霍云亭表示，厂子年内开工。', '霍云亭 Person'],
    ['药农俞大川算了一笔账。', '俞大川 Person'],
    ['3月4日早上，俞大川来到粮油加工厂。', '俞大川 Person'],
    ['俞大川是云台镇综合执法大队干部。', '俞大川 Official'],
    ['人事安排：俞大川为江海省民政厅厅长。', '俞大川 Official'],
    ['纪委书记：霍云亭\n主持纪委全面工作。', '霍云亭 Official'],
  ])('reads in %s whom nothing but a second voice confirms', async (text, person) => {
    const name = person.split(' ')[0] as string
    expect(people(extract(page(text)))).toEqual([])
    expect(people(await heard(text, name))).toEqual([person])
  })

  it('makes no body and no relation of its own: of a post that the rules do not read only the holder is kept', async () => {
    const text = '访友会副总干事霍云亭2日表示，水位会降。'
    const tagged = await heard(text, '霍云亭')
    expect(people(tagged)).toEqual(['霍云亭 Official'])
    expect(tagged.entities).toHaveLength(1)
    expect(tagged.readings.flatMap(({ relations }) => relations)).toEqual([])
  })

  it('finds the name again at its other places, and says which rule saw each', async () => {
    const text = '俞大川来到粮油加工厂。俞大川3次起身。'
    expect(new Set(rules(await heard(text, '俞大川')))).toEqual(new Set(['俞大川 person/second-voice', '俞大川 person/again']))
  })

  it.each([
    ['of two characters', '霍云表示，厂子年内开工。', '霍云'],
    ['that is no name for the rules', '要精准施策全，持续发力。', '施策全'],
    ['in the middle of a word for the rules', '全市农业农村工作会议。', '农业农'],
    ['of who wrote it', '本报讯（记者 霍云亭）茶熟了。', '霍云亭'],
    ['of who wrote it with others', '本报记者霍云亭 俞大川茶熟了。', '俞大川'],
    ['of who took it', '茶熟了。 霍云亭 摄', '霍云亭'],
    ['of a doctrine', '学习霍云亭经济思想，掀起热潮。', '霍云亭'],
    ['of a spirit', '弘扬霍云亭精神，掀起热潮。', '霍云亭'],
    ['of a house', '修缮霍云亭故居，迎接来宾。', '霍云亭'],
    ['of a river', '到霍云亭河口施工。', '霍云亭'],
    ['of a fund', '成立霍云亭爱心基金，资助学生。', '霍云亭'],
    ['without its own', '随后让张某华、田某穹帮忙。', '张某华'],
    ['that is a line of its own', '助理建筑师\n通过\n霍云亭\n茶山建设有限公司\n助理建筑师\n通过', '霍云亭'],
    ['of who made the page', '茶熟了。\n策划:霍云亭\n又是一年春。', '霍云亭'],
    ['in quotation marks', '“霍云亭，你好”征文启动。', '霍云亭'],
    ['that is half of a longer one', '总统巴霍云亭会见来宾。', '霍云亭'],
    ['that is the first half of one with a dot', '议长霍云亭·明会见来宾。', '霍云亭'],
    ['that is the last half of one with a dot', '议长明·霍云亭会见来宾。', '霍云亭'],
    ['with a post behind it', '霍云亭副秘书长就近期工作提出要求。', '霍云亭'],
  ])('is not believed for a name %s: %s', async (_, text, name) => {
    expect(people(await heard(text, name))).toEqual(people(extract(page(text))))
  })

  it('takes nothing from what the rules have read', async () => {
    const text = '云岫市水利局局长岑知远到云岫市第一中学调研。'
    const alone = extract(page(text))
    const tagged = await heard(text, '水利局', '云岫市', '知远到', '第一中', '岑知远')
    expect({ ...tagged, extractor: '' }).toEqual({ ...alone, extractor: '' })
  })

  it('leaves whole what the rules have read, though a name in it stands elsewhere by itself', async () => {
    const text = '市场上，霍云亭、霜叶等货品热销。\n4月2日，记者从云岫市霍云亭茶业有限公司了解到，新茶足够。'
    const alone = extract(page(text))
    expect(alone.entities.map(({ name }) => name)).toContain('云岫市霍云亭茶业有限公司')
    expect({ ...(await heard(text, '霍云亭')), extractor: '' }).toEqual({ ...alone, extractor: '' })
  })

  it('alone reads nobody: without a surname and an edge that the rules know, tags change nothing', async () => {
    const text = '与时俱进，高出全省十个百分点，做到应纳尽纳。'
    expect(people(await heard(text, '时俱进', '高出', '应纳尽', '个百分'))).toEqual([])
  })
})

describe('extractWith', () => {
  const text = '签约仪式上，霍云亭表示，厂子年内开工。'

  it('says by its version that tags were used, even where they changed nothing', async () => {
    expect((await heard(text)).extractor).toBe(`${VERSION}+hanlp`)
    expect(toReader(hearing()).version).toBe(`${VERSION}+hanlp`)
    expect(toReader(null)).toEqual({ extract, version: VERSION })
  })

  it.each<readonly [string, Tagger]>([
    ['does not answer', async (texts) => texts.map(() => null)],
    ['answers for other texts', async () => []],
  ])('reads as without a tagger where it %s', async (_, silent) => {
    expect(await extractWith(silent, page(text))).toEqual(extract(page(text)))
  })

  it('reads a page the same way twice', async () => {
    expect(await heard(text, '霍云亭')).toEqual(await heard(text, '霍云亭'))
  })
})
