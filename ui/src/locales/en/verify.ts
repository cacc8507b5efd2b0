/** Texts of the check of a workspace. */
export const verify = {
  title: "Verify workspace",
  working: "Verifying the workspace",
  intact_one: "The workspace is intact: {{shown}} changeset follows from the one before.",
  intact_other: "The workspace is intact: all {{shown}} changesets follow from one another.",
  damaged_one: "{{shown}} fault was found. Keep this file as it is and go back to a copy.",
  damaged_other: "{{shown}} faults were found. Keep this file as it is and go back to a copy.",
  inChangeset: "Changeset {{number}}",
  head: "Newest hash",
  headHint: "Note it elsewhere: a later check that gives the same hash at this changeset proves that nothing before it was rewritten.",
  copy: "Copy",
  copied: "Hash copied",
  copyFailed: "The clipboard cannot be written. Select the hash and copy it by hand.",
} as const;
