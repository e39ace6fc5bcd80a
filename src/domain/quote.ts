/** Typed text in double quotes, cut to 60 characters, for a message. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 200)];
  const isWhole = text.length <= 200 && characters.length <= 60;
  return `"${isWhole ? text : `${characters.slice(0, 60).join('')}...`}"`;
}

/** The text as one shell word: quoted if it has anything besides letters, digits and the usual safe characters. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}\p{M}/._:@%+=,-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
