/** Texts that several features share. */
export const common = {
  state: { up: "Up", at_risk: "At risk", degraded: "Degraded", down: "Down" },
  criticality: { critical: "Critical", high: "High", medium: "Medium", low: "Low" },
  status: { planned: "Planned", live: "Live", maintenance: "Maintenance", retired: "Retired" },
  cancel: "Cancel",
  close: "Close",
  undo: "Undo",
  tryAgain: "Try again",
  notifications: "Notifications",
  dismiss: "Dismiss",
  progress: {
    working: "Working",
    counted: "{{done}} of {{total}}",
    cancelling: "Cancelling",
  },
  relative: {
    justNow: "just now",
    minutes: "{{count}} min ago",
    hours: "{{count}} h ago",
    yesterday: "yesterday",
    days: "{{count}} days ago",
  },
  cis_one: "{{shown}} CI",
  cis_other: "{{shown}} CIs",
  picker: {
    search: "Search for a CI",
    results: "CIs found",
    notFound: "No CI matches “{{text}}”.",
    more_one: "{{formatted}} more matches. Type more to narrow it down.",
    more_other: "{{formatted}} more match. Type more to narrow them down.",
  },
} as const;
