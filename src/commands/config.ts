import { Argument } from 'commander';
import { itemsNow, planChanges } from '../app/agenda/plan-change.ts';
import { settingQuestion } from '../app/asking/setting.ts';
import { writeTexts } from '../app/own-texts.ts';
import { save } from '../app/recording/save.ts';
import {
  checkWithout,
  prepareSetting,
  readSetting,
  requireKey,
  type SettingKey,
  settingRows,
} from '../app/settings.ts';
import type { SettingRow } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { chooseEnglish } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { type ChosenCountry, countryLines } from '../features/days-off/lines.ts';
import { keepPublicHolidays } from '../store/public-holidays.ts';
import { CALENDAR_FILE, COUNTRY, ENGLISH, keepSetting, loadEnglish } from '../store/settings.ts';
import { paragraph } from '../terminal/layout.ts';
import { clean } from '../terminal/text.ts';
import { renderChange } from '../views/change.ts';
import { configJson, explainedSetting, renderConfig, savedWords } from '../views/config.ts';
import { toJson } from '../views/json.ts';
import { renderTexts } from '../views/own-texts.ts';

const ACTIONS = ['get', 'set', 'unset', 'templates'] as const;
type ConfigAction = (typeof ACTIONS)[number];

export const config: Declare = (command, act) => {
  command
    .addArgument(
      new Argument(
        '[action]',
        'what to do (default: show all settings); templates writes the texts of messages out, for you to change',
      ).choices(ACTIONS),
    )
    .argument(
      '[key]',
      'workdays, holidays, country, quiet-days, gaps, first-follow-up, nudges, me.name, me.email, me.phone, me.linkedin, greeting, english, calendar-file',
    )
    .argument('[value]', 'with commas between: mon,tue,wed or 7,14,28')
    .action(act(configure, askForSetting));
  addExamples(
    command,
    'jobtrack config set gaps 7,14,28',
    "jobtrack config set holidays '2026-11-27,!2026-10-12'",
    'jobtrack config set country US-CA',
    'jobtrack config set quiet-days 12-24..01-01',
    'jobtrack config set english british',
    'jobtrack config get me.email',
    'jobtrack config set greeting formal',
    'jobtrack config set calendar-file ~/jobs.ics',
    'jobtrack config unset gaps',
    'jobtrack config templates',
  );
};

/** Asks for the setting and its value, and for the region of a country. */
async function askForSetting(
  asking: Asking,
  flags: object,
  ...args: [action?: ConfigAction, typed?: string, value?: string]
): Promise<Given | null> {
  const [action, typed, value] = args;
  if (action === undefined || action === 'templates' || (action === 'get' && typed !== undefined)) return null;
  const key = typed ?? (await asking.ask.pick('Which setting?', settingChoices(asking)));
  if (action !== 'set') return typed === undefined ? { flags, args: [action, key] } : null;
  const known = requireKey(key);
  const text = value ?? (await askForValue(asking, known));
  const code = known === COUNTRY ? await regionOf(asking, text) : null;
  return code === null && value !== undefined ? null : { flags, args: [action, key, code ?? text] };
}

async function askForValue({ ask, session }: Asking, key: SettingKey): Promise<string> {
  if (key !== COUNTRY) return await ask.text(settingQuestion(session, key));
  return await (await import('../features/days-off/country.ts')).askWhichCountry(ask);
}

async function regionOf({ ask }: Asking, country: string): Promise<string | null> {
  return await (await import('../features/days-off/country.ts')).askForRegion(ask, country);
}

function settingChoices({ session }: Asking) {
  return settingRows(session, null).map((row) => ({ value: row.key, label: `${row.key}: ${explainedSetting(row)}` }));
}

async function configure(
  context: Context,
  _flags: object,
  action?: ConfigAction,
  typed?: string,
  value?: string,
): Promise<void> {
  if (action === 'templates') return await showTexts(context, typed);
  const isChange = action === 'set' || action === 'unset';
  if (typed === undefined && isChange) throw missing(`Which setting do you want to ${action}?`, action);
  const key = typed === undefined ? null : requireKey(typed);
  if (action === 'set' && value === undefined) throw missing(`What should ${key} be?`, action);
  if (action !== 'set' && value !== undefined) {
    throw new UserError('usage', 'Only set takes a value.', `For example: jobtrack config set ${key} ${value}`);
  }
  if (key !== null && isChange) {
    const country = key === COUNTRY && value !== undefined ? await countryFor(context, value) : null;
    const text = country?.text ?? (value === undefined ? null : await prepareSetting(context, key, value));
    change(context, key, text, country);
  } else show(context, key);
}

async function showTexts(context: Context, typed: string | undefined): Promise<void> {
  if (typed !== undefined)
    throw new UserError('usage', 'templates takes nothing after it.', 'jobtrack config templates');
  const { texts } = await context.desk();
  const { folder } = texts;
  const rows = writeTexts(texts);
  context.out(
    context.json ? toJson(configJson([], null, [], { folder, rows })) : renderTexts(folder, rows, context.style),
  );
  const hint = 'Change them, and jobtrack draft uses them. Delete a file to get the original back.';
  context.hint(`\n${paragraph(hint, 0, context.style).join('\n')}`);
}

function missing(message: string, action: 'set' | 'unset'): UserError {
  const example = action === 'set' ? 'jobtrack config set gaps 7,14,28' : 'jobtrack config unset gaps';
  return new UserError('usage', message, `For example: ${example}. All settings: jobtrack config`);
}

function show(context: Context, key: SettingKey | null): void {
  const rows = settingRows(context.session, key);
  const text = () => (key === null ? renderConfig(rows, context.style) : shownAlone(rows));
  context.out(context.json ? toJson(configJson(rows, null, [])) : text());
}

/** Just the value, on one line, for scripts. */
function shownAlone(rows: readonly SettingRow[]): string {
  return clean(rows[0]?.value ?? '');
}

/** Loads the package with the holidays, which no other setting needs. */
async function countryFor(context: Context, typed: string): Promise<ChosenCountry> {
  return (await import('../features/days-off/country.ts')).chooseCountry(typed, context.today);
}

function change(context: Context, key: SettingKey, typed: string | null, country: ChosenCountry | null): void {
  const { change: saved, result } = save(context, { jobs: null }, (session) => {
    const before = { items: itemsNow(session), value: settingRows(session, key)[0]?.value };
    const value = typed === null ? null : readSetting(session, key, typed);
    if (value === null) checkWithout(session, key);
    keepSetting(session.db, session.write, key, value);
    if (country?.place) keepPublicHolidays(session.db, country.place.code, country.holidays);
    return before;
  });
  if (key === ENGLISH) chooseEnglish(() => loadEnglish(context.session.db));
  const rows = settingRows(context.session, key);
  const lines = () => [
    ...rows.map((row) => `${saved.batch === null ? 'Already set' : 'Saved'}: ${key} is ${savedWords(row)}.`),
    ...(key === CALENDAR_FILE ? calendarLines(typed, result.value ?? null) : []),
    ...(country?.place ? countryLines(context, country) : []),
    ...planChanges(context.session, result.items, itemsNow(context.session)).lines,
  ];
  const text = () => renderChange({ lines: lines(), next: [], today: context.today }, context.style);
  context.out(context.json ? toJson(configJson(rows, saved.batch, [])) : text());
}

/** Says what happens to the calendar file itself. */
function calendarLines(path: string | null, before: string | null): string[] {
  if (path !== null) return ['That file is rewritten after each change, so your calendar can subscribe to it.'];
  return before === null ? [] : [`The file stays where it is: ${before}`];
}
