/** Whether this build may run on the in-memory host; false in what the shell embeds. */
declare const __FAKE_HOST__: boolean;
