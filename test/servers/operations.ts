import type { Extraction } from '../../schema/types.ts'
import type { Store } from '../../services/store.ts'
import { randomExtraction, seeded, times } from '../services/random-extraction.ts'
import { idOf, toExtraction } from '../services/small-world.ts'

const [TOWN, GAN, DRILL] = [idOf('Place', '白鹭镇'), idOf('Official', '甘北辰'), idOf('Event', '防汛演练')]
const STORY: Parameters<typeof toExtraction>[0] = {
  source: 'story',
  title: '防汛演练',
  text: '白鹭镇举行防汛演练，甘北辰参加。',
  date: '2023-04-02',
  names: [
    ['白鹭镇', 'Place'],
    ['防汛演练', 'Event'],
    ['甘北辰', 'Official'],
  ],
  relations: [['甘北辰', 'ATTENDED', '防汛演练', { role: ['attend'], order: null, title: null }]],
}
/** What the store holds. */
export const pages = (): readonly Extraction[] => {
  const random = seeded(77)
  return [toExtraction(STORY), ...times(8, (i) => randomExtraction(random, `page ${i}`))]
}
const ARTICLE = toExtraction(STORY).readings[0]?.article.id ?? 'article-none'
const slice = { limit: 50 }
const QUERY = { text: '防汛', slice, facets: 20 }

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

/** Every way to read from a store. */
export const READS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  entities: ({ graph }) => graph.entities([GAN, DRILL, 'entity-none']),
  articles: ({ graph }) => graph.articles([ARTICLE]),
  mentions: ({ graph }) => graph.mentions([ARTICLE]),
  facts: ({ graph }) => graph.facts([ARTICLE]),
  aliases: ({ graph }) => graph.aliases([GAN]),
  articleCounts: ({ graph }) => graph.articleCounts([GAN]),
  relations: ({ graph }) => graph.relations([GAN], {}, slice),
  statements: ({ graph }) => graph.statements([GAN, DRILL]),
  find: ({ graph }) => graph.find({ name: '甘' }, slice),
  'find by words': ({ graph }) => graph.find({ text: '防汛' }, slice),
  attended: ({ graph }) => graph.attended([GAN], {}, slice),
  'attended by words': ({ graph }) => graph.attended([GAN], { text: '防汛' }, slice),
  attendees: ({ graph }) => graph.attendees([DRILL], { text: '防汛' }, slice),
  companions: ({ graph }) => graph.companions([GAN], slice),
  together: ({ graph }) => graph.together([GAN], {}, slice),
  counts: ({ graph }) => graph.counts(),
  search: ({ search }) => search.search([QUERY]),
  'search in a place': ({ search }) => search.search([{ ...QUERY, where: { place: TOWN } }]),
  stored: (store) => store.stored(['story', 'none']),
  pages: (store) => all(store.pages()),
  extractions: (store) => all(store.extractions()),
  check: (store) => store.check({ mend: false, thorough: true }),
}

const changed = (text: string) => toExtraction({ ...STORY, text, digest: text, names: STORY.names.slice(2), relations: [] })

/** Every way to change one, each of which may be done twice. */
export const WRITES: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  write: (store) => store.write(changed('甘北辰到白鹭镇看望群众。')),
  'write again': (store) => store.write(toExtraction(STORY)),
  forget: (store) => store.forget('page 3'),
  'check and mend': (store) => store.check({ mend: true }),
  reindex: (store) => store.reindex(),
}
