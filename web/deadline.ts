import type { Plugin } from 'graphql-yoga'
import { KnownError } from '../schema/errors.ts'

/** Ends an execution that runs over its deadline, or whose client went away (what `useExecutionCancellation` does, which knows no deadline). */
export function useDeadline(milliseconds: number): Plugin<{ request?: Request }> {
  return {
    onExecute({ args }) {
      const overrun = new AbortController()
      const advice = `This query ran for more than ${milliseconds / 1000} s. Lower \`first\`, or ask for less at once.`
      const timer = setTimeout(() => overrun.abort(new KnownError('TIMEOUT', advice)), milliseconds)
      const gone = args.contextValue.request?.signal
      // The executor of Yoga takes a signal, which the types of graphql do not know.
      Object.assign(args, { signal: gone ? AbortSignal.any([gone, overrun.signal]) : overrun.signal })
      return { onExecuteDone: () => clearTimeout(timer) }
    },
  }
}
