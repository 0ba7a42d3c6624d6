import { ENTITY_TYPES, type EntityType } from '../../schema/ontology.ts'

/** "zaic": marks an SQLite file as ours. */
export const APPLICATION_ID = 0x7a616963

/** Counted up whenever the tables change. */
export const STORE_VERSION = 1

/**
 * Graph and text index of one store. `n` are numbers inside this file, ids are for the world. A date that is not known is '', so that
 * it comes last when the newest come first. `own` columns name the thing as its page does, those beside them the thing in force:
 * they differ once somebody says that two are the same.
 */
export const TABLES = `
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE page(n INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, extractor TEXT NOT NULL,
  setting TEXT NOT NULL, rest TEXT NOT NULL);
CREATE TABLE page_text(page INTEGER PRIMARY KEY, text TEXT NOT NULL);

CREATE TABLE article(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page INTEGER NOT NULL, place INTEGER NOT NULL, date TEXT NOT NULL, paper TEXT);
CREATE INDEX article_page ON article(page, place);
CREATE INDEX article_date ON article(date DESC, id);
CREATE TABLE body(article INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, rest TEXT NOT NULL);

CREATE TABLE entity(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
  date TEXT NOT NULL, articles INTEGER NOT NULL, pinyin TEXT NOT NULL, initials TEXT NOT NULL);
CREATE INDEX entity_type ON entity(type, articles DESC);
CREATE INDEX entity_pinyin ON entity(pinyin);
CREATE INDEX entity_initials ON entity(initials);

CREATE TABLE claim(page INTEGER, place INTEGER, entity INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(page, place)) WITHOUT ROWID;
CREATE TABLE vote(entity INTEGER, type TEXT, name TEXT, pages INTEGER NOT NULL, PRIMARY KEY(entity, type, name)) WITHOUT ROWID;

CREATE TABLE label(n INTEGER PRIMARY KEY, entity INTEGER NOT NULL, surface TEXT NOT NULL, folded TEXT NOT NULL, mentions INTEGER NOT NULL,
  isName INTEGER NOT NULL, UNIQUE(entity, surface));
CREATE VIRTUAL TABLE label_grams USING fts5(grams, content='', contentless_delete=1, tokenize='ascii');

CREATE TABLE mention(article INTEGER, place INTEGER, own INTEGER NOT NULL, entity INTEGER NOT NULL, type TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL, PRIMARY KEY(article, place)) WITHOUT ROWID;
CREATE TABLE mentioned(article INTEGER, entity INTEGER, typeCode INTEGER NOT NULL, PRIMARY KEY(article, entity)) WITHOUT ROWID;
CREATE INDEX mentioned_entity ON mentioned(entity, article);

CREATE TABLE relation(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL, place INTEGER NOT NULL, type TEXT NOT NULL,
  ownFrom INTEGER NOT NULL, ownTo INTEGER NOT NULL, fromN INTEGER NOT NULL, toN INTEGER NOT NULL,
  roles INTEGER NOT NULL, printed INTEGER, title TEXT, attrs TEXT NOT NULL, basis TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL);
CREATE INDEX relation_article ON relation(article, place);
CREATE INDEX relation_from ON relation(fromN, type, toN);
CREATE INDEX relation_to ON relation(toN, type, fromN);
CREATE INDEX relation_post ON relation(title, fromN, toN) WHERE type = 'HOLDS_POST';

CREATE TABLE statement(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL,
  own INTEGER NOT NULL, entity INTEGER NOT NULL, value TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  quote TEXT NOT NULL, rule TEXT NOT NULL);
CREATE INDEX statement_article ON statement(article, place);
CREATE INDEX statement_entity ON statement(entity, key);

CREATE TABLE indexed(n INTEGER PRIMARY KEY, id TEXT NOT NULL, digest TEXT NOT NULL);
CREATE VIRTUAL TABLE grams USING fts5(title, text, tags, content='', contentless_delete=1, tokenize='ascii');
`

const TYPES = ENTITY_TYPES.join(' ')

/** The number by which \`mentioned\` repeats the type in force of an entity, so that counting by type asks no other table. */
export function toTypeCode(type: EntityType): number {
  return TYPES.indexOf(type)
}

/** The same in SQL. */
export function typeCodeOf(column: string): string {
  return `instr('${TYPES}', ${column}) - 1`
}

/** What one question needs while it is answered, for each connection that reads. */
export const SCRATCH = `
CREATE TEMP TABLE hit(n INTEGER PRIMARY KEY, tier INTEGER NOT NULL);
CREATE TEMP TABLE matched(n INTEGER PRIMARY KEY);
CREATE TEMP TABLE below(n INTEGER PRIMARY KEY);
`
