import type { Label } from '../../schema/ontology.ts'

/** The key of a label in the language asked for; Chinese where none was. */
export const toLanguage = (language: 'ZH' | 'EN' | null | undefined): keyof Label => (language === 'EN' ? 'en' : 'zh')
