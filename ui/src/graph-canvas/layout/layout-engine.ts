import ELK from "elkjs/lib/elk-api";
import ElkWorker from "elkjs/lib/elk-worker.min.js?worker";
import { arranged } from "./arranged";
import type { Wish } from "./arrangement";
import { elkGraph } from "./elk-graph";
import { placementFromElk } from "./elk-placement";
import { middlesFromElk, stressGraph } from "./force";
import { packedMiddles } from "./packed-groups";
import { emptyPlacement, type LayoutRequest, type Placement } from "./placement";
import { radialPlaces } from "./radial";

/** A layout that is under way. */
export interface LayoutRun {
  /** Resolves to null where the run was cancelled; rejects where the engine failed. */
  readonly done: Promise<Placement | null>;
  /** Ends the work at once; nothing of it remains. */
  readonly cancel: () => void;
}

/** Lays out drawings in a web worker, one at a time, so that the window never waits. */
export class LayoutEngine {
  private elk: InstanceType<typeof ELK> | null = null;

  /**
   * Starts laying out. With `previous`, nodes that stay keep their places. About 0.2 s for 50 nodes the first
   * time, 5 s for 2,000 nodes and 4,000 edges in rows; rings and boxes take milliseconds and need no worker.
   */
  run(request: LayoutRequest, previous: Placement | null, wish: Wish): LayoutRun {
    if (request.nodes.length === 0) return { done: Promise.resolve(emptyPlacement), cancel: () => undefined };
    let cancelled: (value: null) => void = () => undefined;
    const stopped = new Promise<null>((resolve) => {
      cancelled = resolve;
    });
    return {
      done: Promise.race([this.placed(request, previous, wish), stopped]),
      cancel: () => {
        this.dispose();
        cancelled(null);
      },
    };
  }

  private async placed(request: LayoutRequest, previous: Placement | null, { arrangement, roots }: Wish): Promise<Placement> {
    switch (arrangement) {
      case "layered":
        return placementFromElk(await this.worker().layout(elkGraph(request, previous)));
      case "radial":
        return arranged(request, radialPlaces(request, roots), previous);
      case "force": {
        const stays = previous !== null && request.nodes.some(({ id }) => previous.nodes.has(id));
        const middles = stays ? new Map() : middlesFromElk(await this.worker().layout(stressGraph(request)));
        return arranged(request, middles, previous);
      }
      case "groups":
        return arranged(request, packedMiddles(request), null);
    }
  }

  private worker(): InstanceType<typeof ELK> {
    this.elk ??= new ELK({ workerFactory: () => new ElkWorker() });
    return this.elk;
  }

  /** Ends the worker; the next run starts a new one. */
  dispose(): void {
    this.elk?.terminateWorker();
    this.elk = null;
  }
}
