import type { EntityType } from '../../schema/ontology.ts'
import { read } from './reading.ts'

/** A name where it stands in a text, with what it means and the recognizer that saw it. */
export interface Seen {
  readonly surface: string
  readonly type: EntityType
  readonly name: string
  readonly rule: string
}

/** Every mention of a text in reading order. */
export function seen(text: string, setting: Parameters<typeof read>[1] = {}): Seen[] {
  const { readings, entities } = read(text, setting).extraction
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return readings.flatMap(({ article, mentions }) =>
    mentions.map(({ entityId, span, type, rule }) => ({
      surface: article.text.slice(span.start, span.end),
      type,
      name: byId.get(entityId)?.name ?? '',
      rule,
    })),
  )
}

/** The surfaces that recognizers whose name begins so saw in a text. */
export const seenBy = (rule: string, text: string): string[] =>
  seen(text)
    .filter((one) => one.rule.startsWith(rule))
    .map(({ surface }) => surface)

/** Names of people in a text, in reading order, each as often as it stands. */
export const people = (text: string): string[] =>
  seen(text)
    .filter(({ type }) => type === 'Official' || type === 'Person')
    .map(({ surface }) => surface)

/** `printed → name` of every body of a text. */
export const bodies = (text: string, setting: Parameters<typeof read>[1] = {}): string[] =>
  seen(text, setting)
    .filter(({ type }) => type === 'Agency' || type === 'Organization')
    .map(({ surface, name }) => `${surface} → ${name}`)
