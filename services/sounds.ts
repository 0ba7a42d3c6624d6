import { pinyin } from 'pinyin-pro'
import type { Kind } from '../schema/ontology.ts'
import { fold } from './bigrams.ts'

interface Sound {
  readonly pinyin: string
  readonly initials: string
}

/** To find a sound takes long, and one page after the other names the same. */
const MOST_KNOWN = 50_000
const known = new Map<string, Sound>()

/** How a name sounds, for who types without a Chinese keyboard: 单田芳 is shantianfang and stf. */
export function soundOf(name: string, kind: Kind): Sound {
  const key = `${kind} ${name}`
  const sound = known.get(key) ?? findSound(name, kind)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, sound)
  return sound
}

function findSound(name: string, kind: Kind): Sound {
  const syllables = pinyin(fold(name), {
    type: 'array',
    toneType: 'none',
    v: true,
    nonZh: 'consecutive',
    surname: kind === 'human' ? 'head' : 'off',
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
