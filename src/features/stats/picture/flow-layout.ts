// Layout of the flow diagram. d3-sankey gives columns and heights; then every column is moved up, so the job hunt runs
// along the top edge and closed jobs drop away below.
import { type SankeyLink, type SankeyNode, sankey, sankeyJustify } from 'd3-sankey';
import { groupBy } from '../../../domain/group.ts';
import { type FlowLink, rankOf } from '../flow.ts';
import { isStage, type Place, placesOf, placeWords } from './flow-words.ts';

/** Gap between the bar of an end and its name. */
export const NAME_GAP = 8;

/** Dimensions of the picture, in pixels. */
export interface Frame {
  readonly width: number;
  /** Width of a wide letter; used to leave room for names to the right of the ends. */
  readonly letter: number;
  readonly mostHeight: number;
  /** Maximum height per job. */
  readonly mostPerJob: number;
  readonly bar: number;
  /** Vertical gap between two bars. */
  readonly gap: number;
}

/** A stage or end, drawn as a bar. */
export interface Bar {
  readonly place: Place;
  readonly jobs: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The jobs between two bars, from the right edge of one to the left edge of the other. */
export interface Ribbon {
  readonly from: Place;
  readonly to: Place;
  readonly jobs: number;
  readonly x0: number;
  readonly x1: number;
  /** The upper edge at each end. */
  readonly y0: number;
  readonly y1: number;
  readonly height: number;
}

export interface Layout {
  readonly bars: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

interface OwnNode {
  readonly place: Place;
  readonly jobs: number;
}
type Node = SankeyNode<OwnNode, object>;
type Link = SankeyLink<OwnNode, object>;

/** Lays out bars and ribbons for at least one link. */
export function layOut(links: readonly FlowLink[], frame: Frame): Layout {
  const places = placesOf(links);
  const ends = places.filter(({ place }) => !isStage(place));
  const all = ends.reduce((sum, { jobs }) => sum + jobs, 0);
  const height = Math.min(frame.mostHeight, all * frame.mostPerJob + (ends.length - 1) * frame.gap);
  const diagram = sankey<OwnNode, object>()
    .nodeId(({ place }) => place)
    .nodeAlign(sankeyJustify)
    .nodeSort(null)
    .linkSort(compareLinks)
    .nodeWidth(frame.bar)
    .nodePadding(frame.gap)
    .iterations(0)
    .extent([
      [0, 0],
      [frame.width - namesWidth(ends, frame), height],
    ]);
  const graph = diagram({
    nodes: places.map((place) => ({ ...place })),
    links: [...valued(links), ...columns(places)],
  });
  moveUp(graph.nodes, frame.gap);
  diagram.update(graph);
  return {
    bars: graph.nodes.map(barOf),
    ribbons: graph.links.filter(({ value }) => value > 0).map(ribbonOf),
    height: Math.max(...graph.nodes.map(({ y1 = 0 }) => y1)),
  };
}

function namesWidth(ends: readonly OwnNode[], { letter }: Frame): number {
  const longest = Math.max(...ends.map(({ place, jobs }) => `${placeWords(place)} ${jobs}`.length));
  return NAME_GAP + longest * letter;
}

function valued(links: readonly FlowLink[]): Link[] {
  return links.map(({ from, to, jobs }) => ({ source: from, target: to, value: jobs }));
}

/** Links with no jobs from each stage to the next, so that every stage gets its own column. */
function columns(places: readonly OwnNode[]): Link[] {
  const stages = places.map(({ place }) => place).filter(isStage);
  const row = stages.includes('applied') ? stages.filter((stage) => stage !== 'no-application') : stages;
  return row.slice(1).map((target, at) => ({ source: row[at] ?? target, target, value: 0 }));
}

/** The next stage comes first, then the ends in order; links from later stages go above those from earlier ones. */
function compareLinks(a: Link, b: Link): number {
  return rankOf(placeOf(a.target)) - rankOf(placeOf(b.target)) || rankOf(placeOf(b.source)) - rankOf(placeOf(a.source));
}

function placeOf(end: Link['source']): Place {
  if (typeof end !== 'object') throw new Error('the diagram has not been laid out');
  return end.place;
}

function moveUp(nodes: readonly Node[], gap: number): void {
  for (const column of groupBy(nodes, ({ x0 }) => x0).values()) {
    let y = 0;
    for (const node of column) {
      const height = (node.y1 ?? 0) - (node.y0 ?? 0);
      node.y0 = y;
      node.y1 = y + height;
      y = node.y1 + gap;
    }
  }
}

function barOf({ place, jobs, x0 = 0, y0 = 0, y1 = 0 }: Node): Bar {
  return { place, jobs, x: x0, y: y0, height: y1 - y0 };
}

function ribbonOf({ source, target, value, width = 0, y0 = 0, y1 = 0 }: Link): Ribbon {
  const [from, to] = [source as Node, target as Node];
  return {
    from: from.place,
    to: to.place,
    jobs: value,
    x0: from.x1 ?? 0,
    x1: to.x0 ?? 0,
    y0: y0 - width / 2,
    y1: y1 - width / 2,
    height: width,
  };
}
