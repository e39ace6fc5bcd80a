// Colours are chosen to be read on light and dark backgrounds: of the sixteen, only those of middling brightness, and
// never as the only sign.
import { Chalk } from 'chalk';

/** How the terminal is to be spoken to; decided once, in main. */
export interface Style {
  /** Columns; null where the output is piped, and nothing is wrapped or cut. */
  readonly width: number | null;
  readonly color: boolean;
  readonly unicode: boolean;
  /** In words and numbers alone, as a screen reader tells them: neither bars nor tables. */
  readonly isSpoken?: boolean;
}

type Role = 'heading' | 'promised' | 'late' | 'id' | 'ok' | 'warn' | 'dim';

/** Mixed for the first text that has a colour. */
let paints: Readonly<Record<Role, (text: string) => string>> | null = null;

/** The text in the colour of its role, where there is colour. */
export function paint(role: Role, text: string, style: Style): string {
  if (!style.color || text === '') return text;
  paints ??= mixPaints();
  return paints[role](text);
}

function mixPaints(): NonNullable<typeof paints> {
  const chalk = new Chalk({ level: 1 });
  return {
    heading: chalk.bold,
    promised: chalk.bold.magenta,
    late: chalk.red,
    id: chalk.magenta,
    ok: chalk.green,
    warn: chalk.red,
    dim: chalk.dim,
  };
}
