// Colors that read well on light and dark backgrounds: only the medium-bright ones of the 16, never as the only cue.
import { Chalk } from 'chalk';

/** What the terminal can show; decided once, in main. */
export interface Style {
  /** Columns; null when the output is piped, and nothing is wrapped or cut. */
  readonly width: number | null;
  readonly color: boolean;
  readonly unicode: boolean;
  /** For screen readers: words and numbers only, no bars or tables. */
  readonly isSpoken?: boolean;
}

type Role = 'heading' | 'promised' | 'late' | 'id' | 'ok' | 'warn' | 'dim';

/** Created when the first text is painted. */
let paints: Readonly<Record<Role, (text: string) => string>> | null = null;

/** The text in the color of its role, if colors are on. */
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
