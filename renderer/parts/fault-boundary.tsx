import { Component, type ReactNode } from "react";

interface FaultBoundaryProps {
  /** What stands there in place of the part that can't be drawn. */
  fallback: ReactNode;
  /** When it changes, the part is tried again. */
  of: string;
  children: ReactNode;
}

interface FaultState {
  failed: boolean;
  of: string;
}

/** Keeps a fault of one part from taking the page with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  override state: FaultState = { failed: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<FaultState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: FaultBoundaryProps, state: FaultState): FaultState | null {
    return props.of === state.of ? null : { failed: false, of: props.of };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
