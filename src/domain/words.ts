// Counts, numbers and lists as they are said.

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** 'two', up to twelve; then digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** 'second', up to twelfth; then '13th', '21st'. */
export function ordinalWord(number: number): string {
  const ending = /1[123]$/.test(String(number)) ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return ORDINALS[number - 1] ?? `${number}${ending ?? 'th'}`;
}

/** '1 day', '7 days'. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** 'Amy', 'Amy and Pete', 'Amy, Pete and Dana'. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
