/** The client ships no types: what is used of it, and no more is known of an answer than that somebody sent it. */
declare module 'hanlp-client' {
  class HanlpClient {
    /** Words of a text with their natures: POST /tokenizer. */
    cutSentence(text: { readonly content: string }): Promise<unknown>
  }
  export = HanlpClient
}
