export {
  type Division,
  type DivisionLevel,
  divisionAt,
  divisionsNamed,
  fullName,
  fullPath,
  type Home,
  preferDivision,
} from './gazetteer/divisions.ts'
export { isCommonWord, isFunctionWord, isSurname, nameScore, surnameAt, wordFrequency } from './gazetteer/names.ts'
