import { type Camera, toScreen, type Viewport } from "../../../graph-canvas/camera";
import type { CanvasTheme } from "../../../graph-canvas/theme";
import type { CommunityLinkView, CommunityView, OverviewView } from "../../../ipc/bindings";

/** What is drawn below the CIs: the discs of communities and what joins them. */
export interface Surroundings {
  readonly view: OverviewView;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly theme: CanvasTheme;
  /** The community that is chosen, and the one under the pointer. */
  readonly chosen: number | null;
  readonly hovered: number | null;
  /** What joins communities, the strongest of each first. */
  readonly links: readonly CommunityLinkView[];
  /** The worst state in each community; null where states are not shown. */
  readonly worst: readonly (AffectedState | null)[] | null;
}

/** A state that is drawn around a community. */
export type AffectedState = "at_risk" | "degraded" | "down";

/** Borders as nodes of a map have them in these states: never told by colour alone. */
const borders = {
  at_risk: { width: 1.3, dash: [5, 3] },
  degraded: { width: 1.5, dash: [] },
  down: { width: 2.5, dash: [] },
} as const;

/** Links drawn for each community while none is chosen: more would be a hairball. */
const shownLinks = 2;

/** The strongest links of each community, each once. */
export function strongestLinks(links: readonly CommunityLinkView[]): CommunityLinkView[] {
  const drawn = new Map<number, number>();
  const sorted = [...links].sort((one, other) => other.pairs - one.pairs || one.one - other.one || one.other - other.other);
  return sorted.filter((link) => {
    const counts = [link.one, link.other].map((community) => drawn.get(community) ?? 0);
    if (counts.every((count) => count >= shownLinks)) return false;
    drawn.set(link.one, (counts[0] ?? 0) + 1);
    drawn.set(link.other, (counts[1] ?? 0) + 1);
    return true;
  });
}

/** Draws discs and links. */
export function drawSurroundings(context: CanvasRenderingContext2D, scene: Surroundings): void {
  const { view, camera, viewport, theme, chosen, hovered } = scene;
  context.clearRect(0, 0, viewport.width, viewport.height);
  const about = chosen ?? hovered;
  const links = about === null ? scene.links : view.links.filter(({ one, other }) => one === about || other === about);
  // Close by, the lines of CIs say more than those of communities.
  const far = Math.min(1, Math.max(0.25, 4 / camera.zoom));
  for (const link of links) drawLink(context, scene, link, about === null ? 0.32 * far : 0.75);
  view.communities.forEach((community, number) => {
    if (community.cis === 0) return;
    const { x, y, radius } = onScreen(community, camera);
    if (isOutside(x, y, radius, viewport)) return;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.globalAlpha = 1;
    context.fillStyle = view.isPlaced ? theme.site : theme.node;
    context.fill();
    const state = scene.worst?.[number] ?? null;
    if (state !== null) {
      context.strokeStyle = theme.state[state];
      context.lineWidth = borders[state].width;
      context.setLineDash([...borders[state].dash]);
      context.stroke();
      context.setLineDash([]);
    }
    const isMeant = number === chosen || number === hovered;
    if (state !== null && !isMeant) return;
    if (state !== null) {
      // Outside the state's border, which says more.
      context.beginPath();
      context.arc(x, y, radius + 4, 0, 2 * Math.PI);
    }
    context.strokeStyle = number === chosen ? theme.accent : isMeant ? theme.edge : theme.line;
    context.lineWidth = number === chosen ? 2 : 1;
    if (community.isLoose) context.setLineDash([4, 4]);
    context.stroke();
    context.setLineDash([]);
  });
  context.globalAlpha = 1;
}

// Each link and disc is a path of its own: a simple shape is drawn several times as quickly as its part of a large path.
function drawLink(
  context: CanvasRenderingContext2D,
  { view, camera, viewport, theme }: Surroundings,
  link: CommunityLinkView,
  strength: number,
): void {
  const [one, other] = [view.communities[link.one], view.communities[link.other]];
  if (one === undefined || other === undefined) return;
  const [from, to] = [toScreen(camera, one), toScreen(camera, other)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (isOutside((from.x + to.x) / 2, (from.y + to.y) / 2, length / 2, viewport)) return;
  context.globalAlpha = strength;
  context.strokeStyle = theme.edge;
  context.lineWidth = Math.min(7, 0.8 + Math.log2(1 + link.pairs) * 0.55);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** A community's disc in pixels. */
export function onScreen(community: CommunityView, camera: Camera): { x: number; y: number; radius: number } {
  return { ...toScreen(camera, community), radius: community.radius * camera.zoom };
}

/** Whether nothing of a disc is in sight. */
export function isOutside(x: number, y: number, radius: number, { width, height }: Viewport): boolean {
  return x + radius < 0 || y + radius < 0 || x - radius > width || y - radius > height;
}
