import type { CollidingCiView, CollisionView } from "../ipc/bindings";
import { i18n } from "../locales/i18n";
import { listed } from "../locales/formats";
import { formatNumber } from "./format";

/** CIs named in a sentence; the others are counted. */
const NAMED = 3;

/** What happens in a collision, in one sentence without its times. */
export function collisionWords(collision: CollisionView): string {
  const { kind, number, otherName: other, cis, cisTotal, services, servicesTotal } = collision;
  const t = i18n.getFixedT(i18n.language, "records", "collision.said");
  switch (kind) {
    case "same_ci":
      return t("sameCi", { number, other, what: namesOf(cis, cisTotal) });
    case "shared_service":
      return t("sharedService", { number, other, what: namesOf(services, servicesTotal) });
    case "joint_outage": {
      // Services speak for what they lean on, and the worst for the rest.
      const concerned = services.length > 0 ? services : cis;
      const state = concerned[0]?.together ?? "down";
      const worst = concerned.filter(({ together }) => together === state);
      return t(`jointOutage.${state}`, { number, other, what: namesOf(worst, worst.length) });
    }
    case "freeze":
      return cis.length > 0
        ? t("altersInFreeze", { number, other, what: namesOf(cis, cisTotal) })
        : t("hitsInFreeze", { number, other, what: namesOf(services, servicesTotal) });
    case "outside_maintenance":
      return t("outsideMaintenance", { number, other, what: namesOf(cis, cisTotal) });
    case "same_implementer":
      return t("sameImplementer", { number, other, who: collision.implementer ?? "" });
  }
}

function namesOf(cis: readonly CollidingCiView[], total: number): string {
  const names = cis.slice(0, NAMED).map(({ name }) => name);
  const others = total - names.length;
  if (others > 0) names.push(i18n.t("records:collision.said.more", { count: others, shown: formatNumber(others) }));
  return listed(names);
}
