export {
  type Division,
  divisionAt,
  divisionsNamed,
  fullName,
  fullPath,
  preferDivision,
} from './gazetteer/divisions.ts'
export { isCommonWord, isFunctionWord, isSurname, nameScore, surnameAt, wordFrequency } from './gazetteer/names.ts'
