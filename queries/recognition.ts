import { KnownError } from '../schema/errors.ts'
import type {
  Entity,
  EntityId,
  Evidence,
  Explanation,
  Gap,
  LinkedMention,
  Reading,
  Relation,
  Setting,
  Span,
  Statement,
} from '../schema/types.ts'

/** A text that somebody pasted, and what he says of it. */
export interface Pasted {
  readonly text: string
  /** The place that 我市 means. */
  readonly home: string | null
  readonly province: string | null
  /** ISO day of publication. */
  readonly date: string | null
}

/** Understands a pasted text as a page of its own. Handed in, since what asks the store knows nothing of the way in. */
export type Extractor = (pasted: Pasted) => Explanation | Promise<Explanation>

/** A relation without a store around it: things stand in place of their ids, its clause beside it. */
export interface RecognizedRelation extends Omit<Relation, 'from' | 'to' | 'evidence'>, Pick<Evidence, 'quote' | 'span'> {
  readonly from: Entity
  readonly to: Entity
  readonly cues: readonly Span[]
}

/** A clause that was seen and not understood. */
export interface RecognizedGap extends Omit<Gap, 'evidence'>, Pick<Evidence, 'quote' | 'span'> {}

/** A statement without a store around it. */
export interface RecognizedStatement extends Omit<Statement, 'entity' | 'evidence'>, Pick<Evidence, 'quote' | 'span'> {
  readonly entity: Entity
}

/** A name and what it means. */
export interface RecognizedMention extends Omit<LinkedMention, 'entityId'> {
  readonly surface: string
  readonly entity: Entity
}

/** What was understood of a pasted text: its articles one below the other in one text, in which all spans count. */
export interface Recognition {
  readonly text: string
  readonly setting: Setting
  readonly mentions: readonly RecognizedMention[]
  readonly relations: readonly RecognizedRelation[]
  readonly statements: readonly RecognizedStatement[]
  readonly gaps: readonly RecognizedGap[]
}

/** What one request may have read: whoever else asks waits meanwhile. */
const MOST_CHARACTERS = 20_000
const LONGEST_PLACE = 50
const BETWEEN = '\n\n'

const inOrder = <T extends { readonly span: Span }>(placed: readonly T[]): readonly T[] =>
  [...placed].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)

function toNamed(entities: readonly Entity[]): (id: EntityId) => Entity {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return (id) => {
    const entity = byId.get(id)
    if (!entity) throw new Error(`The extractor names "${id}" and does not say what it is.`)
    return entity
  }
}

/** What stands in one article, which begins so far down the text. */
function place({ article, ...reading }: Reading, begin: number, named: (id: EntityId) => Entity, { cues, gaps }: Explanation) {
  const shift = ({ start, end }: Span): Span => ({ start: start + begin, end: end + begin })
  return {
    mentions: reading.mentions.map(({ entityId, span, ...mention }) => {
      return { ...mention, surface: article.text.slice(span.start, span.end), entity: named(entityId), span: shift(span) }
    }),
    relations: reading.relations.map(({ from, to, evidence: { quote, span }, ...relation }) => {
      const words = cues.get(relation.id)?.map(shift) ?? []
      return { ...relation, from: named(from), to: named(to), cues: words, quote, span: shift(span) }
    }),
    statements: reading.statements.map(({ entity, evidence: { quote, span }, ...statement }) => {
      return { ...statement, entity: named(entity), quote, span: shift(span) }
    }),
    gaps: gaps
      .filter(({ evidence }) => evidence.articleId === article.id)
      .map(({ type, cues: words, evidence: { quote, span } }) => ({ type, cues: words.map(shift), quote, span: shift(span) })),
  }
}

function toRecognition(explanation: Explanation): Recognition {
  const { readings, entities, setting } = explanation.extraction
  const named = toNamed(entities)
  let begin = 0
  const placed = readings.map((reading) => {
    const here = place(reading, begin, named, explanation)
    begin += reading.article.text.length + BETWEEN.length
    return here
  })
  return {
    text: readings.map(({ article }) => article.text).join(BETWEEN),
    setting,
    mentions: inOrder(placed.flatMap(({ mentions }) => mentions)),
    relations: inOrder(placed.flatMap(({ relations }) => relations)),
    statements: inOrder(placed.flatMap(({ statements }) => statements)),
    gaps: placed.flatMap(({ gaps }) => gaps),
  }
}

function checkPlaces({ home, province }: Pasted): void {
  const [long] = [home, province].filter((name) => name !== null && name.length > LONGEST_PLACE)
  if (long) throw new KnownError('INPUT', `"${long.slice(0, 20)}…" is no name of a place. Write one like "某某市", or leave it out.`)
}

/** Who reads the pasted texts of one request: all of them together may not be longer than one. */
export function toRecognize(extract: Extractor | undefined): (pasted: Pasted) => Promise<Recognition> {
  let characters = 0
  return async (pasted) => {
    if (!extract)
      throw new KnownError('CONFIG', 'This server was started without an extractor. Ask `zaichang serve`, or use `zaichang extract`.')
    checkPlaces(pasted)
    characters += pasted.text.length
    if (characters <= MOST_CHARACTERS) return toRecognition(await extract(pasted))
    const advice = `At most ${MOST_CHARACTERS} are read at once. Paste less, or use \`zaichang extract\`.`
    throw new KnownError('REFUSED', `A text of ${characters} characters was pasted. ${advice}`)
  }
}
