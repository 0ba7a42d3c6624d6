import { toFactId } from '../schema/ids.ts'
import { ATTRIBUTES } from '../schema/ontology.ts'
import type { Statement } from '../schema/types.ts'
import { area } from './describe/area.ts'
import { eventFacts } from './describe/event.ts'
import { honours } from './describe/honours.ts'
import { levels } from './describe/level.ts'
import { life } from './describe/life.ts'
import { money } from './describe/money.ts'
import { partOfProject } from './describe/part-of.ts'
import { stage } from './describe/stage.ts'
import { evidenceOf } from './evidence.ts'
import type { Entities, StatementRule } from './rule.ts'
import type { LinkedArticle } from './sighting.ts'

const RULES: readonly StatementRule[] = [...eventFacts, ...levels, ...area, ...honours, ...life, ...money, ...partOfProject, ...stage]

/** Everything that an article says about one thing: dates, stages, money, levels. The first in reading order stands where two agree. */
export function describe(article: LinkedArticle, entities: Entities): Statement[] {
  const statements = new Map<string, Statement>()
  for (const rule of RULES) {
    for (const { entity, key, value, span } of rule.read(article, entities)) {
      if (!ATTRIBUTES[key].of.includes(entities.entity(entity).type)) continue
      const same = `${entity} ${key} ${value}`
      if (statements.has(same)) continue
      const evidence = evidenceOf(article.view, span)
      const id = toFactId({ source: article.view.article.source, type: key, ends: [entity], value: String(value), quote: evidence.quote })
      statements.set(same, { id, entity, key, value, evidence, rule: rule.name })
    }
  }
  return [...statements.values()]
}
