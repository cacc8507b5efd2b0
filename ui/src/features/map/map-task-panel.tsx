import { ConnectPanel } from "./connect-panel";
import type { MapTask } from "./map-task";
import { PathsPanel } from "./paths-panel";
import { TaskPanel } from "./task-panel";
import type { PathsOnMap } from "./use-paths-on-map";

/** The panel of a task: which two CIs it is about, and what comes of them. */
export function MapTaskPanel({
  task,
  paths,
  onChange,
  onLeave,
  onMade,
}: {
  task: MapTask;
  paths: PathsOnMap;
  onChange: (task: MapTask) => void;
  onLeave: () => void;
  onMade: (kind: string) => void;
}) {
  return (
    <TaskPanel task={task} onChange={onChange} onLeave={onLeave}>
      {task.to !== null &&
        (task.kind === "paths" ? (
          <PathsPanel task={task} paths={paths} onChange={onChange} />
        ) : (
          <ConnectPanel from={task.from} to={task.to} onMade={onMade} />
        ))}
    </TaskPanel>
  );
}
