import type { RecordTemplateView } from "../../bindings";

/** Templates of standard changes. */
export const SAMPLE_TEMPLATES: readonly RecordTemplateView[] = [
  {
    name: "Switch firmware",
    values: [
      { field: "title", value: "Firmware upgrade of a switch" },
      { field: "reason", value: "Firmware is kept at the release that the vendor supports." },
      { field: "implementation_plan", value: "Load the image, check its hash, reload, check neighbours." },
      { field: "backout_plan", value: "Boot the image before." },
    ],
  },
];

/** Records in blocks; see `readRecord`. */
export const SAMPLE_RECORDS = `
CHG-128 assess Firmware upgrade of core-sw-01 to 17.12.4
type normal
requester Tomasz Król
owner Tomasz Król
assigned_to Tomasz Król
implementer Lena Brandt
team Network Operations
template Switch firmware
planned_start 2026-11-21T22:00:00Z
planned_end 2026-11-21T23:30:00Z
outage true
due 2026-11-24T12:00:00Z
reason 17.9.5 leaks memory and restarts when its memory is full.
implementation_plan Load the image, check its hash, move traffic to core-sw-02, reload, check neighbours.
backout_plan Boot 17.9.5, which stays in flash.
backout_minutes 25
cab_meeting Thu 19 Nov 14:00
created 2026-11-09T08:30:00Z
@ net-0001 affected down 20
@ net-0002 excluded - - done in CHG-119
+ 2026-11-16T09:12:00Z | Tomasz Król | move | new | assess
+ 2026-11-16T09:20:00Z | Tomasz Król | frozen | What fails when net-0001 is down?
+ 2026-11-17T10:05:00Z | Dr. Hanna Voss | comment | The reload takes 12 minutes in the lab, 20 is safe.
+ 2026-11-17T10:31:00Z | Tomasz Król | file | release-notes-17.12.4.pdf | 482113
> fixes PRB-22
> part_of REL-6
> relates_to INC-377

CHG-131 scheduled Replace breaker in pdu-b-07
type normal
requester Ilse Kamp
owner Duty desk
implementer Marek Sand
team Facilities Hamburg
planned_start 2026-11-21T22:30:00Z
planned_end 2026-11-22T00:00:00Z
outage true
risk medium
reason The breaker trips at 80 % of its load.
implementation_plan Switch off feed B of the rack, replace the breaker, measure, switch on.
backout_plan Put the old breaker back.
backout_minutes 20
@ pdu-0014 affected down 60
+ 2026-11-18T13:00:00Z | Dr. Hanna Voss | approve | With both feeds of the rack checked before

CHG-133 scheduled Customer Portal release 8.4
type normal
requester Mira Anders
owner Mira Anders
implementer Nadia Cole
team Digital Channels
planned_start 2026-11-21T22:00:00Z
planned_end 2026-11-21T22:45:00Z
risk low
reason New claims form.
implementation_plan Roll out by canary.
backout_plan Roll back the image.
@ app-0098 affected degraded 15
> part_of REL-6
+ 2026-11-18T13:02:00Z | Dr. Hanna Voss | approve |

CHG-134 authorize Patch of fw-ham-02
type normal
requester Lena Brandt
owner Lena Brandt
implementer Lena Brandt
team Network Operations
planned_start 2026-11-21T23:00:00Z
planned_end 2026-11-21T23:30:00Z
risk medium
reason Security advisory.
implementation_plan Install the hot fix on the passive node, fail over.
backout_plan Fail back.
test_plan Replay of the rule set.
@ net-0111 affected degraded 10
+ 2026-11-17T08:00:00Z | Lena Brandt | move | assess | authorize

CHG-136 new Payroll tax tables
type normal
requester Petra Vogel
owner Tessa Roth
implementer Tessa Roth
team HR Systems
planned_start 2026-11-20T10:00:00Z
planned_end 2026-11-20T11:00:00Z
due 2026-11-20T08:00:00Z
@ app-0203 affected degraded 10

CHG-132 scheduled Archive old claims
type standard
template Switch firmware
requester Ines Albrecht
owner Ines Albrecht
implementer Ines Albrecht
team Database Operations
planned_start 2026-11-22T01:00:00Z
planned_end 2026-11-22T04:00:00Z
risk low
@ clu-0012 affected up 180

CHG-129 scheduled Oracle patch, dbhost-lej
type normal
requester Ines Albrecht
owner Ines Albrecht
implementer Ines Albrecht
team Database Operations
planned_start 2026-11-23T20:00:00Z
planned_end 2026-11-23T22:00:00Z
risk medium
@ srv-0208 affected down 45

CHG-130 closed Fraud rules 11.2
type normal
requester Jonas Weidner
owner Jonas Weidner
implementer Jonas Weidner
team Payments Platform
planned_start 2026-11-18T04:00:00Z
planned_end 2026-11-18T05:30:00Z
actual_start 2026-11-18T04:00:00Z
actual_end 2026-11-18T05:10:00Z
outcome successful
risk low
@ app-0121 affected degraded 10

CHG-127 review VPN gateway certificate
type emergency
requester Lena Brandt
owner Lena Brandt
implementer Lena Brandt
team Network Operations
planned_start 2026-11-17T21:30:00Z
planned_end 2026-11-17T23:00:00Z
actual_start 2026-11-17T21:30:00Z
actual_end 2026-11-17T22:40:00Z
outcome with_issues
risk medium
@ net-0112 affected degraded 10

CHG-135 cancelled ESXi patch esx-ham-08
type normal
requester Pavel Novak
owner Pavel Novak
team Virtualisation
@ hyp-0008 affected down 30

PRB-22 root_cause_analysis Memory leak in 17.9.x
owner Tomasz Król
assigned_to Lena Brandt
team Network Operations
impact high
urgency medium
priority 2
onset 2026-11-02T03:11:00Z
statement core-sw-01 restarts on its own about every nine days; its memory grows steadily between.
why_1 The switch restarts because its memory is full.
why_2 The memory is full because a process keeps routes that are gone.
known_error true
known_error_since 2026-11-06T10:00:00Z
workaround Reload core-sw-01 at night before memory passes 90 %.
created 2026-11-03T08:00:00Z
@ net-0001 affected
+ 2026-11-04T09:00:00Z | Lena Brandt | hypothesis | The routing process leaks memory | confirmed | net-0001 | Memory by process over a week
+ 2026-11-04T09:05:00Z | Lena Brandt | hypothesis | A neighbour floods routes | ruled_out | net-0111 | Routes received per hour
+ 2026-11-05T09:05:00Z | Tomasz Król | hypothesis | A supervisor card is faulty | open | - | Diagnostics in the next window

PRB-23 assess Slow logins on Mondays
owner Sven Brandt
impact medium
urgency medium
priority 3
created 2026-11-16T08:00:00Z
@ aps-0009 affected

PRB-19 closed Payments stop at month end
owner Jonas Weidner
impact high
urgency high
priority 1
root_cause The journal volume was too small.
fix Volume doubled and watched.
created 2026-09-02T08:00:00Z
@ clu-0012 affected
@ sto-0001 root_cause

INC-377 in_progress Unplanned reload of core-sw-01
owner Service desk
assigned_to Lena Brandt
team Network Operations
impact high
urgency high
priority 1
reported_by Duty desk
onset 2026-11-21T08:12:00Z
detected 2026-11-21T08:14:00Z
due 2026-11-21T12:00:00Z
description The core switch in Hamburg reloaded; payroll and HR self-service are slow since.
created 2026-11-21T08:20:00Z
@ net-0001 reported down
@ app-0203 reported degraded
> caused_by PRB-22
+ 2026-11-21T08:31:00Z | Lena Brandt | comment | Up again, neighbours are converging.

INC-378 new Payroll does not open
owner Service desk
impact medium
urgency high
priority 2
reported_by Tessa Roth
onset 2026-11-21T08:15:00Z
created 2026-11-21T08:40:00Z
@ bsv-0007 reported down
> child_of INC-377

INC-371 closed Portal slow after release
owner Mira Anders
impact low
urgency medium
priority 4
resolution Cache warmed up.
created 2026-11-12T09:00:00Z
@ app-0098 reported degraded

REL-6 testing Network refresh Q4
owner Tomasz Król
requester Tomasz Król
implementer Lena Brandt
team Network Operations
planned_start 2026-11-21T21:30:00Z
planned_end 2026-11-22T04:00:00Z
created 2026-10-12T09:00:00Z
+ 2026-11-14T09:00:00Z | Tomasz Król | item | Images loaded on both switches | done
+ 2026-11-14T09:01:00Z | Tomasz Król | item | Duty desk told | done
+ 2026-11-14T09:02:00Z | Tomasz Król | item | Console access checked | open

REL-7 draft Portal winter release
owner Mira Anders
planned_start 2026-12-08T20:00:00Z
planned_end 2026-12-08T22:00:00Z
created 2026-11-15T09:00:00Z

INC-352 closed Payroll times out
priority 2
onset 2026-10-20T08:00:00Z
restored 2026-10-20T09:35:00Z
resolution Restarted.
created 2026-10-20T08:05:00Z
@ app-0203 reported degraded

INC-360 closed Payroll times out again
priority 3
onset 2026-11-04T08:00:00Z
restored 2026-11-04T08:40:00Z
resolution Restarted.
created 2026-11-04T08:05:00Z
@ app-0203 reported degraded`;
