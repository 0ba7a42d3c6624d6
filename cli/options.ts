import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Overrides, PAGE_LIMIT, toDay } from '../loaders/page.ts'

/** What a user may say of the pages he gives. */
export interface PageFlags {
  readonly paper?: string
  readonly home?: string
  readonly province?: string
  readonly date?: string
  readonly edition?: string
  readonly limit?: number
}

/** A day of the calendar. */
export function parseDay(value: string): string {
  const day = toDay(value)
  if (day === null) throw new InvalidArgumentError('Write a day like 2022-05-25.')
  return day
}

/** A whole number within bounds. */
export function parseWhole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
  }
}

function parseMegabytes(value: string): number {
  const megabytes = Number(value)
  if (megabytes > 0 && megabytes <= 2048) return megabytes
  throw new InvalidArgumentError('Write megabytes, like 64.')
}

/** The flags of the commands that read pages. */
export function addPageFlags(command: Command): Command {
  return command
    .option('--paper <name>', 'the newspaper, where the pages do not say: 某某日报')
    .option('--home <place>', 'the place that 我市 means: 某某市')
    .option('--province <name>', 'its province: 某某省')
    .option('--date <day>', 'the day of publication: 2022-05-25', parseDay)
    .option('--edition <name>', 'the page of the issue: 02')
    .addOption(new Option('--limit <MB>', 'the largest page to read').default(PAGE_LIMIT / 2 ** 20).argParser(parseMegabytes))
}

/** What the flags say of all pages. */
export function toOverrides({ paper, home, province, date, edition }: PageFlags): Overrides {
  const given = Object.entries({ paper, home, province, date, edition }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

/** The largest page in bytes. */
export function toLimit({ limit }: PageFlags): number {
  return limit === undefined ? PAGE_LIMIT : Math.floor(limit * 2 ** 20)
}

/** The flag that names the store. */
export function addDataFlag(command: Command): Command {
  return command.option(
    '--data <file>',
    'the store, a file (default: the servers of NEO4J_URI and MEILI_URL, else ZAICHANG_DATA, else data/zaichang.db)',
  )
}

/** What is printed below the flags of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ zaichang ${line}`).join('\n')}`
}
