import { KnownError } from '../../../schema/errors.ts'
import { ATTRIBUTES, ENTITY_TYPES, RELATION_TYPES } from '../../../schema/ontology.ts'
import type { Connection } from './connection.ts'

/** Counted up whenever what nodes and relationships hold changes. */
export const STORE_VERSION = 1

/**
 * What a graph holds. A date that is not known is '', so that it comes last when the newest come first.
 *
 * (:Page {source, digest, extractor, setting, rest, text, claims})   `claims`: what the page adds to each of its entities (tally.ts)
 * (:Article {id, place, date, paper, title, text, rest, version, digest})-[:ON]->(:Page)   `digest` of its copy, '' where it must be taken anew
 * (:Entity:Official {id, key, type, name, date, articles, pinyin, initials, kinds, folded, grams, tally})   the second label is the type in force
 * (:Article)-[:MENTIONS {spans}]->(:Entity)   every place of one entity
 * (:Entity)-[:STATES {id, key, value, place, start, end, quote, rule}]->(:Article)
 * (:Entity)-[:ATTENDED {id, article, date, place, attrs, roles, printed, ending, basis, start, end, quote, rule}]->(:Entity)   and so for each type
 * (:Outbox {article, version, due, attempts, error, parked, taker})   `due`: when it may be taken, absent where parked
 * (:Meta {name: 'store', store, words, version})   `version`: the highest given to an article so far
 */
const CONSTRAINTS: readonly string[] = [
  unique('meta_name', '(n:Meta)', 'n.name'),
  unique('page_source', '(n:Page)', 'n.source'),
  unique('article_id', '(n:Article)', 'n.id'),
  unique('entity_id', '(n:Entity)', 'n.id'),
  unique('outbox_article', '(n:Outbox)', 'n.article'),
  ...RELATION_TYPES.map((type) => unique(`${type}_id`.toLowerCase(), `()-[n:${type}]-()`, 'n.id')),
]

const INDEXES: readonly string[] = [
  index('entity_type', '(n:Entity)', 'n.type, n.articles'),
  index('entity_date', '(n:Entity)', 'n.date'),
  index('entity_pinyin', '(n:Entity)', 'n.pinyin'),
  index('entity_initials', '(n:Entity)', 'n.initials'),
  index('outbox_due', '(n:Outbox)', 'n.due'),
  index('outbox_parked', '(n:Outbox)', 'n.parked'),
  index('holds_post_ending', '()-[n:HOLDS_POST]-()', 'n.ending'),
  ...RELATION_TYPES.map((type) => index(`${type}_article`.toLowerCase(), `()-[n:${type}]-()`, 'n.article')),
  "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.grams] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
]

function unique(name: string, pattern: string, property: string): string {
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE ${property} IS UNIQUE`
}

function index(name: string, pattern: string, properties: string): string {
  return `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${properties})`
}

interface Meta {
  readonly store: number
  readonly words: readonly string[]
}

const FIND_META = "MATCH (m:Meta {name: 'store'}) RETURN m.store AS store, m.words AS words"
const WRITE_META = `MERGE (m:Meta {name: 'store'}) ON CREATE SET m.version = 0 SET m.store = $store, m.words = $words`

/** Makes sure that this program understands the graph; who writes makes one where there is none. */
export async function prepare(connection: Connection, access: 'read' | 'write'): Promise<void> {
  const { uri } = connection.server
  const meta = await findMeta(connection, access)
  if (meta) refuseNewer(meta, uri)
  else if (access === 'read')
    throw new KnownError(
      'CONFIG',
      `There is no store in Neo4j at "${uri}". Load pages into it with \`zaichang load\`, or check NEO4J_DATABASE.`,
    )
  if (access === 'write' && !(meta && words().every((word) => meta.words.includes(word)))) await make(connection)
}

/** A question for a label that nobody used yet is answered too, with nothing. */
async function findMeta(connection: Connection, access: 'read' | 'write'): Promise<Meta | undefined> {
  // Who writes asks in write mode: it must not be told by a follower that there is no store.
  const [meta] = access === 'write' ? await connection.change<Meta>(FIND_META) : await connection.read<Meta>(FIND_META)
  return meta
}

/** The store is named last: whoever finds it finds all indexes too. */
async function make(connection: Connection): Promise<void> {
  for (const statement of [...CONSTRAINTS, ...INDEXES]) await connection.change(statement)
  await connection.change('CALL db.awaitIndexes(300)')
  await connection.change(WRITE_META, { store: STORE_VERSION, words: words() })
}

function words(): readonly string[] {
  return [...ENTITY_TYPES, ...RELATION_TYPES, ...Object.keys(ATTRIBUTES)]
}

/** Types that this program does not know could not be shown: their facts would be lost without a word. */
function refuseNewer(meta: Meta, uri: string): void {
  if (meta.store > STORE_VERSION)
    throw new KnownError(
      'CONFIG',
      `The store in Neo4j at "${uri}" was written by a newer zaichang (store version ${meta.store}, this one reads ${STORE_VERSION}). Upgrade zaichang.`,
    )
  if (meta.store < STORE_VERSION)
    throw new KnownError(
      'CONFIG',
      `The store in Neo4j at "${uri}" has store version ${meta.store}, which this zaichang no longer reads. Load its pages into an empty database.`,
    )
  const strange = meta.words.find((word) => !words().includes(word))
  if (strange !== undefined)
    throw new KnownError(
      'CONFIG',
      `The store in Neo4j at "${uri}" knows "${strange}", which this zaichang does not: a newer one wrote it. Upgrade zaichang.`,
    )
}
