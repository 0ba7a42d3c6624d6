/** A set of numbers below 65,536 in 8 KB: several of these lie in a processor's cache together, tables of bytes do not. */
export class Bits {
  private readonly words = new Uint32Array(0x10000 >> 5)

  add(number: number): void {
    this.words[number >> 5] = (this.words[number >> 5] as number) | (1 << (number & 31))
  }

  has(number: number): boolean {
    return ((this.words[number >> 5] as number) & (1 << (number & 31))) !== 0
  }

  /** The first place of a text, from one offset to another, where the unit is one of them; -1 where none is. */
  next(text: string, from: number, to: number): number {
    const { words } = this
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (((words[code >> 5] as number) & (1 << (code & 31))) !== 0) return at
    }
    return -1
  }
}

/**
 * A class of characters, told by their codes: cutting a Chinese character out of a text makes a string each time, and a pattern
 * that looks at it costs more than the look into this table.
 */
export class Characters {
  private readonly held = new Bits()

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.held.add(characters.charCodeAt(at))
  }

  /** Whether one of them stands at an offset; none does outside the text. */
  at(text: string, offset: number): boolean {
    // Outside the text the code is NaN, and a table asked for that is asked as an object for a property: every look is slow from then on.
    return offset >= 0 && offset < text.length && this.held.has(text.charCodeAt(offset))
  }

  /** Where the first of them stands from an offset on, -1 where none does. */
  next(text: string, from: number): number {
    return this.held.next(text, from, text.length)
  }
}

/** What \s matches. */
export const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Whether a Chinese character stands at an offset: one of [\u3400-\u9fff]. */
export function isHanAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0x3400 && code <= 0x9fff
}

/** Reused for every text of up to so many units: most are shorter. */
const UNITS = new Uint16Array(0x4000)

/** The text with each UTF-16 unit replaced by that of a table of all 65,536; the very text where none is another. */
export function mapUnits(text: string, table: Uint16Array): string {
  const units = text.length <= UNITS.length ? UNITS : new Uint16Array(text.length)
  let isSame = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const mapped = table[unit] as number
    units[at] = mapped
    isSame &&= unit === mapped
  }
  return isSame ? text : Buffer.from(units.buffer, 0, text.length * 2).toString('utf16le')
}
