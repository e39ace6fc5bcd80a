// Every setting: its default, and how its value is parsed and stored.

import { ENGLISHES } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { parseEmail, requireLine, requireLongLine } from '../domain/input.ts';
import { nearestNames } from '../domain/names.ts';
import { quote, shellWord } from '../domain/quote.ts';
import { GREETINGS } from '../drafts/view.ts';
import { DEFAULT_POLICY, policyFrom } from '../rules/policy.ts';
import { POLICY_KEYS, type PolicyKey, policyTexts } from '../rules/policy-text.ts';
import { addressesIn, CALENDAR_FILE, ENGLISH, GREETING, loadSettings, type PlaceSetting } from '../store/settings.ts';
import type { Access, Session, SettingRow } from './types.ts';

const ME = {
  'me.name': requireLine,
  'me.email': parseEmails,
  'me.phone': requireLine,
  'me.linkedin': requireLongLine,
} as const satisfies Record<string, (text: string, flag: string) => string>;

/** One email address, or several; the first is the one that signs. */
function parseEmails(text: string, key: string): string {
  const addresses = addressesIn(text);
  return addresses.length < 2 ? parseEmail(text, key) : addresses.map((each) => parseEmail(each, key)).join(', ');
}

/** Settings that take one of a few words; the first is the default. */
const CHOICES = { [GREETING]: GREETINGS, [ENGLISH]: ENGLISHES } as const satisfies Record<
  string,
  readonly [string, ...string[]]
>;

export type SettingKey = PolicyKey | keyof typeof ME | keyof typeof CHOICES | typeof CALENDAR_FILE;
export const SETTING_KEYS: readonly SettingKey[] = [
  ...POLICY_KEYS,
  ...(Object.keys(ME) as (keyof typeof ME)[]),
  ...(Object.keys(CHOICES) as (keyof typeof CHOICES)[]),
  CALENDAR_FILE,
];

/** The setting typed; throws usage with the nearest name. */
export function requireKey(typed: string): SettingKey {
  const key = SETTING_KEYS.find((known) => known === typed.trim().toLowerCase());
  if (key) return key;
  const near = nearestNames(typed, SETTING_KEYS);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `The settings: ${SETTING_KEYS.join(', ')}.`;
  throw new UserError('usage', `There's no setting called ${quote(typed)}.`, hint);
}

/** The value to store for what was typed; for the calendar file, its absolute path. Throws usage, or refused if a
 *  calendar can't go there. */
export async function prepareSetting(
  access: Pick<Access, 'findTarget'>,
  key: SettingKey,
  text: string,
): Promise<string> {
  if (key !== CALENDAR_FILE) return text;
  return await (await import('./calendar-place.ts')).placeForCalendar(access, requireLongLine(text, key));
}

/** A value as stored; throws usage if the setting refuses it, alone or combined with others. */
export function readSetting(session: Session, key: SettingKey, text: string): string {
  if (key === CALENDAR_FILE) return text;
  if (isChoice(key)) return chosen(key, text);
  if (!isPolicyKey(key)) return ME[key](text, key);
  const settings = loadSettings(session.db).set(key, text);
  return policyTexts(policyFrom(settings))[key];
}

/** Throws usage if a setting's default doesn't fit the others. */
export function checkWithout(session: Session, key: SettingKey): void {
  const settings = loadSettings(session.db);
  settings.delete(key);
  policyFrom(settings);
}

/** All settings with their values, or only the one named. */
export function settingRows(session: Session, only: SettingKey | null): SettingRow[] {
  const set = loadSettings(session.db);
  const defaults = policyTexts(DEFAULT_POLICY);
  return SETTING_KEYS.filter((key) => only === null || key === only).map((key) => {
    const standard = isPolicyKey(key) ? defaults[key] : isChoice(key) ? CHOICES[key][0] : null;
    const value = set.get(key) ?? standard;
    return { key, value, standard, isChanged: value !== standard };
  });
}

/** Warning about a path that an imported or restored file would have set. */
export function placeWarning({ key, value }: PlaceSetting): string {
  return `The file sets ${key}, which names a place on this computer, so I left it out. To set it yourself: jobtrack config set ${key} ${shellWord(value)}`;
}

function isPolicyKey(key: SettingKey): key is PolicyKey {
  return POLICY_KEYS.some((known) => known === key);
}

function isChoice(key: SettingKey): key is keyof typeof CHOICES {
  return key in CHOICES;
}

function chosen(key: keyof typeof CHOICES, text: string): string {
  const choice = CHOICES[key].find((word) => word === text.trim().toLowerCase());
  if (choice) return choice;
  throw new UserError(
    'usage',
    `${key}: ${quote(text)} isn't one of the choices.`,
    `Type ${CHOICES[key].join(' or ')}.`,
  );
}
