import type { Label } from '../../schema/ontology.ts'

/** The arguments of a label. */
export interface Labelled {
  readonly language?: 'ZH' | 'EN' | null | undefined
}

/** The key of a label in the language asked for; Chinese where none was. */
export const toLanguage = (language: Labelled['language']): keyof Label => (language === 'EN' ? 'en' : 'zh')
