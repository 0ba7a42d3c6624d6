import { hasShared, withCorpus } from './corpus.ts'

const ARTICLES = 2000
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`

if (hasShared('load')) {
  await withCorpus(ARTICLES, [], async ({ loaded, seconds, bytes }) => {
    const { articles, relations, statements, refused } = loaded
    console.log(`load: ${articles} articles, ${relations} relations, ${statements} statements in ${seconds.toFixed(1)} s`)
    console.log(
      `load: ${Math.round(articles / seconds)} articles/s, file ${megabytes(bytes)}, peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
    )
    for (const error of refused) console.log(`load: ${error.message}`)
    if (refused.length > 0) process.exitCode = 1
  })
}
