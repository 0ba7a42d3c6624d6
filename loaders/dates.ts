export { type DateMention, findDates } from './dates/find.ts'
export { type DateReference, resolveDate, resolveDates } from './dates/resolve.ts'
export { inferYear } from './dates/year.ts'
