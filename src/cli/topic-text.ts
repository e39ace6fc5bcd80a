import { besideId, gutterFor, joinBlocks, paragraph } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import type { Block, Topic } from './topics/topic.ts';

/** A topic wrapped to the given width. */
export function renderTopic({ blocks }: Topic, width: number): string {
  const style: Style = { width, color: false, unicode: true };
  return `${joinBlocks(blocks.map((block) => blockLines(block, style)))}\n`;
}

function blockLines(block: Block, style: Style): string[] {
  if (typeof block === 'string') return paragraph(block, 0, style);
  if ('asIs' in block) return [block.asIs];
  const gutter = gutterFor(Math.max(...block.map(([word]) => word.length)), style);
  return block.flatMap(([word, meaning]) => besideId(word, meaning, gutter, style));
}
