export {
  bannersCalled,
  type Division,
  divisionAt,
  divisionsNamed,
  fullName,
  fullPath,
  preferDivision,
} from './gazetteer/divisions.ts'
export { endsName, isCommonWord, isFunctionWord, isSurname, nameScore, RUNNING, surnameAt, wordFrequency } from './gazetteer/names.ts'
