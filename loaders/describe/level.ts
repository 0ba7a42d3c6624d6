import type { Level } from '../../schema/ontology.ts'
import { divisionsNamed, preferDivision } from '../gazetteer.ts'
import { COUNTRIES } from '../recognize/place-words.ts'
import type { Entities, StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle, View } from '../sighting.ts'

const ZONE =
  /(?:开发区|高新区|经开区|集聚区|集中区|新城|保税区|试验区|园区|工业园|产业园|科技园|物流园|创业园|创新园|示范区|示范园|新区|经济区|合作区|度假区|风景区|都市圈|区域|片区|山区)$/
/** 某某路区域 is as small as the road. */
const SITE = /(?:[路街道]|中心|广场|公园)(?:区域|片区)$/

const SIGNS: readonly (readonly [RegExp, Level])[] = [
  [/(?:自治州|地区|州|盟)$/, 'city'],
  [/(?:省|自治区|特别行政区)$/, 'province'],
  [/(?:小镇|古镇|古村)$/, 'site'],
  [/(?:镇|乡|街道|苏木)$/, 'town'],
  [/(?:社区|居委会)$/, 'community'],
  [/(?:村|嘎查|屯|大队)$/, 'village'],
  [/(?:[小街景校厂库港营矿林]区|安置区|棚户区|旅游区|服务区|项目区|[种养]植区|回用区|保护区)$/, 'site'],
  [/(?:县|区|旗|自治县)$/, 'county'],
]

/** What kind of place a full name means: by the gazetteer, else by its last sign. A 市 below a prefecture is a county. */
export function levelOf(name: string, { setting }: Pick<View, 'setting'>): Level {
  if (COUNTRIES.at(name, 0)?.word === name) return 'country'
  if ((name.endsWith('区域') || name.endsWith('片区')) && SITE.test(name)) return 'site'
  const full = divisionsNamed(name).filter(({ short }) => !short)
  const division = preferDivision(full, setting) ?? full[0]
  if (division) return division.level
  if (ZONE.test(name)) return 'zone'
  if (/.{2}市$/.test(name)) {
    const renamed = preferDivision(divisionsNamed(name.slice(0, -1)), setting)
    return renamed?.level === 'county' ? 'county' : 'city'
  }
  return SIGNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'site'
}

/** 乙镇 is a town: said by its own name. */
function readLevels({ view, mentions }: LinkedArticle, { entity }: Entities): StatementDraft<'level'>[] {
  return mentions
    .filter(({ type }) => type === 'Place')
    .map(({ entityId, span }) => ({ entity: entityId, key: 'level', value: levelOf(entity(entityId).name, view), span }))
}

/** Every place with its level. */
export const levels: readonly StatementRule[] = [{ name: 'level/sign', read: readLevels }]
