// Time zone names that Outlook and Exchange write in invitations: 'W. Europe Standard Time'.
import { findIana } from 'windows-iana';

/** Zones that the time zone database has renamed since the library's data was made. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
};

/** The IANA zone for a Windows zone name, with or without 'Standard Time'; null if it isn't a Windows name. */
export function zoneFromWindows(name: string): string | null {
  const zone = findIana(name)[0] ?? findIana(`${name} Standard Time`)[0] ?? null;
  return zone === null ? null : (RENAMED[zone] ?? zone);
}
