// Every setting: its default, and the one way in which what was typed is kept.

import { UserError } from '../domain/errors.ts';
import { parseEmail, requireLine, requireLongLine } from '../domain/input.ts';
import { nearestNames } from '../domain/names.ts';
import { quote, shellWord } from '../domain/quote.ts';
import { DEFAULT_POLICY, policyFrom } from '../rules/policy.ts';
import { POLICY_KEYS, type PolicyKey, policyTexts } from '../rules/policy-text.ts';
import { CALENDAR_FILE, loadSettings, type PlaceSetting } from '../store/settings.ts';
import type { Doors, Session, SettingRow } from './types.ts';

const ME = {
  'me.name': requireLine,
  'me.email': parseEmail,
  'me.phone': requireLine,
  'me.linkedin': requireLongLine,
} as const satisfies Record<string, (text: string, flag: string) => string>;

export type SettingKey = PolicyKey | keyof typeof ME | typeof CALENDAR_FILE;
/** Everything that can be set. */
export const SETTING_KEYS: readonly SettingKey[] = [
  ...POLICY_KEYS,
  ...(Object.keys(ME) as (keyof typeof ME)[]),
  CALENDAR_FILE,
];

/** The setting that was typed; throws usage, with the nearest one. */
export function requireKey(typed: string): SettingKey {
  const key = SETTING_KEYS.find((known) => known === typed.trim().toLowerCase());
  if (key) return key;
  const near = nearestNames(typed, SETTING_KEYS);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are: ${SETTING_KEYS.join(', ')}.`;
  throw new UserError('usage', `There is no setting ${quote(typed)}.`, hint);
}

/** What was typed, with what it takes to be kept; throws usage or refused for a place where no calendar can be. */
export async function prepareSetting(doors: Pick<Doors, 'findTarget'>, key: SettingKey, text: string): Promise<string> {
  if (key !== CALENDAR_FILE) return text;
  return await (await import('./calendar-place.ts')).placeForCalendar(doors, requireLongLine(text, key));
}

/** A value as it is kept; throws usage for one that the setting refuses, alone or together with the others. */
export function readSetting(session: Session, key: SettingKey, text: string): string {
  if (key === CALENDAR_FILE) return text;
  if (!isPolicyKey(key)) return ME[key](text, key);
  const settings = loadSettings(session.db).set(key, text);
  return policyTexts(policyFrom(settings))[key];
}

/** Throws usage where the default of a setting does not go with the others. */
export function checkWithout(session: Session, key: SettingKey): void {
  const settings = loadSettings(session.db);
  settings.delete(key);
  policyFrom(settings);
}

/** Every setting, or the one named, as it stands. */
export function settingRows(session: Session, only: SettingKey | null): SettingRow[] {
  const set = loadSettings(session.db);
  const defaults = policyTexts(DEFAULT_POLICY);
  return SETTING_KEYS.filter((key) => only === null || key === only).map((key) => {
    const standard = isPolicyKey(key) ? defaults[key] : null;
    const value = set.get(key) ?? standard;
    return { key, value, standard, isChanged: value !== standard };
  });
}

/** What's said of a place that somebody else's file would have set. */
export function placeWarning({ key, value }: PlaceSetting): string {
  return `The file sets ${key}, which names a place on this computer, so that wasn't taken over. To set it yourself: jobtrack config set ${key} ${shellWord(value)}`;
}

function isPolicyKey(key: SettingKey): key is PolicyKey {
  return POLICY_KEYS.some((known) => known === key);
}
