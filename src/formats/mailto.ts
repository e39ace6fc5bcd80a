import { requireAddress } from './address.ts';

/** 'mailto:amy@acme.com?subject=…': only recipient and subject, encoded; UserError 'refused' for an invalid address. */
export function mailtoOf(email: string, subject: string | null): string {
  const [name = '', host = ''] = requireAddress(email).split('@');
  const to = `${encodeURIComponent(name)}@${encodeURIComponent(host)}`;
  return `mailto:${to}${subject === null ? '' : `?subject=${encodeURIComponent(subject)}`}`;
}
