import { hash } from 'node:crypto'
import { canonical } from '../canonical.ts'
import type { ArticleCopy } from './engines.ts'

/** What two sides compare a copy by: all that it holds, the order of its lists of ids left out. */
export function digestOf(copy: Omit<ArticleCopy, 'version' | 'digest'>): string {
  const { article, mentioned, attendedBy, hostedBy, attendedEvents } = copy
  const parts = [
    article,
    mentioned.map(({ id, type }) => `${id} ${type}`).sort(),
    [...attendedBy].sort(),
    [...hostedBy].sort(),
    [...attendedEvents].sort(),
  ]
  return hash('sha256', canonical(parts), 'hex').slice(0, 20)
}
