/** The last net: a view that throws leaves the page standing and says what to do. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** A view at another address gets a new chance. */
  readonly place: string;
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly failedAt: string | null;
}

export class CrashGuard extends Component<Props, State> {
  override state: State = { failedAt: null };

  static getDerivedStateFromError(): State {
    return { failedAt: 'here' };
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.failedAt !== null && place !== this.props.place)
      this.setState({ failedAt: null });
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : this.props.instead;
  }
}
