/** The words of one clause, taken one after another. */
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

  /** What stands behind a word such as 'by', or null where the word does not stand there. */
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
