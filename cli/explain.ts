import { ENTITIES, type Kind } from '../schema/ontology.ts'
import type { Entity, EntityId, Explanation, Gap, Reading, Span } from '../schema/types.ts'
import { type Paint, table } from './terminal.ts'

/** A run of an article's text with the style it is printed in. */
interface Styled extends Span {
  readonly style: (text: string) => string
}

/** What all parts of an explanation are printed with. */
interface Print {
  readonly explanation: Explanation
  readonly paint: Paint
  readonly entity: (id: EntityId) => Entity | undefined
}

const indent = (rows: readonly (readonly string[])[]) => table(rows).map((row) => `    ${row}`)
const section = (title: string, rows: readonly (readonly string[])[]) => (rows.length === 0 ? [] : [`  ${title}`, ...indent(rows)])

/** The words of an article on one line; of styles that overlap the first counts. */
function styled(text: string, { start, end }: Span, styles: readonly Styled[]): string {
  let done = start
  let line = ''
  const put = (to: number, style: Styled['style'] = (words) => words) => {
    if (to > done) line += style(text.slice(done, to).replace(/\s+/g, ' '))
    done = Math.max(done, to)
  }
  for (const one of [...styles].sort((a, b) => a.start - b.start)) {
    if (one.start < done || one.end > end) continue
    put(one.start)
    put(one.end, one.style)
  }
  put(end)
  return line
}

const kindOf = (entity: Entity | undefined): Kind | undefined => entity && ENTITIES[entity.type].kind

function named({ entity, paint }: Print, id: EntityId): string {
  const one = entity(id)
  return one ? paint.kind(ENTITIES[one.type].kind, one.name) : id
}

/** A clause with its cues in bold and its names in the colours of their kinds. */
function clause(print: Print, { article, mentions }: Reading, span: Span, cues: readonly Span[], ends?: readonly EntityId[]): string {
  const names = mentions.flatMap(({ span: { start, end }, entityId }): Styled[] => {
    const kind = kindOf(print.entity(entityId))
    if (!kind || start < span.start || (ends && !ends.includes(entityId))) return []
    return [{ start, end, style: (text) => print.paint.kind(kind, text) }]
  })
  return styled(article.text, span, [...cues.map((cue) => ({ ...cue, style: print.paint.bold })), ...names])
}

function explainGap(print: Print, reading: Reading, { type, cues, evidence }: Gap): string[] {
  const words = cues.map(({ start, end }) => reading.article.text.slice(start, end))
  return [`${type}?`, print.paint.bold([...new Set(words)].join(' ')), clause(print, reading, evidence.span, cues)]
}

function explainReading(print: Print, reading: Reading): string[] {
  const { article, mentions, relations, statements } = reading
  const { explanation, paint } = print
  const { dim } = paint
  const wordsAt = ({ start, end }: Span) => article.text.slice(start, end).replace(/\s+/g, ' ')
  return [
    `${paint.bold(article.title || '—')} (${article.kind})`,
    ...section(
      'names',
      mentions.map(({ span, type, rule, entityId }) => [
        paint.kind(ENTITIES[type].kind, wordsAt(span)),
        type,
        named(print, entityId),
        dim(rule),
      ]),
    ),
    ...section(
      'relations',
      relations.map(({ id, type, from, to, rule, basis, evidence }) => [
        type,
        `${named(print, from)} → ${named(print, to)}`,
        dim(`${rule} (${basis})`),
        clause(print, reading, evidence.span, explanation.cues.get(id) ?? [], [from, to]),
      ]),
    ),
    ...section(
      'statements',
      statements.map(({ key, value, entity, rule, evidence }) => [
        key,
        `${named(print, entity)}: ${paint.bold(String(value))}`,
        dim(rule),
        clause(print, reading, evidence.span, [], [entity]),
      ]),
    ),
    ...section(
      'seen, not understood',
      explanation.gaps.filter(({ evidence }) => evidence.articleId === article.id).map((gap) => explainGap(print, reading, gap)),
    ),
    '',
  ]
}

/** Every name, relation and statement of a page with the rule that read it and the words that triggered it, and the clauses that gave nothing. */
export function printExplanation(explanation: Explanation, paint: Paint): string {
  const { page, readings, entities } = explanation.extraction
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const print: Print = { explanation, paint, entity: (id) => byId.get(id) }
  return [`# ${page.source}`, '', ...readings.flatMap((reading) => explainReading(print, reading))].join('\n')
}
