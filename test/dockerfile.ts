import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema/root.ts'

/** One line of a Dockerfile: `COPY`, and what stands behind it, continued lines joined. */
export interface Instruction {
  readonly word: string
  readonly rest: string
}

/** What is built from one FROM. */
export interface Stage {
  readonly image: string
  readonly name: string | null
  readonly instructions: readonly Instruction[]
}

/** What a COPY takes, and from where: null is the folder that is built from. */
export interface Copy {
  readonly from: string | null
  readonly sources: readonly string[]
  readonly target: string
}

function toInstructions(text: string): Instruction[] {
  const lines = text.replace(/^\s*#.*\n/gm, '').replaceAll('\\\n', ' ')
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = '', ...rest] = line.trim().split(/\s+/)
      return { word, rest: rest.join(' ') }
    })
}

/** The stages of a Dockerfile, in their order: the last is the image. */
export function readStages(file: string): Stage[] {
  const stages: { image: string; name: string | null; instructions: Instruction[] }[] = []
  for (const instruction of toInstructions(readFileSync(join(root, file), 'utf8'))) {
    const [image = '', , name] = instruction.rest.split(' ')
    if (instruction.word === 'FROM') stages.push({ image, name: name ?? null, instructions: [] })
    else stages.at(-1)?.instructions.push(instruction)
  }
  return stages
}

/** What stands behind a word in a stage, in order. */
export const saidBy = ({ instructions }: Stage, word: string): string[] =>
  instructions.filter((instruction) => instruction.word === word).map(({ rest }) => rest)

/** The COPY lines of a stage. */
export function copiesOf(stage: Stage): Copy[] {
  return saidBy(stage, 'COPY').map((rest) => {
    const words = rest.split(' ')
    const flag = words.find((word) => word.startsWith('--from='))
    const paths = words.filter((word) => !word.startsWith('--'))
    return { from: flag?.slice('--from='.length) ?? null, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' }
  })
}
