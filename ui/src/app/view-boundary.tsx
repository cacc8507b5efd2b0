import { Component, type ReactNode } from "react";
import { ErrorNote } from "../components/error-note";
import { i18n } from "../locales/i18n";

interface Fallen {
  readonly error: Error | null;
}

/** Keeps a fault of one view from taking the window with it. */
export class ViewBoundary extends Component<{ children: ReactNode }, Fallen> {
  override state: Fallen = { error: null };

  static getDerivedStateFromError(error: Error): Fallen {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ErrorNote
        words={{
          happened: i18n.t("app:viewFailed"),
          kept: i18n.t("app:viewFailedKept"),
          detail: error.message,
        }}
        actions={[
          { label: i18n.t("app:reloadView"), run: () => this.setState({ error: null }) },
        ]}
      />
    );
  }
}
