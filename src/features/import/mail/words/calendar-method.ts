// The METHOD of a calendar in an email, which says what the calendar is for.

const LOOKED_AT = 1 << 18;
const METHOD = /^METHOD(?:;[^:\r\n]{0,100})?:([A-Z]{1,20})[ \t]*$/im;

/** 'REQUEST', 'CANCEL', 'REPLY' …; null if it doesn't say. */
export function calendarMethod(calendar: Uint8Array): string | null {
  const text = Buffer.from(calendar.subarray(0, LOOKED_AT)).toString('latin1');
  return METHOD.exec(text)?.[1]?.toUpperCase() ?? null;
}
