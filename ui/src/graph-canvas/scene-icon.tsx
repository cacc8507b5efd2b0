import { iconGrid, iconPathData, type IconName } from "./icons";

/** An icon as the canvas draws it, for lists beside it. */
export function SceneIcon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${iconGrid} ${iconGrid}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {iconPathData(name).map((data) => (
        <path key={data} d={data} />
      ))}
    </svg>
  );
}
