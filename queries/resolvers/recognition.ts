import { ATTRIBUTES, ENTITIES, RELATIONS } from '../../schema/ontology.ts'
import type {
  RecognitionResolvers,
  RecognizedEntityResolvers,
  RecognizedGapResolvers,
  RecognizedRelationResolvers,
  RecognizedStatementResolvers,
} from '../generated.ts'
import { toLanguage } from './language.ts'
import { stated } from './relation.ts'

/** What was understood of a pasted text. */
export const recognition: RecognitionResolvers = {
  home: ({ setting }) => setting.home,
  published: ({ setting }) => setting.published,
}

/** Somebody or something that a pasted text names: what it is follows from that text alone. */
export const recognizedEntity: RecognizedEntityResolvers = {
  label: ({ type }, { language }) => ENTITIES[type].label[toLanguage(language)],
  home: ({ key }) => key.home || null,
}

/** What a pasted text states between two things. */
export const recognizedRelation: RecognizedRelationResolvers = stated

/** What a pasted text states of one thing. */
export const recognizedStatement: RecognizedStatementResolvers = {
  label: ({ key }, { language }) => ATTRIBUTES[key].label[toLanguage(language)],
}

/** A clause of a pasted text that was seen and not understood. */
export const recognizedGap: RecognizedGapResolvers = {
  label: ({ type }, { language }) => RELATIONS[type].label[toLanguage(language)],
}
