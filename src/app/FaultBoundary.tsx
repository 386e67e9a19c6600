import { Component, type ReactNode } from "react";

interface FaultBoundaryProps {
  children: ReactNode;
  onFault(error: unknown): void;
}

/** Keeps a fault of the page from leaving it blank: whoever stands above says what happened. */
export class FaultBoundary extends Component<FaultBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
