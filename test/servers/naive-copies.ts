import { createHash } from 'node:crypto'
import type { Relation } from '../../schema/types.ts'
import type { ArticleCopy } from '../../services/servers/engines.ts'
import type { Pages } from '../services/naive-pages.ts'

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

const isHost = ({ attrs }: Relation) => [(attrs as { readonly role?: string | readonly string[] }).role].flat().includes('host')

/** What an index should hold of these pages. */
export function copiesOf(pages: Pages): readonly ArticleCopy[] {
  return pages.told().map(({ article, mentions, relations }) => {
    const attended = relations.filter(({ type }) => type === 'ATTENDED')
    const hosted = relations.filter((relation) => ['ATTENDED', 'ORGANIZED'].includes(relation.type) && isHost(relation))
    const held = {
      article,
      mentioned: unique(mentions.map(({ entityId }) => entityId)).map((id) => ({ id, type: pages.entity(id)?.type ?? 'Place' })),
      attendedBy: unique(attended.map(({ from }) => from)),
      hostedBy: unique(hosted.map(({ from }) => from)),
      attendedEvents: unique(attended.map(({ to }) => to)),
    }
    return { ...held, version: 1, digest: createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 20) }
  })
}
