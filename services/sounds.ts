import { pinyin } from 'pinyin-pro'
import type { Kind } from '../schema/ontology.ts'
import { fold } from './bigrams.ts'

/** How a name sounds, for who types without a Chinese keyboard: 单田芳 is shantianfang and stf. */
export function soundOf(name: string, kind: Kind): { readonly pinyin: string; readonly initials: string } {
  const syllables = pinyin(fold(name), {
    type: 'array',
    toneType: 'none',
    v: true,
    nonZh: 'consecutive',
    surname: kind === 'human' ? 'head' : 'off',
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
