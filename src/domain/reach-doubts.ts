// Questions about an email address or phone number that looks wrong but can still be saved.

/** A question about an email address with no dot after the @; null if it looks whole. */
export function emailDoubt(email: string | null): string | null {
  if (email === null || email.lastIndexOf('.') > email.indexOf('@')) return null;
  return `${email} has no dot after the @. Is that the whole address?`;
}

/** A question about a phone number that's an email address; null if it isn't one. */
export function phoneDoubt(phone: string | null): string | null {
  return phone?.includes('@') ? `${phone} looks like an email address, not a phone number.` : null;
}
