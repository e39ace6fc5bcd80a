/** Reads the words of a clause one by one. */
export class Words {
  private readonly rest: string[];

  constructor(clause: string) {
    this.rest = clause.trim().split(/\s+/);
  }

  next(): string {
    const word = this.rest.shift();
    if (word === undefined) throw new Error('a word is missing');
    return word;
  }

  /** The word after one such as 'by', or null if it's missing. */
  after<T>(label: string, read: (word: string) => T): T | null {
    const index = this.rest.indexOf(label);
    return index < 0 ? null : read(this.rest.splice(index, 2)[1] ?? '');
  }

  has(label: string): boolean {
    const index = this.rest.indexOf(label);
    if (index >= 0) this.rest.splice(index, 1);
    return index >= 0;
  }

  matching(pattern: RegExp): string | null {
    const index = this.rest.findIndex((word) => pattern.test(word));
    return index < 0 ? null : (this.rest.splice(index, 1)[0] ?? null);
  }

  all(): string[] {
    return this.rest.splice(0);
  }
}
