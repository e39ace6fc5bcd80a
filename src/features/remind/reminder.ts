// The reminder in the syntax of each system's scheduler, with the command quoted for each.
import type { ClockTime } from '../../domain/day.ts';
import { shellWord } from '../../domain/quote.ts';

export interface Reminder {
  /** '08:30'. */
  readonly at: ClockTime;
  /** 'mon', 'tue', … */
  readonly days: readonly string[];
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** Path of notify-send; null if it's missing. */
  readonly notifier: string | null;
}

export const UNIT = 'jobtrack-remind';
export const UNIT_MARK = '# Made by jobtrack remind.';

const CRON_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Shows any output, errors included, so that silence means there's nothing to do. */
function shellCommand({ words, notifier }: Reminder): string {
  const command = words.map(shellWord).join(' ');
  if (notifier === null) return command;
  return `said=$(${command} 2>&1); test -z "$said" || ${shellWord(notifier)} -a jobtrack -- "$said"`;
}

/** The systemd service that runs the command. */
export function serviceUnit(reminder: Reminder): string {
  const command = shellCommand(reminder).replace(/["\\]/g, '\\$&').replaceAll('$', '$$$$').replaceAll('%', '%%');
  return unit({
    Unit: ['Description=What jobtrack has for today'],
    Service: ['Type=oneshot', `ExecStart=/bin/sh -c "${command}"`],
  });
}

/** The systemd timer; catches up on runs missed while the machine was off. */
export function timerUnit({ at, days }: Reminder): string {
  const named = days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(',');
  return unit({
    Unit: ['Description=When jobtrack reminds'],
    Timer: [`OnCalendar=${named} *-*-* ${at}:00`, 'Persistent=true'],
    Install: ['WantedBy=timers.target'],
  });
}

function unit(sections: Readonly<Record<string, readonly string[]>>): string {
  const blocks = Object.entries(sections).map(([name, lines]) => [`[${name}]`, ...lines].join('\n'));
  return `${UNIT_MARK}\n${blocks.join('\n\n')}\n`;
}

/** The crontab line. Cron doesn't know the desktop session, so the command sets the D-Bus address for notifications. */
export function cronLine(reminder: Reminder): string {
  const { at, days, notifier } = reminder;
  const [hour, minute] = at.split(':').map(Number);
  const desktop = 'export DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$(id -u)/bus"; ';
  const command = `${notifier === null ? '' : desktop}${shellCommand(reminder)}`;
  const numbers = days.map((day) => CRON_DAYS.indexOf(day)).join(',');
  return `${minute} ${hour} * * ${numbers} ${command.replaceAll('%', '\\%')}`;
}

/** For macOS: what to paste into a terminal. */
export function launchdPaste({ at, days, words }: Reminder): string {
  const [hour, minute] = at.split(':').map(Number);
  const script = ['on run said', 'display notification (item 1 of said) with title "jobtrack"', 'end run'];
  const show = `osascript ${script.map((line) => `-e '${line}'`).join(' ')} "$said"`;
  const command = `said=$(${words.map(shellWord).join(' ')} 2>&1); test -z "$said" || ${show}`;
  const times = days.map((day) => {
    const keys = { Weekday: CRON_DAYS.indexOf(day), Hour: hour, Minute: minute };
    return `<dict>${Object.entries(keys)
      .map(([key, value]) => `<key>${key}</key><integer>${value}</integer>`)
      .join('')}</dict>`;
  });
  const file = `"$HOME/Library/LaunchAgents/${UNIT}.plist"`;
  return [
    `cat > ${file} <<'END'`,
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0"><dict>',
    `<key>Label</key><string>${UNIT}</string>`,
    `<key>ProgramArguments</key><array><string>/bin/sh</string><string>-c</string><string>${xml(command)}</string></array>`,
    '<key>StartCalendarInterval</key><array>',
    ...times,
    '</array></dict></plist>',
    'END',
    `launchctl bootstrap "gui/$(id -u)" ${file}`,
  ].join('\n');
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For Windows: what to paste into a command prompt. */
export function taskPaste({ at, days, words }: Reminder): string {
  const command = words.map((word) => `\\"${word}\\"`).join(' ');
  return `schtasks /Create /TN ${UNIT} /SC WEEKLY /D ${days.join(',').toUpperCase()} /ST ${at} /TR "cmd /k \\"${command}\\""`;
}
