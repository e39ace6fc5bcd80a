// Colors of the pictures, each for light and dark. Text has a contrast of 4.5:1, meaningful shapes 3:1. Colors are
// written out, not CSS variables, so that programs other than browsers can show the SVG too.

interface Tone {
  readonly light: string;
  readonly dark: string;
}

export const TONES = {
  paper: { light: '#fcfbf8', dark: '#15181c' },
  raised: { light: '#f3f1eb', dark: '#1e2329' },
  ink: { light: '#20262d', dark: '#e8eaed' },
  soft: { light: '#5a646e', dark: '#a3adb8' },
  line: { light: '#ddd9cf', dark: '#323a43' },
  accent: { light: '#2b6a87', dark: '#72b6d6' },
  good: { light: '#2f7d57', dark: '#6cc497' },
  open: { light: '#a8741a', dark: '#e0b25c' },
  over: { light: '#7d8791', dark: '#8b96a2' },
} as const satisfies Record<string, Tone>;
type ToneName = keyof typeof TONES;

/** CSS rules for both schemes; `rules` gets its colors through `tone`. Print is always light. */
export function inBothSchemes(rules: (tone: (name: ToneName) => string) => string): string {
  const light = rules((name) => TONES[name].light);
  const dark = rules((name) => TONES[name].dark);
  return `${light}@media screen and (prefers-color-scheme:dark){${dark}}`;
}
