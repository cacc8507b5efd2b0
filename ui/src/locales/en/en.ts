import { app } from "./app";
import { calendar } from "./calendar";
import { canvas } from "./canvas";
import { common } from "./common";
import { deepImpact } from "./deep-impact";
import { errors } from "./errors";
import { compare } from "./compare";
import { drafts } from "./drafts";
import { health } from "./health";
import { history } from "./history";
import { impact } from "./impact";
import { importing } from "./import";
import { inspector } from "./inspector";
import { inventory } from "./inventory";
import { map } from "./map";
import { model } from "./model";
import { overview } from "./overview";
import { menu } from "./menu";
import { measures } from "./measures";
import { mapLooks } from "./map-looks";
import { palette } from "./palette";
import { path } from "./path";
import { query } from "./query";
import { records } from "./records";
import { rootCause } from "./root-cause";
import { service } from "./service";
import { settings } from "./settings";
import { start } from "./start";
import { time } from "./time";
import { tour } from "./tour";
import { verify } from "./verify";

/** All English texts, one namespace per feature. */
export const en = {
  app,
  calendar,
  canvas,
  common,
  deepImpact,
  errors,
  compare,
  drafts,
  health,
  history,
  impact,
  importing,
  inspector,
  inventory,
  map,
  model,
  overview,
  menu,
  measures,
  mapLooks,
  palette,
  path,
  query,
  records,
  rootCause,
  service,
  settings,
  start,
  time,
  tour,
  verify,
} as const;
