import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above a file that holds a package.json; compiled code lies one level deeper than its source. */
function above(file: string): string {
  const folder = dirname(file)
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : above(folder)
}

/** The absolute path of this package: gazetteers, the SDL, the samples and the page's files are found from here, in source and in dist. */
export const root: string = above(fileURLToPath(import.meta.url))
