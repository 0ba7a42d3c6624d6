import { createHash } from 'node:crypto'
import type { ArticleId } from '../../schema/types.ts'
import { toGrams } from '../bigrams.ts'
import type { CheckOptions, Differences } from '../store.ts'
import type { Database } from './driver.ts'

/** What the index should hold of an article. */
interface Copy {
  readonly id: ArticleId
  readonly title: string
  readonly text: string
  readonly tags: string
  readonly digest: string
}

/** Puts an article of the graph into the index, in the transaction of its writing. */
export function indexArticle(db: Database, n: number): void {
  const { id, title, text, tags, digest } = copyOf(db, n)
  db.run('INSERT INTO grams(rowid, title, text, tags) VALUES(@n, @title, @text, @tags)', {
    n,
    title: toGrams(title),
    text: toGrams(text),
    tags,
  })
  db.run('INSERT INTO indexed(n, id, digest) VALUES(@n, @id, @digest)', { n, id, digest })
}

/** Takes an article out of the index. */
export function dropFromIndex(db: Database, n: number): void {
  db.run('DELETE FROM grams WHERE rowid = @n', { n })
  db.run('DELETE FROM indexed WHERE n = @n', { n })
}

function copyOf(db: Database, n: number): Copy {
  const article = db.get<{ id: ArticleId; title: string; text: string }>(
    'SELECT a.id, b.title, b.text FROM article a JOIN body b ON b.article = a.n WHERE a.n = @n',
    { n },
  )
  if (!article) throw new Error(`Article ${n} has no text in the store.`)
  const tags = tagsOf(db, n)
  const digest = createHash('sha256')
    .update(JSON.stringify([article.title, article.text, tags]))
    .digest('hex')
    .slice(0, 20)
  return { ...article, tags, digest }
}

/** Who is mentioned (e), attended (a), hosted (h): so that words and names are one question to the index. */
function tagsOf(db: Database, n: number): string {
  const tags = db.all<{ tag: string }>(
    `SELECT 'e' || entity AS tag FROM mentioned WHERE article = @n
     UNION SELECT 'a' || fromN FROM relation WHERE article = @n AND type = 'ATTENDED'
     UNION SELECT 'h' || fromN FROM relation WHERE article = @n AND roles & 1 ORDER BY tag`,
    { n },
  )
  return tags.map(({ tag }) => tag).join(' ')
}

/** Compares the index with the graph, article by article, and puts right what differs. */
export function check(db: Database, { mend }: CheckOptions): Differences {
  return db.transaction(mend ? 'IMMEDIATE' : 'DEFERRED', () => {
    const articles = db.all<{ n: number; id: ArticleId }>('SELECT n, id FROM article ORDER BY id')
    const missing = articles.filter(({ n }) => !isIndexed(db, n))
    const gone = new Set(missing.map(({ n }) => n))
    const changed = articles.filter(({ n }) => !gone.has(n) && hasChanged(db, n))
    const surplus = surplusOf(db)
    const differs = missing.length + changed.length + surplus.length > 0
    if (mend) {
      for (const { n } of [...surplus, ...changed, ...missing]) dropFromIndex(db, n)
      for (const { n } of [...changed, ...missing]) indexArticle(db, n)
    }
    return {
      checked: articles.length,
      missing: ids(missing),
      surplus: ids(surplus),
      changed: ids(changed),
      mended: mend && differs,
      backlog: { waiting: 0, parked: [] },
    }
  })
}

function ids(articles: readonly { readonly id: ArticleId }[]): readonly ArticleId[] {
  return articles.map(({ id }) => id)
}

function isIndexed(db: Database, n: number): boolean {
  const row = db.get('SELECT 1 FROM indexed WHERE n = @n AND EXISTS (SELECT 1 FROM grams_docsize WHERE id = @n)', { n })
  return row !== undefined
}

function hasChanged(db: Database, n: number): boolean {
  const { id, digest } = copyOf(db, n)
  const held = db.get<{ id: string; digest: string }>('SELECT id, digest FROM indexed WHERE n = @n', { n })
  return held?.id !== id || held.digest !== digest
}

/** An article that only the index knows; where even its id is lost, its number stands for it. */
function surplusOf(db: Database): readonly { readonly n: number; readonly id: ArticleId }[] {
  return db.all(
    `SELECT n, id FROM indexed WHERE n NOT IN (SELECT n FROM article)
     UNION SELECT id, 'article-' || id FROM grams_docsize WHERE id NOT IN (SELECT n FROM article) AND id NOT IN (SELECT n FROM indexed)
     ORDER BY 2`,
  )
}

/** Empties the index and fills it again from the graph, in one transaction: who asks meanwhile sees the old one. Answers with the number of articles. */
export function reindex(db: Database, onArticles?: (articles: number) => void): number {
  return db.transaction('IMMEDIATE', () => {
    db.exec(`INSERT INTO grams(grams) VALUES('delete-all'); DELETE FROM indexed`)
    const articles = db.all<{ n: number }>('SELECT n FROM article ORDER BY n')
    articles.forEach(({ n }, i) => {
      indexArticle(db, n)
      onArticles?.(i + 1)
    })
    return articles.length
  })
}

/** Merges the index and counts the tables anew, so that questions are answered the short way. */
export function optimize(db: Database): void {
  db.exec(`INSERT INTO grams(grams) VALUES('optimize'); INSERT INTO label_grams(label_grams) VALUES('optimize'); ANALYZE`)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
