// The text around today's screen in the demo: who you are, what happened so far, and what to try.
import { shellWord } from '../../domain/quote.ts';
import { paragraph } from '../../terminal/layout.ts';
import { paint, type Style } from '../../terminal/style.ts';
import { clean } from '../../terminal/text.ts';

const STORY =
  "You're Robin Vale, an event planner five weeks into your job hunt. Plum & Pantry made you an offer. Foxglove, your favorite, asked you to call today.";

/** Commands that show more of the story. */
const TO_TRY = ['go', 'draft t4.4'];

/** Who you are and what happened so far. */
export function storyLines(style: Style): string[] {
  return paragraph(STORY, 0, style);
}

/** What to try on the demo's own file. */
export function tryLines(file: string, style: Style): string[] {
  const commands = TO_TRY.map((words) => `jobtrack ${words} --db ${shellWord(clean(file))}`);
  const intro = "It's all made up, and your own records aren't touched. Try these:";
  return [...paragraph(intro, 0, style), ...commands.map((command) => `  ${paint('id', command, style)}`)];
}
