// Outlook and Exchange name time zones their own way in invitations: 'W. Europe Standard Time'.
import { findIana } from 'windows-iana';

/** Names that the time zone database has replaced since the library's source took them. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
};

/** The IANA zone for Windows's name of it, with or without 'Standard Time'; null for a name that isn't Windows's. */
export function zoneFromWindows(name: string): string | null {
  const zone = findIana(name)[0] ?? findIana(`${name} Standard Time`)[0] ?? null;
  return zone === null ? null : (RENAMED[zone] ?? zone);
}
