import briefcase from "@tabler/icons/outline/briefcase.svg?raw";
import sitemap from "@tabler/icons/outline/sitemap.svg?raw";
import appWindow from "@tabler/icons/outline/app-window.svg?raw";
import api from "@tabler/icons/outline/api.svg?raw";
import messages from "@tabler/icons/outline/messages.svg?raw";
import database from "@tabler/icons/outline/database.svg?raw";
import box from "@tabler/icons/outline/box.svg?raw";
import world from "@tabler/icons/outline/world.svg?raw";
import container from "@tabler/icons/outline/container.svg?raw";
import lambda from "@tabler/icons/outline/lambda.svg?raw";
import packageBox from "@tabler/icons/outline/package.svg?raw";
import deviceDesktop from "@tabler/icons/outline/device-desktop.svg?raw";
import stack2 from "@tabler/icons/outline/stack-2.svg?raw";
import server from "@tabler/icons/outline/server.svg?raw";
import hexagons from "@tabler/icons/outline/hexagons.svg?raw";
import steeringWheel from "@tabler/icons/outline/steering-wheel.svg?raw";
import network from "@tabler/icons/outline/network.svg?raw";
import loadBalancer from "@tabler/icons/outline/load-balancer.svg?raw";
import wall from "@tabler/icons/outline/wall.svg?raw";
import topologyRing from "@tabler/icons/outline/topology-ring.svg?raw";
import route from "@tabler/icons/outline/route.svg?raw";
import worldWww from "@tabler/icons/outline/world-www.svg?raw";
import certificate from "@tabler/icons/outline/certificate.svg?raw";
import server2 from "@tabler/icons/outline/server-2.svg?raw";
import disc from "@tabler/icons/outline/disc.svg?raw";
import building from "@tabler/icons/outline/building.svg?raw";
import columns3 from "@tabler/icons/outline/columns-3.svg?raw";
import bolt from "@tabler/icons/outline/bolt.svg?raw";
import plug from "@tabler/icons/outline/plug.svg?raw";
import batteryCharging from "@tabler/icons/outline/battery-charging.svg?raw";
import engine from "@tabler/icons/outline/engine.svg?raw";
import snowflake from "@tabler/icons/outline/snowflake.svg?raw";
import cloud from "@tabler/icons/outline/cloud.svg?raw";
import deviceLaptop from "@tabler/icons/outline/device-laptop.svg?raw";
import printer from "@tabler/icons/outline/printer.svg?raw";
import phone from "@tabler/icons/outline/phone.svg?raw";
import user from "@tabler/icons/outline/user.svg?raw";
import users from "@tabler/icons/outline/users.svg?raw";
import truck from "@tabler/icons/outline/truck.svg?raw";
import fileText from "@tabler/icons/outline/file-text.svg?raw";
import license from "@tabler/icons/outline/license.svg?raw";
import pin from "@tabler/icons/outline/pin.svg?raw";
import star from "@tabler/icons/outline/star.svg?raw";
import flag from "@tabler/icons/outline/flag.svg?raw";
import lock from "@tabler/icons/outline/lock.svg?raw";
import eye from "@tabler/icons/outline/eye.svg?raw";
import shield from "@tabler/icons/outline/shield.svg?raw";
import clock from "@tabler/icons/outline/clock.svg?raw";
import tool from "@tabler/icons/outline/tool.svg?raw";
import heart from "@tabler/icons/outline/heart.svg?raw";
import key from "@tabler/icons/outline/key.svg?raw";
import circleCheck from "@tabler/icons/outline/circle-check.svg?raw";
import circleHalf2 from "@tabler/icons/outline/circle-half-2.svg?raw";
import alertTriangle from "@tabler/icons/filled/alert-triangle.svg?raw";
import squareX from "@tabler/icons/filled/square-x.svg?raw";

/** The drawings, as the icon set ships them; the canvas needs their outlines, not React components. */
const drawings = {
  briefcase,
  sitemap,
  "app-window": appWindow,
  api,
  messages,
  database,
  box,
  world,
  container,
  lambda,
  package: packageBox,
  "device-desktop": deviceDesktop,
  "stack-2": stack2,
  server,
  hexagons,
  "steering-wheel": steeringWheel,
  network,
  "load-balancer": loadBalancer,
  wall,
  "topology-ring": topologyRing,
  route,
  "world-www": worldWww,
  certificate,
  "server-2": server2,
  disc,
  building,
  "columns-3": columns3,
  bolt,
  plug,
  "battery-charging": batteryCharging,
  engine,
  snowflake,
  cloud,
  "device-laptop": deviceLaptop,
  printer,
  phone,
  user,
  users,
  truck,
  "file-text": fileText,
  license,
  pin,
  star,
  flag,
  lock,
  eye,
  shield,
  clock,
  tool,
  heart,
  key,
  "circle-check": circleCheck,
  "circle-half-2": circleHalf2,
  "alert-triangle": alertTriangle,
  "square-x": squareX,
} as const;

/** A drawing the canvas knows, by its name in the icon set. */
export type IconName = keyof typeof drawings;

/** Side of the square, in its own units, on which the icon set draws. */
export const iconGrid = 24;

const outlines = new Map<IconName, Path2D>();
const dataOfOutlines = new WeakMap<Path2D, string>();

/** The `d` attributes of a drawing's visible paths. */
export function pathData(svg: string): string[] {
  return [...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** The `d` attributes of an icon's paths. */
export function iconPathData(name: IconName): readonly string[] {
  return pathData(drawings[name]);
}

/** The outline of an icon on its 24-unit grid. Parsed once, then kept. */
export function iconPath(name: IconName): Path2D {
  const known = outlines.get(name);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (const data of pathData(drawings[name])) path.addPath(new Path2D(data));
  outlines.set(name, path);
  dataOfOutlines.set(path, pathData(drawings[name]).join(""));
  return path;
}

/** What an outline of {@link iconPath} was made of: a path itself does not tell. */
export function outlineData(path: Path2D): string {
  return dataOfOutlines.get(path) ?? "";
}
